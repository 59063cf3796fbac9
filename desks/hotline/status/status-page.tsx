import {
  type DeskVisit,
  dayText,
  hereWith,
  isOffered,
  pathTo,
  valueText,
  visitorOf,
} from '@vigie/desk-frame/page-kit'
import { operationText } from '@vigie/locales'
import {
  doesHold,
  type FlaggerStatus,
  type findStoppedNotices,
  isWaiting,
  type StatusNote,
  statusRefusal,
} from '@vigie/notices'
import { confirmStatus } from '@vigie/notices/verbs/confirm-status'
import { declineStatus } from '@vigie/notices/verbs/decline-status'
import { noteArea } from '@vigie/notices/verbs/note-area'
import { noteAward } from '@vigie/notices/verbs/note-award'
import { noteStatusEnd } from '@vigie/notices/verbs/note-status-end'
import { noteSuspension } from '@vigie/notices/verbs/note-suspension'
import { noteSuspensionEnd } from '@vigie/notices/verbs/note-suspension-end'
import { sendAsOrdinary } from '@vigie/notices/verbs/send-as-ordinary'
import { Callout, DataTable } from '@vigie/ui'
import { ProposedChange, WaitingProposals } from '../parts/proposed-change.tsx'
import { kindsText, StatusHistory } from './status-history.tsx'

export interface StatusView {
  readonly status: FlaggerStatus
  readonly notes: readonly StatusNote[]
  readonly stopped: Awaited<ReturnType<typeof findStoppedNotices>>
  readonly names: ReadonlyMap<string, string>
  /** How many changes wait for an answer of whoever keeps them. */
  readonly changes: number
}

type Part = { readonly visit: DeskVisit; readonly view: StatusView }

const TONES = {
  none: 'wait',
  active: 'good',
  suspended: 'danger',
  revoked: 'danger',
  expired: 'danger',
} as const

/** The decisions that can follow on what the status is now. */
const FOLLOWS = {
  none: [noteAward, noteArea],
  active: [noteArea, noteSuspension, noteStatusEnd],
  suspended: [noteSuspensionEnd, noteStatusEnd],
  revoked: [noteAward, noteArea],
  expired: [noteAward, noteArea],
} as const

/** What the house is today, since when, and what follows from it. */
function Now({ visit, view }: Part) {
  const { words, lang } = visit
  const { state, since, flaggerReference, awardingCoordinator, awardedOn, awardedArea, kinds } = view.status
  return (
    <Callout
      tone={TONES[state]}
      title={
        since === null
          ? words('desk-hotline.pages.status.none')
          : words(`desk-hotline.pages.status.${state}`, { day: dayText(lang, since) })
      }
    >
      <p>{words(`desk-hotline.pages.status.${state}.more`)}</p>
      {flaggerReference === null || awardedOn === null ? null : (
        <p>
          {words('desk-hotline.pages.status.award', {
            reference: flaggerReference,
            by: awardingCoordinator ?? '',
            day: dayText(lang, awardedOn),
          })}
        </p>
      )}
      {awardedArea === null ? null : (
        <p>
          {words('desk-hotline.pages.status.area', { area: awardedArea })}{' '}
          <span class="quiet">{kindsText(visit, kinds)}</span>
        </p>
      )}
    </Callout>
  )
}

