import type { DestroyedCount, Hold, ScheduleLine, SubjectRequest } from '@vigie/privacy'
import { ButtonLink, DataTable, Tag } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { type DeskVisit, nameOf, pathTo, valueText } from '../parts/visit.ts'
import { dayText } from '../parts/when.ts'

export interface PrivacyView {
  readonly requests: readonly SubjectRequest[]
  /** What only the officer sees. */
  readonly kept: {
    readonly holds: readonly Hold[]
    readonly schedule: readonly ScheduleLine[]
    readonly destroyed: readonly DestroyedCount[]
  } | null
  readonly names: ReadonlyMap<string, string>
}

export const subjectText = ({ words }: DeskVisit, { subjectKind }: SubjectRequest): string =>
  words(subjectKind === 'report' ? 'privacy.subject.report' : 'privacy.subject.person')

/** Where a request stands; one that is not answered by its day is overdue. */
export function RequestState({ visit, request }: { visit: DeskVisit; request: SubjectRequest }) {
  const { words, today } = visit
  if (request.answeredAt !== null) return <Tag tone="good" text={words('privacy.state.answered')} />
  if (request.answerBy < today) return <Tag tone="danger" text={words('privacy.overdue')} />
  if (request.outcome === null) return <Tag tone="wait" text={words('privacy.state.open')} />
  const key = request.outcome === 'granted' ? 'privacy.state.granted' : 'privacy.state.refused'
  return <Tag tone="wait" text={words(key)} />
}

const actLink = (visit: DeskVisit, operation: string, query = ''): string =>
  `${pathTo(visit, `/act/${operation}`)}?${query}back=${encodeURIComponent(pathTo(visit, '/privacy'))}`

function Section({ id, title, children }: { id: string; title: string; children: Child }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Requests({ visit, view }: { visit: DeskVisit; view: PrivacyView }) {
  const { words, lang } = visit
  return (
    <Section id="requests" title={words('privacy.requests')}>
      <p>
        <ButtonLink primary href={actLink(visit, 'privacy.receive-request')}>
          {words('operations.privacy.receive-request.title')}
        </ButtonLink>
      </p>
      {view.requests.length === 0 ? (
        <p>{words('privacy.requests.none')}</p>
      ) : (
        <DataTable
          id="table-requests"
          caption={words('privacy.requests')}
          columns={[
            { header: words('fields.wish') },
            { header: words('privacy.subject') },
            { header: words('privacy.answer-by') },
            { header: words('privacy.by') },
            { header: words('privacy.state') },
          ]}
          rows={view.requests.map((one) => [
            <a href={pathTo(visit, `/privacy/request/${one.id}`)}>{valueText(words, 'wish', one.wish)}</a>,
            subjectText(visit, one),
            dayText(lang, one.answerBy),
            nameOf(visit, view.names, one.receivedBy),
            <RequestState visit={visit} request={one} />,
          ])}
        />
      )}
    </Section>
  )
}

function Holds({ visit, view, holds }: { visit: DeskVisit; view: PrivacyView; holds: readonly Hold[] }) {
  const { words, lang } = visit
  return (
    <Section id="holds" title={words('privacy.holds')}>
      <p>
        <ButtonLink href={actLink(visit, 'privacy.place-hold')}>
          {words('operations.privacy.place-hold.title')}
        </ButtonLink>
      </p>
      {holds.length === 0 ? (
        <p>{words('privacy.holds.none')}</p>
      ) : (
        <DataTable
          id="table-holds"
          caption={words('privacy.holds')}
          columns={[
            { header: words('privacy.why') },
            { header: words('privacy.subject') },
            { header: words('privacy.since') },
            { header: words('privacy.by') },
            { header: words('privacy.act') },
          ]}
          rows={holds.map((one) => [
            one.reason,
            words.maybe(`privacy.kind.${one.kind}`) ?? one.kind,
            dayText(lang, one.placedAt),
            nameOf(visit, view.names, one.placedBy),
            one.liftedAt === null ? (
              <a href={actLink(visit, 'privacy.lift-hold', `hold=${one.id}&`)}>
                {words('operations.privacy.lift-hold.title')}
              </a>
            ) : (
              <Tag tone="quiet" text={words('privacy.lifted')} />
            ),
          ])}
        />
      )}
    </Section>
  )
}

function Schedule({ visit, schedule }: { visit: DeskVisit; schedule: readonly ScheduleLine[] }) {
  const { words } = visit
  const now = schedule.filter((line, at) => schedule.findIndex(({ kind }) => kind === line.kind) === at)
  return (
    <Section id="schedule" title={words('privacy.schedule')}>
      <p>
        <ButtonLink href={actLink(visit, 'privacy.change-schedule')}>
          {words('operations.privacy.change-schedule.title')}
        </ButtonLink>
      </p>
      <DataTable
        id="table-schedule"
        caption={words('privacy.schedule')}
        columns={[
          { header: words('privacy.schedule.kind') },
          { header: words('privacy.after') },
          { header: words('privacy.schedule.months'), numeric: true },
        ]}
        rows={now.map((line) => [
          words(`privacy.kind.${line.kind}`),
          words(`privacy.event.${line.event}`),
          String(line.months),
        ])}
      />
    </Section>
  )
}

function Destroyed({ visit, destroyed }: { visit: DeskVisit; destroyed: readonly DestroyedCount[] }) {
  const { words } = visit
  const unfinished = destroyed.reduce((sum, { open }) => sum + open, 0)
  return (
    <Section id="destroyed" title={words('privacy.destroyed')}>
      {unfinished > 0 ? <p>{words('privacy.unfinished', { n: unfinished })}</p> : null}
      {destroyed.length === 0 ? (
        <p>{words('privacy.destroyed.none')}</p>
      ) : (
        <DataTable
          id="table-destroyed"
          caption={words('privacy.destroyed')}
          columns={[
            { header: words('privacy.month') },
            { header: words('privacy.schedule.kind') },
            { header: words('privacy.why') },
            { header: words('privacy.records'), numeric: true },
          ]}
          rows={destroyed.map((one) => [
            one.month,
            words(`privacy.kind.${one.kind}`),
            words(one.why === 'request' ? 'privacy.why.request' : 'privacy.why.schedule'),
            String(one.records),
          ])}
        />
      )}
    </Section>
  )
}

/** Where the data-protection officer begins: what waits, what is held, how long things stay, what is gone. */
export function PrivacyPage({ visit, view }: { visit: DeskVisit; view: PrivacyView }) {
  const { words } = visit
  return (
    <>
      <h1>{words('privacy.title')}</h1>
      {view.kept ? (
        <p class="ways">
          <a href={pathTo(visit, '/privacy/openings')}>{words('privacy.openings.all')}</a>
        </p>
      ) : null}
      <Requests visit={visit} view={view} />
      {view.kept ? (
        <>
          <Holds visit={visit} view={view} holds={view.kept.holds} />
          <Schedule visit={visit} schedule={view.kept.schedule} />
          <Destroyed visit={visit} destroyed={view.kept.destroyed} />
        </>
      ) : null}
    </>
  )
}
