import {
  authorOf,
  type DeskVisit,
  dayText,
  isOffered,
  momentText,
  valueText,
} from '@vigie/desk-frame/page-kit'
import { type Change, changeWaits } from '@vigie/notices'
import { decideChange } from '@vigie/notices/verbs/decide-change'
import { noteChange } from '@vigie/notices/verbs/note-change'
import { recordTelling } from '@vigie/notices/verbs/record-telling'
import { DataTable, EmptyState, Tag } from '@vigie/ui'
import { formPath } from '../pictures/lists-page.tsx'

export interface ChangesView {
  readonly changes: readonly Change[]
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
}

type Part = { readonly visit: DeskVisit; readonly view: ChangesView }

/** What changed: in somebody's words, or what happened in the house. */
function What({ visit, view, change }: Part & { change: Change }) {
  const { words, lang } = visit
  return (
    <>
      <strong>{valueText(words, 'notices', 'changeKind', change.kind)}</strong>
      <p>{change.event === null ? change.what : words(`desk-hotline.pages.changes.event.${change.event}`)}</p>
      <p class="quiet">
        {change.notedBy === null
          ? words('desk-hotline.pages.changes.by-itself', { day: dayText(lang, change.changedOn) })
          : words('desk-hotline.pages.changes.noted', {
              day: dayText(lang, change.changedOn),
              name: authorOf(visit, view.names, change.notedBy),
            })}
      </p>
    </>
  )
}

/** What waits for somebody, the soonest first. */
function Waiting({ visit, view }: Part) {
  const { words, lang } = visit
  const waiting = view.changes
    .flatMap((change) => {
      const waits = changeWaits(change)
      return waits === null ? [] : [{ change, ...waits }]
    })
    .sort((one, other) => one.until.getTime() - other.until.getTime())
  if (waiting.length === 0) return <EmptyState title={words('desk-hotline.pages.changes.none-waits')} />
  return (
    <DataTable
      id="table-waiting"
      caption={words('desk-hotline.pages.changes.waiting')}
      columns={[
        { header: words('desk-hotline.pages.changes.what') },
        { header: words('desk-hotline.pages.changes.until') },
        { header: words('desk-frame.pages.acts') },
      ]}
      rows={waiting.map(({ change, step, until }) => {
        const verb = step === 'decide' ? decideChange : recordTelling
        return [
          <What visit={visit} view={view} change={change} />,
          <>
            {dayText(lang, until)}{' '}
            {until < view.now ? <Tag tone="danger" text={words('desk-hotline.pages.changes.late')} /> : null}
          </>,
          isOffered(visit, verb) ? (
            <a href={formPath(visit, verb.name, { change: change.id })}>
              {words(`desk-hotline.pages.changes.${step}`)}
              <span class="unseen">: {valueText(words, 'notices', 'changeKind', change.kind)}</span>
            </a>
          ) : (
            words(`desk-hotline.pages.changes.${step}`)
          ),
        ]
      })}
    />
  )
}

/** What was decided, and what was told: the record for whoever asks. */
function Settled({ visit, view }: Part) {
  const { words, lang } = visit
  const settled = view.changes.filter(({ decision }) => decision !== null)
  if (settled.length === 0) return null
  return (
    <section aria-labelledby="settled">
      <h2 id="settled">{words('desk-hotline.pages.changes.record')}</h2>
      <DataTable
        id="table-changes"
        caption={words('desk-hotline.pages.changes.record')}
        columns={[
          { header: words('desk-hotline.pages.changes.what') },
          { header: words('notices.fields.tellAuthority') },
          { header: words('desk-hotline.pages.changes.told') },
        ]}
        rows={settled.map((change) => [
          <What visit={visit} view={view} change={change} />,
          change.decision === null ? (
            ''
          ) : (
            <>
              {valueText(words, 'notices', 'tellAuthority', change.decision.tell ? 'yes' : 'no')}:{' '}
              {change.decision.because}
              <p class="quiet">
                {`${authorOf(visit, view.names, change.decision.by)}, ${momentText(lang, change.decision.at)}`}
              </p>
            </>
          ),
          change.telling === null ? (
            '–'
          ) : (
            <>
              {dayText(lang, change.telling.on)},{' '}
              {valueText(words, 'notices', 'tellingWay', change.telling.way)}
              <p class="mono">{change.telling.reference}</p>
              <p class="quiet">{authorOf(visit, view.names, change.telling.by)}</p>
            </>
          ),
        ])}
      />
    </section>
  )
}

/** What changed and may have to be told to the authority that awarded the status, with what was decided and told. */
export function ChangesPage({ visit, view }: Part) {
  const { words } = visit
  return (
    <div class="overview">
      <h1>{words('desk-hotline.pages.changes')}</h1>
      <p class="quiet">{words('desk-hotline.pages.changes.more')}</p>
      {isOffered(visit, noteChange) ? (
        <p>
          <a class="button" href={formPath(visit, noteChange.name)}>
            {words('notices.operations.note-change.title')}
          </a>
        </p>
      ) : null}
      <h2>{words('desk-hotline.pages.changes.waiting')}</h2>
      <Waiting visit={visit} view={view} />
      <Settled visit={visit} view={view} />
    </div>
  )
}