/** What was prepared with the mark and may not carry it: it waits for somebody to send it as an ordinary one. */
function Stopped({ visit, view }: Part) {
  const { words } = visit
  if (view.stopped.length === 0) return null
  const title = words('desk-hotline.pages.status.stopped', { n: view.stopped.length })
  return (
    <section aria-labelledby="stopped">
      <h2 id="stopped">{title}</h2>
      <p class="quiet">{words('desk-hotline.pages.status.stopped.more')}</p>
      <DataTable
        id="table-stopped"
        caption={title}
        columns={[
          { header: words('desk-hotline.pages.status.notice') },
          { header: words('desk-hotline.pages.status.provider') },
          { header: words('hotline.fields.kind') },
          { header: words('desk-frame.pages.acts') },
        ]}
        rows={view.stopped.map(({ notice, reference, providerName, kind, approved }) => [
          <a class="mono" href={pathTo(visit, `/notice/${reference}`)}>
            {reference}
          </a>,
          providerName,
          valueText(words, 'intake', 'kind', kind),
          isOffered(visit, sendAsOrdinary) ? (
            <a href={`${pathTo(visit, `/notice/${reference}`)}?act=${sendAsOrdinary.name}&on=${notice}#act`}>
              {words('notices.operations.send-as-ordinary.button')}
              <span class="unseen">: {reference}</span>
            </a>
          ) : (
            words(approved ? 'notices.stage.approved' : 'notices.stage.waiting')
          ),
        ])}
      />
    </section>
  )
}

/** What one decision says, line by line. */
const linesOf = (visit: DeskVisit, note: StatusNote): (readonly [what: string, said: string])[] => {
  const { words, lang } = visit
  return [
    [words('notices.fields.fromDay'), dayText(lang, note.fromDay)],
    [words('notices.fields.decision'), note.decision],
    ...(note.flaggerReference === null
      ? []
      : [[words('notices.fields.registerEntry'), note.flaggerReference] as const]),
    ...(note.awardingCoordinator === null
      ? []
      : [[words('notices.fields.authority'), note.awardingCoordinator] as const]),
    ...(note.area === null
      ? []
      : ([
          [words('notices.fields.areaWords'), note.area.words],
          [words('notices.fields.areaKinds'), kindsText(visit, note.area.kinds)],
        ] as const)),
  ]
}

function Waiting({ visit, view }: Part) {
  const { words } = visit
  const actor = visitorOf(visit)
  return (
    <WaitingProposals visit={visit}>
      {view.notes.filter(isWaiting).map((note) => {
        const before = view.notes.find((one) => one.sort === note.sort && doesHold(one))
        const held = new Map(before === undefined ? [] : linesOf(visit, before))
        return (
          <ProposedChange
            visit={visit}
            id={note.id}
            title={words(`notices.values.statusSort.${note.sort}`)}
            by={note.notedBy ?? ''}
            at={note.notedAt}
            names={view.names}
            changes={linesOf(visit, note).map(([what, said]) => [what, held.get(what) ?? '–', said])}
            rulings={[
              [confirmStatus, statusRefusal(actor, note, 'confirmed')],
              [declineStatus, statusRefusal(actor, note, 'declined')],
            ]}
          />
        )
      })}
    </WaitingProposals>
  )
}

/** The status of a trusted flagger: what it is today, what that stops, and every decision that made it so. */
export function StatusPage({ visit, view }: Part) {
  const { words } = visit
  const back = encodeURIComponent(hereWith(visit, { done: null }))
  const follows = FOLLOWS[view.status.state].filter((verb) => isOffered(visit, verb))
  return (
    <div class="overview">
      <h1>{words('desk-hotline.pages.status')}</h1>
      <Now visit={visit} view={view} />
      {view.changes === 0 ? null : (
        <p>
          <a href={pathTo(visit, '/changes')}>
            {words('desk-hotline.pages.changes.count', { n: view.changes })}
          </a>
        </p>
      )}
      <Stopped visit={visit} view={view} />
      <Waiting visit={visit} view={view} />
      {follows.length === 0 ? null : (
        <section aria-labelledby="decisions">
          <h2 id="decisions">{words('desk-hotline.pages.status.decisions')}</h2>
          <p class="quiet">{words('desk-hotline.pages.status.decisions.more')}</p>
          <ul>
            {follows.map(({ name }) => (
              <li>
                <a href={`${pathTo(visit, `/act/${name}`)}?back=${back}`}>
                  {operationText(words, name, 'title')}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{words('desk-hotline.pages.status.history')}</h2>
      <StatusHistory visit={visit} notes={view.notes} names={view.names} />
    </div>
  )
}
