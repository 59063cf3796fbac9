import { type DeskVisit, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import { takeReport } from '@vigie/intake/verbs/take-report'
import { LANGUAGES } from '@vigie/kernel'
import { operationText, wordsOf } from '@vigie/locales'
import { AllQuestions, FirstHelp, HELPED_KINDS, HelpCalls } from '@vigie/site-reporting/aloud'
import { Button, ErrorSummary, FirstButton, Form, Radios } from '@vigie/ui'
import { Aloud } from './aloud.tsx'
import { type Mistake, TAKING_PATH, type Taking, WAYS_OF_TAKING } from './taking.ts'

const FORM = 'taking'

/** What cannot wait for the questions, whoever tells it. */
const BeforeAll = ({ taking }: { taking: Taking }) => {
  const words = wordsOf(taking.language)
  return (
    <>
      <HelpCalls words={words} />
      {HELPED_KINDS.map((kind) => (
        <details>
          <summary>
            {words('site-reporting.help.title')}: {words(`intake.kinds.${kind}`)}
          </summary>
          <FirstHelp words={words} kind={kind} aloud />
        </details>
      ))}
    </>
  )
}

/** The questions of the public form, to be read aloud and filled in while somebody talks. */
export function TakingPage({
  visit,
  taking,
  mistakes,
}: {
  visit: DeskVisit
  taking: Taking
  mistakes: readonly Mistake[]
}) {
  const { words } = visit
  const error = (name: string) => mistakes.find((mistake) => mistake.name === name)?.error
  return (
    <div class="taking">
      <h1>{operationText(words, takeReport.name, 'title')}</h1>
      <ErrorSummary title={words('desk-frame.pages.mistakes')} mistakes={mistakes} />
      <p>{words('desk-hotline.pages.taking.how')}</p>
      <FirstButton form={FORM} />
      <Form
        id={FORM}
        action={pathTo(visit, TAKING_PATH)}
        csrf={visit.csrf}
        label={operationText(words, takeReport.name, 'title') ?? ''}
        buttons={
          <>
            <Button primary>{words('desk-hotline.pages.taking.read-back')}</Button>
            <a href={pathTo(visit, '/queue')}>{words('desk-frame.pages.leave-act')}</a>
          </>
        }
      >
        <Radios
          name="channel"
          label={words('desk-hotline.pages.taking.channel')}
          error={error('channel')}
          value={taking.channel}
          choices={WAYS_OF_TAKING.map((value) => ({
            value,
            label: valueText(words, 'intake', 'channel', value),
          }))}
        />
        <Radios
          name="language"
          label={words('desk-hotline.pages.taking.language')}
          hint={words('desk-hotline.pages.taking.language.hint')}
          value={taking.language}
          choices={LANGUAGES.map((value) => ({ value, label: valueText(words, 'ui', 'language', value) }))}
        />
        <p>
          <Button name="ask" value="again">
            {words('desk-hotline.pages.taking.language.show')}
          </Button>
        </p>
        <Aloud words={words} language={taking.language}>
          <BeforeAll taking={taking} />
          <AllQuestions words={wordsOf(taking.language)} answers={taking.answers} error={error} />
        </Aloud>
      </Form>
    </div>
  )
}
