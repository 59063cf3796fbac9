import type { Day } from '@vigie/kernel'
import { valueText } from '@vigie/locales'
import type { AnyOperation } from '@vigie/platform/operation'
import type { DestroyedCount, Hold, PrivacyVerbs, ScheduleLine, SubjectRequest } from '@vigie/privacy'
import { liftHold } from '@vigie/privacy/verbs/lift-hold'
import { ButtonLink, DataTable, Tag } from '@vigie/ui'
import type { Child } from 'hono/jsx'
import { type DeskVisit, isOffered, nameOf, pathTo } from '../parts/visit.ts'
import { dayText } from '../parts/when.ts'

export interface PrivacyView {
  readonly requests: readonly SubjectRequest[]
  /** What only the officer sees. */
  readonly kept: {
    readonly holds: readonly Hold[]
    readonly schedule: readonly ScheduleLine[]
    /** When the operator confirmed the laws that the schedule names. */
    readonly lawsConfirmedOn: Day | null
    readonly destroyed: readonly DestroyedCount[]
  } | null
  readonly names: ReadonlyMap<string, string>
}

interface Parts {
  readonly visit: DeskVisit
  readonly verbs: PrivacyVerbs
  readonly view: PrivacyView
}

export const subjectText = ({ words }: DeskVisit, { subjectKind }: SubjectRequest): string =>
  words.named('kept', `subject.${subjectKind}`) ?? subjectKind

/** Where a request stands; one that is not answered by its day is overdue. */
export function RequestState({ visit, request }: { visit: DeskVisit; request: SubjectRequest }) {
  const { words, today } = visit
  if (request.answeredAt !== null) return <Tag tone="good" text={words('privacy.pages.state.answered')} />
  if (request.answerBy < today) return <Tag tone="danger" text={words('privacy.pages.overdue')} />
  if (request.outcome === null) return <Tag tone="wait" text={words('privacy.pages.state.open')} />
  const key = request.outcome === 'granted' ? 'privacy.pages.state.granted' : 'privacy.pages.state.refused'
  return <Tag tone="wait" text={words(key)} />
}

const actLink = (visit: DeskVisit, operation: string, query = ''): string =>
  `${pathTo(visit, `/act/${operation}`)}?${query}back=${encodeURIComponent(pathTo(visit, '/privacy'))}`

