import {
  Act,
  ActLines,
  type DeskVisit,
  dayText,
  isOffered,
  isOpened,
  momentText,
  nameOf,
  type OfferedAct,
  pathTo,
} from '@vigie/desk-frame/page-kit'
import type { QuestionsVersion, QuestionsView } from '@vigie/helpline'
import { beginQuestions } from '@vigie/helpline/verbs/begin-questions'
import { restoreQuestions } from '@vigie/helpline/verbs/restore-questions'
import { DataTable, EmptyState, TextArea } from '@vigie/ui'
import { fieldText } from '../record-fields.tsx'
import { Styles } from '../style.tsx'
import { DraftPart } from './draft-part.tsx'
import { saidIn, typeText } from './question-words.ts'

interface Given {
  readonly visit: DeskVisit
  readonly view: QuestionsView
  readonly names: ReadonlyMap<string, string>
}

const Why = ({ visit }: { visit: DeskVisit }) => (
  <TextArea name="why" label={fieldText(visit, 'why')} rows={3} />
)

const Held = ({ visit, held }: { visit: DeskVisit; held: QuestionsVersion }) => {
  const { words, lang } = visit
  return (
    <section>
      <h2>{words('desk-helpline.pages.questions.now')}</h2>
      <p>
        <a href={pathTo(visit, `/questions/${held.number}`)}>
          {words('desk-helpline.pages.questions.holds', {
            n: held.number,
            day: dayText(lang, held.ruling?.at ?? held.holdsFrom),
          })}
        </a>
      </p>
      {held.questions.length === 0 ? (
        <p>{words('desk-helpline.pages.questions.none')}</p>
      ) : (
        <ol>
          {held.questions.map((question) => (
            <li class="asked-question">
              <strong>{saidIn(question.label, lang)}</strong>{' '}
              <span class="quiet">{typeText(visit, question)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const becameText = ({ visit, names }: Omit<Given, 'view'>, { ruling }: QuestionsVersion): string => {
  if (ruling === null) return ''
  const by = { name: nameOf(visit, names, ruling.by), at: momentText(visit.lang, ruling.at) }
  return ruling.way === 'confirmed'
    ? visit.words('desk-helpline.pages.questions.published', by)
    : visit.words('desk-helpline.pages.questions.let-go', { ...by, why: ruling.why ?? '' })
}

const History = (given: Given) => {
  const { visit, view, names } = given
  const { words, lang } = visit
  const restores = (version: QuestionsVersion): OfferedAct[] =>
    isOffered(visit, restoreQuestions) && view.draft === null && version.id !== view.held?.id
      ? [
          {
            operation: restoreQuestions.name,
            on: ['version', version.id],
            about: String(version.number),
            allowed: true,
            why: null,
            fields: () => <Why visit={visit} />,
          },
        ]
      : []
  const open = view.history.flatMap(restores).find((act) => isOpened(visit, act))
  return (
    <>
      <DataTable
        id="questions-history"
        caption={words('desk-helpline.pages.questions.history')}
        stacks
        columns={[
          { header: words('desk-helpline.pages.column.number') },
          { header: words('desk-helpline.pages.column.who') },
          { header: words('desk-helpline.pages.column.why') },
          { header: words('desk-helpline.pages.column.state') },
          { header: words('desk-helpline.pages.column.act') },
        ]}
        rows={view.history.map((version) => [
          <a href={pathTo(visit, `/questions/${version.number}`)}>
            {words('desk-helpline.pages.questions.version', { n: version.number })}
          </a>,
          `${nameOf(visit, names, version.proposedBy ?? '')} · ${momentText(lang, version.proposedAt ?? visit.now)}`,
          version.why,
          becameText(given, version),
          <ActLines
            visit={visit}
            label={words('desk-helpline.pages.questions.version', { n: version.number })}
            acts={restores(version)}
          />,
        ])}
      />
      {open ? <Act visit={visit} act={open} /> : null}
    </>
  )
}

/** What the helpline asks beside the record: what holds, the draft, and how it came about. */
export function QuestionsBody({ visit, view, names }: Given) {
  const { words } = visit
  const { held, draft, history } = view
  return (
    <>
      <Styles />
      <h1>{words('desk-helpline.pages.questions')}</h1>
      <p class="quiet">{words('desk-helpline.pages.questions.more')}</p>
      {held === null && draft === null ? (
        <EmptyState title={words('desk-helpline.pages.questions.none')} />
      ) : null}
      {draft === null ? null : <DraftPart visit={visit} draft={draft} names={names} />}
      {held === null ? null : <Held visit={visit} held={held} />}
      {draft === null && isOffered(visit, beginQuestions) ? (
        <Act
          visit={visit}
          act={{
            operation: beginQuestions.name,
            on: ['house', ''],
            allowed: true,
            why: null,
            fields: () => <Why visit={visit} />,
          }}
        />
      ) : null}
      {history.length === 0 ? null : <History visit={visit} view={view} names={names} />}
    </>
  )
}
