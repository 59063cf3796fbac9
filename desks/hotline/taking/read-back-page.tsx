import { ActForm, type DeskVisit, harmless, pathTo } from '@vigie/desk-frame/page-kit'
import { takeReport } from '@vigie/intake/verbs/take-report'
import { wordsOf } from '@vigie/locales'
import { answersRead, sentBy } from '@vigie/site-reporting/aloud'
import { Button, CheckAnswers, Form, HiddenAnswers } from '@vigie/ui'
import { Aloud } from './aloud.tsx'
import { carried, TAKING_PATH, type Taking } from './taking.ts'

/** What is sent, as the form of the act carries it: no question of it is asked here. */
const asSent = ({ language, answers }: Taking) => {
  const { addresses, ...sent } = sentBy(language, answers)
  return { ...sent, addresses: addresses.join('\n') }
}

/** Everything that was told, read back to whoever told it before it goes in. */
export function ReadBackPage({ visit, taking }: { visit: DeskVisit; taking: Taking }) {
  const { words } = visit
  const { language, answers } = taking
  const spoken = wordsOf(language)
  return (
    <div class="taking">
      <h1>{words('desk-hotline.pages.taking.read-back')}</h1>
      <p>{words('desk-hotline.pages.taking.read-back.how')}</p>
      <Aloud words={words} language={language}>
        <h2>{spoken('site-reporting.pages.check.title')}</h2>
        <CheckAnswers
          rows={answersRead({ words: spoken, answers, aloud: true }).map(({ question, answer }) => ({
            question,
            answer: typeof answer === 'string' ? harmless(answer) : answer,
          }))}
        />
      </Aloud>
      <ActForm
        visit={visit}
        act={{ operation: takeReport.name, on: ['channel', taking.channel ?? ''], allowed: true, why: null }}
        back={pathTo(visit, '/queue')}
        primary
      >
        <HiddenAnswers answers={asSent(taking)} />
      </ActForm>
      <Form
        action={pathTo(visit, TAKING_PATH)}
        csrf={visit.csrf}
        label={words('desk-hotline.pages.taking.change')}
        buttons={
          <Button name="ask" value="again">
            {words('desk-hotline.pages.taking.change')}
          </Button>
        }
      >
        <HiddenAnswers answers={carried(taking)} />
      </Form>
    </div>
  )
}
