import { Button } from '../button/button.tsx'
import { Defanged } from '../defanged/defanged.tsx'
import type { Examples } from '../examples.ts'
import { Form } from '../form/form.tsx'
import { CheckAnswers } from './check-answers.tsx'

const change = (value: string) => ({ name: 'go', value })

export const checkAnswersExamples: Examples = {
  component: 'CheckAnswers',
  states: [
    {
      name: 'before sending',
      show: () => (
        <Form action="/en/report/send" csrf="made-up" buttons={<Button primary>Send it</Button>}>
          <CheckAnswers
            changeText="Change"
            rows={[
              { question: 'Who is it about?', answer: 'Me', change: change('who') },
              {
                question: 'Where did you see it?',
                answer: <Defanged address="https://pictures.host.example/a/very-long-path/7" />,
                change: change('where'),
              },
              {
                question: 'What happened?',
                answer: 'Someone I met in a game asks for more.\nI said no.',
                change: change('what'),
              },
            ]}
          />
        </Form>
      ),
    },
  ],
}