/** The way to the form of an act, for whoever may, where the house has it. */
function ActLink(props: { visit: DeskVisit; verb: AnyOperation; children: Child }) {
  const { visit, verb, children } = props
  if (!isOffered(visit, verb)) return null
  return (
    <p>
      <ButtonLink href={actLink(visit, verb.name)}>{children}</ButtonLink>
    </p>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: Child }) {
  return (
    <section>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Requests({ visit, verbs, view }: Parts) {
  const { words, lang } = visit
  return (
    <Section id="requests" title={words('privacy.pages.requests')}>
      {isOffered(visit, verbs.receiveRequest) ? (
        <p>
          <ButtonLink primary href={pathTo(visit, '/privacy/request/new')}>
            {words('privacy.operations.receive-request.title')}
          </ButtonLink>
        </p>
      ) : null}
      {view.requests.length === 0 ? (
        <p>{words('privacy.pages.requests.none')}</p>
      ) : (
        <DataTable
          id="table-requests"
          stacks
          caption={words('privacy.pages.requests')}
          columns={[
            { header: words('privacy.fields.wish') },
            { header: words('privacy.pages.subject') },
            { header: words('privacy.pages.answer-by') },
            { header: words('privacy.pages.by') },
            { header: words('privacy.pages.state') },
          ]}
          rows={view.requests.map((one) => [
            <a href={pathTo(visit, `/privacy/request/${one.id}`)}>
              {valueText(words, 'privacy', 'wish', one.wish)}
            </a>,
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

function Holds({ visit, verbs, view, holds }: Parts & { holds: readonly Hold[] }) {
  const { words, lang } = visit
  return (
    <Section id="holds" title={words('privacy.pages.holds')}>
      <ActLink visit={visit} verb={verbs.placeHold}>
        {words('privacy.operations.place-hold.title')}
      </ActLink>
      {holds.length === 0 ? (
        <p>{words('privacy.pages.holds.none')}</p>
      ) : (
        <DataTable
          id="table-holds"
          stacks
          caption={words('privacy.pages.holds')}
          columns={[
            { header: words('privacy.pages.why') },
            { header: words('privacy.pages.subject') },
            { header: words('privacy.pages.since') },
            { header: words('privacy.pages.by') },
            { header: words('privacy.pages.act') },
          ]}
          rows={holds.map((one) => [
            one.reason,
            words.named('kept', `kind.${one.kind}`) ?? one.kind,
            dayText(lang, one.placedAt),
            nameOf(visit, view.names, one.placedBy),
            one.liftedAt === null && isOffered(visit, liftHold) ? (
              <a href={actLink(visit, liftHold.name, `hold=${one.id}&`)}>
                {words('privacy.operations.lift-hold.title')}
              </a>
            ) : one.liftedAt === null ? null : (
              <Tag tone="quiet" text={words('privacy.pages.lifted')} />
            ),
          ])}
        />
      )}
    </Section>
  )
}

type KeptView = NonNullable<PrivacyView['kept']>

function Schedule({ visit, verbs, kept }: Omit<Parts, 'view'> & { kept: KeptView }) {
  const { words, lang } = visit
  const { schedule, lawsConfirmedOn } = kept
  const now = schedule.filter((line, at) => schedule.findIndex(({ kind }) => kind === line.kind) === at)
  return (
    <Section id="schedule" title={words('privacy.pages.schedule')}>
      <ActLink visit={visit} verb={verbs.changeSchedule}>
        {words('privacy.operations.change-schedule.title')}
      </ActLink>
      <p>
        {lawsConfirmedOn === null
          ? words('privacy.pages.laws.not-confirmed')
          : words('privacy.pages.laws.confirmed', { day: dayText(lang, lawsConfirmedOn) })}
      </p>
      <DataTable
        id="table-schedule"
        stacks
        caption={words('privacy.pages.schedule')}
        columns={[
          { header: words('privacy.pages.schedule.kind') },
          { header: words('privacy.pages.after') },
          { header: words('privacy.pages.schedule.months'), numeric: true },
          { header: words('privacy.fields.legalBasis') },
          { header: words('privacy.fields.law') },
        ]}
        rows={now.map((line) => [
          words.named('kept', `kind.${line.kind}`) ?? line.kind,
          words.named('kept', `event.${line.event}`) ?? line.event,
          String(line.months),
          valueText(words, 'privacy', 'legalBasis', line.legalBasis),
          valueText(words, 'privacy', 'law', line.law),
        ])}
      />
    </Section>
  )
}

function Destroyed({ visit, destroyed }: { visit: DeskVisit; destroyed: readonly DestroyedCount[] }) {
  const { words } = visit
  const unfinished = destroyed.reduce((sum, { open }) => sum + open, 0)
  return (
    <Section id="destroyed" title={words('privacy.pages.destroyed')}>
      {unfinished > 0 ? <p>{words('privacy.pages.unfinished', { n: unfinished })}</p> : null}
      {destroyed.length === 0 ? (
        <p>{words('privacy.pages.destroyed.none')}</p>
      ) : (
        <DataTable
          id="table-destroyed"
          caption={words('privacy.pages.destroyed')}
          columns={[
            { header: words('privacy.pages.month') },
            { header: words('privacy.pages.schedule.kind') },
            { header: words('privacy.pages.why') },
            { header: words('privacy.pages.records'), numeric: true },
          ]}
          rows={destroyed.map((one) => [
            one.month,
            words.named('kept', `kind.${one.kind}`) ?? one.kind,
            words(one.why === 'request' ? 'privacy.pages.why.request' : 'privacy.pages.why.schedule'),
            String(one.records),
          ])}
        />
      )}
    </Section>
  )
}

/** Where the data-protection officer begins: what waits, what is held, how long things stay, what is gone. */
export function PrivacyPage({ visit, verbs, view }: Parts) {
  const { words } = visit
  return (
    <>
      <h1>{words('privacy.pages.title')}</h1>
      {view.kept ? (
        <p class="ways">
          <a href={pathTo(visit, '/privacy/openings')}>{words('privacy.pages.openings.all')}</a>
        </p>
      ) : null}
      <Requests visit={visit} verbs={verbs} view={view} />
      {view.kept ? (
        <>
          <Holds visit={visit} verbs={verbs} view={view} holds={view.kept.holds} />
          <Schedule visit={visit} verbs={verbs} kept={view.kept} />
          <Destroyed visit={visit} destroyed={view.kept.destroyed} />
        </>
      ) : null}
    </>
  )
}
