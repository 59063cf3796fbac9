import { type DeskVisit, dayText, isOffered, momentText, pathTo, valueText } from '@vigie/desk-frame/page-kit'
import type { Feedback, ImportView, List } from '@vigie/hashes'
import { changeRights } from '@vigie/hashes/verbs/change-rights'
import { withdrawEntry } from '@vigie/hashes/verbs/withdraw-entry'
import { DataTable, Tag } from '@vigie/ui'
import { formPath } from './lists-page.tsx'
import { rightsText } from './matches.tsx'

export interface OneListView {
  readonly list: List
  readonly imports: readonly ImportView[]
  readonly feedback: readonly Feedback[]
}

type Props = { visit: DeskVisit; view: OneListView }

const COUNTS = ['added', 'replaced', 'withdrawn', 'unchanged', 'repaired', 'refused', 'leftOut'] as const
const HEADERS = {
  added: 'desk-pictures.pages.column.added',
  replaced: 'desk-pictures.pages.column.replaced',
  withdrawn: 'desk-pictures.pages.column.taken-back',
  unchanged: 'desk-pictures.pages.column.unchanged',
  repaired: 'desk-pictures.pages.column.repaired',
  refused: 'desk-pictures.pages.column.refused',
  leftOut: 'desk-pictures.pages.column.left-out',
} as const

const THEN = {
  refused: 'desk-pictures.pages.then.refused',
  repaired: 'desk-pictures.pages.then.repaired',
  'left-out': 'desk-pictures.pages.then.left-out',
} as const

function Problems({ visit, one }: { visit: DeskVisit; one: ImportView }) {
  const { words, lang } = visit
  if (one.problems.length === 0) return null
  const number = new Intl.NumberFormat(lang)
  return (
    <DataTable
      id={`problems-${one.id}`}
      caption={words('desk-pictures.pages.problems', { when: momentText(lang, one.beganAt) })}
      columns={[
        { header: words('desk-pictures.pages.column.problem') },
        { header: words('desk-pictures.pages.column.then') },
        { header: words('desk-pictures.pages.column.rows'), numeric: true },
        { header: words('desk-pictures.pages.column.first'), numeric: true },
      ]}
      rows={one.problems.map(({ way, word, rows, first }) => [
        words.maybe(`desk-pictures.pages.problem.${word}`) ?? word,
        <Tag
          tone={way === 'refused' ? 'danger' : 'wait'}
          text={words(THEN[way === 'refused' || way === 'repaired' ? way : 'left-out'])}
        />,
        number.format(rows),
        number.format(first),
      ])}
    />
  )
}

/** The files that were taken in, and a report of what was repaired in them and what was refused. */
function Imports({ visit, view }: Props) {
  const { words, lang } = visit
  const number = new Intl.NumberFormat(lang)
  return (
    <section aria-labelledby="imports">
      <h2 id="imports">{words('desk-pictures.pages.list.imports')}</h2>
      <p class="quiet">
        {words('desk-pictures.pages.list.imports.how')}{' '}
        <code class="mono">vigie hashes import FILE --list {view.list.name}</code>
      </p>
      {view.imports.length === 0 ? (
        <p>{words('desk-pictures.pages.list.imports.none')}</p>
      ) : (
        <DataTable
          id="table-imports"
          caption={words('desk-pictures.pages.list.imports.caption')}
          columns={[
            { header: words('desk-pictures.pages.column.began') },
            { header: words('desk-pictures.pages.column.state') },
            { header: words('desk-pictures.pages.column.rows'), numeric: true },
            ...COUNTS.map((count) => ({ header: words(HEADERS[count]), numeric: true })),
          ]}
          rows={view.imports.map((one) => [
            momentText(lang, one.beganAt),
            <Tag
              tone={one.ended ? 'good' : 'wait'}
              text={words(
                one.ended ? 'desk-pictures.pages.import.done' : 'desk-pictures.pages.import.stopped',
              )}
            />,
            number.format(one.position),
            ...COUNTS.map((count) => number.format(one[count])),
          ])}
        />
      )}
      {view.imports.map((one) => (
        <Problems visit={visit} one={one} />
      ))}
    </section>
  )
}

