import { BackButton } from '../back-button/back-button.tsx'
import { Button } from '../button/button.tsx'
import type { Examples } from '../examples.ts'
import { Field } from '../field/field.tsx'
import { HiddenAnswers } from '../hidden-answers/hidden-answers.tsx'
import { FirstButton } from './first-button.tsx'
import { Form } from './form.tsx'

export const formExamples: Examples = {
  component: 'Form, FirstButton, BackButton, HiddenAnswers',
  states: [
    {
      name: 'one question, one button, a way back',
      show: () => (
        <Form
          action="/en/report"
          csrf="made-up"
          buttons={
            <>
              <Button primary>Continue</Button>
              <BackButton text="Back" name="go" value="back" />
            </>
          }
        >
          <HiddenAnswers answers={{ kind: 'sextortion', where: ['chat', 'game'], seen: undefined }} />
          <Field name="form-1" label="What should we call you?" hint="Any name will do." />
        </Form>
      ),
    },
    {
      name: 'another button stands before the form; Enter presses its own',
      show: () => (
        <>
          <FirstButton form="form-enter" />
          <Button name="other" value="yes" form="form-enter">
            Another plan
          </Button>
          <Form id="form-enter" action="#enter" csrf="made-up" buttons={<Button primary>Send</Button>}>
            <Field name="form-2" label="What did you see?" />
          </Form>
        </>
      ),
    },
    { name: 'back as a link', show: () => <BackButton text="Zurück zur Übersicht" href="#back" /> },
  ],
}
