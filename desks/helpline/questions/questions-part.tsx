import {
  Act,
  ActForm,
  type DeskVisit,
  momentText,
  nameOf,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import { type Answering, type Asked, type Contact, mayWriteContact, REASONS } from '@vigie/helpline'
import { giveAnswers } from '@vigie/helpline/verbs/give-answers'
import { HiddenAnswers, Select } from '@vigie/ui'
import { fieldText } from '../record-fields.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { answerText, saidIn } from './question-words.ts'

interface Given {
  readonly visit: DeskVisit
  readonly contact: Contact
  readonly names: ReadonlyMap<string, string>
  readonly asked: Asked | null
  /** The last ones first. */
  readonly answerings: readonly Answering[]
}

/** What was answered at once, by the version that it was given to. */
function Answered({ visit, names, answering }: Pick<Given, 'visit' | 'names'> & { answering: Answering }) {
  const { words, lang } = visit
  const { asked, answers, by, at, reason } = answering
  const said = asked.questions.flatMap((question) => {
    const answer = answers.get(question.key)
    return answer === undefined ? [] : [{ question, answer }]
  })
  return (
    <article>
      <p class="quiet">
        {words('desk-helpline.pages.questions.given', {
          name: nameOf(visit, names, by),
          at: momentText(lang, at),
          n: asked.number,
        })}
        {reason === null ? null : ` · ${valueText(words, 'helpline', 'correction', reason)}`}
      </p>
      {said.length === 0 ? <p>{words('desk-helpline.pages.questions.nothing-said')}</p> : null}
      <dl class="facts">
        {said.map(({ question, answer }) => (
          <div>
            <dt>{saidIn(question.label, lang)}</dt>
            <dd>
              {answer === null ? (
                <span class="quiet">{words('desk-helpline.pages.questions.destroyed')}</span>
              ) : (
                <span class="told-lines">{answerText(words, question, answer)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

function Fields({ visit, asked, answerings }: Given & { asked: Asked }) {
  return (
    <>
      <HiddenAnswers answers={{ form: asked.form, after: String(answerings[0]?.nth ?? 0) }} />
      <AnswerFields words={visit.words} questions={asked.questions} answers={answerings[0]?.answers} />
    </>
  )
}

/** Under the record, folded: what the helpline asks beside it, and what was answered, also to questions that are gone. */
export function QuestionsPart(given: Given) {
  const { visit, contact, asked, answerings, names } = given
  const { words } = visit
  const isAsked = asked !== null && asked.questions.length > 0
  if (!isAsked && answerings.length === 0) return null
  const why = mayWriteContact(visitorOf(visit), contact.held_by)
  const isOpen = contact.closed_at === null
  const act = {
    operation: giveAnswers.name,
    on: ['contact', contact.id],
    allowed: why === null,
    why,
  } as const
  const [last, ...earlier] = answerings
  const isSent = visit.sentBack?.operation.name === giveAnswers.name
  const isCorrected = visit.url.searchParams.get('act') === giveAnswers.name
  // What stands in the form need not stand above it again.
  const isInForm = isAsked && isOpen && why === null && last?.asked.form === asked.form
  const answered = [...(last?.answers.keys() ?? [])].length
  return (
    <details class="topics questions" open={isSent || isCorrected}>
      <summary>{words('desk-helpline.pages.questions.beside', { n: answered })}</summary>
      {last && !isInForm ? <Answered visit={visit} names={names} answering={last} /> : null}
      {isAsked && isOpen && why === null ? (
        <ActForm visit={visit} act={act} primary={false}>
          <p class="quiet">{words('desk-helpline.pages.questions.never-press')}</p>
          <Fields {...given} asked={asked} />
        </ActForm>
      ) : null}
      {isAsked && !isOpen && why === null ? (
        <Act
          visit={visit}
          act={{
            ...act,
            fields: () => (
              <>
                <Select
                  name="correction"
                  label={fieldText(visit, 'correction')}
                  choices={REASONS.map((value) => ({
                    value,
                    label: valueText(words, 'helpline', 'correction', value),
                  }))}
                />
                <Fields {...given} asked={asked} />
              </>
            ),
          }}
        />
      ) : null}
      {earlier.length === 0 ? null : (
        <>
          <h3>{words('desk-helpline.pages.questions.earlier')}</h3>
          {earlier.map((answering) => (
            <Answered visit={visit} names={names} answering={answering} />
          ))}
        </>
      )}
    </details>
  )
}