/** What was said to the owner about their entries, and what of it was sent. */
function SaidToOwner({ visit, view }: Props) {
  const { words, lang } = visit
  const { feedback, list } = view
  const waiting = feedback.filter(({ sentAt }) => sentAt === null).length
  return (
    <section aria-labelledby="feedback">
      <h2 id="feedback">{words('desk-pictures.pages.list.feedback')}</h2>
      {feedback.length === 0 ? (
        <p>{words('desk-pictures.pages.list.feedback.none')}</p>
      ) : (
        <>
          <p>{words('desk-pictures.pages.list.feedback.waiting', { n: waiting })}</p>
          <p class="quiet">
            {words('desk-pictures.pages.list.send.how')}{' '}
            <code class="mono">vigie hashes feedback --list {list.name}</code>
          </p>
          <DataTable
            id="table-feedback"
            caption={words('desk-pictures.pages.list.feedback.caption')}
            columns={[
              { header: words('desk-pictures.pages.column.entry') },
              { header: words('desk-pictures.pages.column.verdict') },
              { header: words('desk-pictures.pages.column.because') },
              { header: words('desk-pictures.pages.column.given') },
              { header: words('desk-pictures.pages.column.sent') },
              { header: words('desk-frame.pages.acts') },
            ]}
            rows={feedback.map((one) => [
              <span class="mono">{one.ownId.slice(0, 24)}</span>,
              <Tag
                tone={one.verdict === 'confirmed' ? 'good' : 'danger'}
                text={valueText(words, 'hashes', 'feedback', one.verdict)}
              />,
              valueText(words, 'hashes', 'feedbackReason', one.reason),
              dayText(lang, one.givenAt),
              one.sentAt === null ? words('desk-pictures.pages.not-sent') : dayText(lang, one.sentAt),
              <a href={formPath(visit, withdrawEntry.name, { entry: String(one.entry) })}>
                {words('desk-pictures.pages.strike')}
                <span class="unseen">: {one.ownId.slice(0, 12)}</span>
              </a>,
            ])}
          />
        </>
      )}
    </section>
  )
}

/** One list: whose, what may be done with it, what came in, what was said back. */
export function ListPage({ visit, view }: Props) {
  const { words } = visit
  const { list } = view
  const rights = Object.fromEntries(
    Object.entries(list.rights).map(([right, given]) => [right, given ? 'yes' : 'no']),
  )
  return (
    <div class="overview">
      <p>
        <a href={pathTo(visit, '/lists')}>{words('desk-pictures.pages.list.all')}</a>
      </p>
      <h1>{words('desk-pictures.pages.list', { name: list.name })}</h1>
      <dl class="facts">
        <div>
          <dt>{words('desk-pictures.pages.column.owner')}</dt>
          <dd>{list.owner}</dd>
        </div>
        <div>
          <dt>{words('desk-pictures.pages.column.source')}</dt>
          <dd>{valueText(words, 'hashes', 'source', list.source)}</dd>
        </div>
        <div>
          <dt>{words('hashes.fields.format')}</dt>
          <dd>{valueText(words, 'hashes', 'format', list.format)}</dd>
        </div>
        <div>
          <dt>{words('desk-pictures.pages.list.rights')}</dt>
          <dd>{rightsText(words, list.rights)}</dd>
        </div>
      </dl>
      {isOffered(visit, changeRights) ? (
        <p>
          <a class="button" href={formPath(visit, changeRights.name, { list: list.id, ...rights })}>
            {words('hashes.operations.change-rights.title')}
          </a>
        </p>
      ) : null}
      <Imports visit={visit} view={view} />
      <SaidToOwner visit={visit} view={view} />
    </div>
  )
}
