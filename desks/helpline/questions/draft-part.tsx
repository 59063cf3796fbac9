import {
  Act,
  backOf,
  type DeskVisit,
  hereWith,
  isOffered,
  isOpened,
  momentText,
  nameOf,
  type OfferedAct,
  pathTo,
} from '@vigie/desk-frame/page-kit'
import { MOST_QUESTIONS, QUESTION_TYPES, type Question, type QuestionsVersion } from '@vigie/helpline'
import { addQuestion } from '@vigie/helpline/verbs/add-question'
import { changeQuestion } from '@vigie/helpline/verbs/change-question'
import { moveQuestion } from '@vigie/helpline/verbs/move-question'
import { removeQuestion } from '@vigie/helpline/verbs/remove-question'
import { operationText } from '@vigie/locales'
import { Button, Callout, Form, HiddenAnswers, Tag } from '@vigie/ui'
import { QuestionForm } from './question-form.tsx'
import { missingText, saidIn, typeText } from './question-words.ts'

interface Given {
  readonly visit: DeskVisit
  readonly draft: QuestionsVersion
}

const Press = ({ visit, draft, name, question }: Given & { name: string; question: Question }) => (
  <Form
    action={pathTo(visit, `/act/${name}`)}
    csrf={visit.csrf}
    buttons={
      <Button>
        {operationText(visit.words, name, 'button') ?? name}
        <span class="unseen">: {saidIn(question.label, visit.lang)}</span>
      </Button>
    }
  >
    <HiddenAnswers answers={{ question: question.key, draft: draft.id, back: backOf(visit) }} />
  </Form>
)

function QuestionLine({ visit, draft, question, place }: Given & { question: Question; place: number }) {
  const { words, lang } = visit
  const title = saidIn(question.label, lang)
  const change: OfferedAct = {
    operation: changeQuestion.name,
    on: ['question', question.key],
    about: title,
    allowed: true,
    why: null,
    fields: () => <QuestionForm visit={visit} draft={draft.id} type={question.type} question={question} />,
  }
  const missing = missingText(visit, [question])
  return (
    <li class="asked-question">
      <p>
        <strong>{title}</strong>
      </p>
      <p class="quiet">
        {[
          typeText(visit, question),
          words(
            question.personal
              ? 'desk-helpline.pages.questions.sealed'
              : 'desk-helpline.pages.questions.counted',
          ),
        ].join(' · ')}
      </p>
      {missing === null ? null : <Tag tone="wait" text={missing} />}
      {isOffered(visit, changeQuestion) ? (
        isOpened(visit, change) ? (
          <Act visit={visit} act={change} />
        ) : (
          <div class="presses">
            <a
              class="button"
              href={`${hereWith(visit, { act: change.operation, on: question.key, done: null })}#act`}
            >
              {operationText(words, changeQuestion.name, 'button') ?? changeQuestion.name}
              <span class="unseen">: {title}</span>
            </a>
            {place === 0 ? null : (
              <Press visit={visit} draft={draft} name={moveQuestion.name} question={question} />
            )}
            <Press visit={visit} draft={draft} name={removeQuestion.name} question={question} />
          </div>
        )
      ) : null}
    </li>
  )
}

function AddQuestion({ visit, draft }: Given) {
  const { words } = visit
  if (draft.questions.length >= MOST_QUESTIONS)
    return <p class="quiet">{words('desk-helpline.pages.questions.full', { n: MOST_QUESTIONS })}</p>
  const acts = QUESTION_TYPES.map((type): OfferedAct & { about: string } => ({
    operation: addQuestion.name,
    on: ['type', type],
    about: typeText(visit, { type }),
    allowed: true,
    why: null,
    fields: () => <QuestionForm visit={visit} draft={draft.id} type={type} />,
  }))
  const open = acts.find((act) => isOpened(visit, act))
  if (open) return <Act visit={visit} act={open} />
  return (
    <>
      <h3 id="add">{operationText(words, addQuestion.name, 'title')}</h3>
      <p class="quiet">{words('desk-helpline.pages.questions.sorts')}</p>
      <ul class="plain act-lines">
        {acts.map(({ operation, on: [, type], about }) => (
          <li>
            <a href={`${hereWith(visit, { act: operation, on: type, done: null })}#act`}>{about}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The draft: its questions with what can be done to each, and where one looks at the whole of it. */
export function DraftPart(given: Given & { readonly names: ReadonlyMap<string, string> }) {
  const { visit, draft, names } = given
  const { words, lang } = visit
  const missing = missingText(visit, draft.questions)
  return (
    <section>
      <h2>{words('desk-helpline.pages.questions.draft')}</h2>
      <p>
        {`${nameOf(visit, names, draft.proposedBy ?? '')} · ${momentText(lang, draft.proposedAt ?? visit.now)}`}
      </p>
      <p class="quiet">{draft.why}</p>
      <Callout tone="wait">
        <p>{words('desk-helpline.pages.questions.waits')}</p>
        {missing === null ? null : <p>{missing}</p>}
        <p>
          <a href={pathTo(visit, `/questions/${draft.number}`)}>
            {words('desk-helpline.pages.questions.look')}
          </a>
        </p>
      </Callout>
      {draft.questions.length === 0 ? <p>{words('desk-helpline.pages.questions.none')}</p> : null}
      <ol>
        {draft.questions.map((question, place) => (
          <QuestionLine visit={visit} draft={draft} question={question} place={place} />
        ))}
      </ol>
      {isOffered(visit, addQuestion) ? <AddQuestion visit={visit} draft={draft} /> : null}
    </section>
  )
}
