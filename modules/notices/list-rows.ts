import type { Books } from '@vigie/platform/operation'
import { type RawBuilder, sql } from 'kysely'

export interface ListedNotice {
  readonly notice: string
  readonly reference: string
  readonly case: string
  readonly provider: string
  readonly providerName: string
  readonly channel: string
  readonly kind: string
  readonly standing: string
  readonly items: number
  readonly undecided: number
  readonly preparedBy: string
  readonly preparedAt: Date
  readonly sentAt: Date | null
  readonly lastOutcome: string | null
  readonly lastAnswer: string | null
}

const has = (table: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from ${sql.table(`notices.${table}`)} x where x.notice = n.id)`

const toldCoordinator = sql<boolean>`exists (
  select from notices.reminder r where r.notice = n.id and r.step = 'tell-coordinator')`

/** What each list of the desk asks of a notice. */
const CONDITIONS = {
  /** Prepared; a second analyst is awaited. */
  'waiting-for-approval': sql<boolean>`not ${has('ruling')}`,
  /** Approved; somebody must paste it into the provider's form. */
  'to-paste': sql<boolean>`${has('approval')} and p.channel = 'form' and s.at is null`,
  /** Approved; the provider's mail server refused it, for now or for good. */
  failed: sql<boolean>`${has('approval')} and s.at is null and l.outcome is not null`,
  /** Sent; at least one item is without a decision. */
  unanswered: sql<boolean>`s.at is not null and i.undecided > 0`,
  /** Sent and answered by mail, yet at least one item is without a decision: somebody must read. */
  'to-read': sql<boolean>`s.at is not null and i.undecided > 0 and ${has('reply')}`,
  /** Unanswered for so long that the coordinator decides what comes next. */
  'for-the-coordinator': sql<boolean>`s.at is not null and i.undecided > 0 and ${toldCoordinator}`,
} as const
export type NoticeList = keyof typeof CONDITIONS

export const NOTICE_LISTS: readonly NoticeList[] = [
  'waiting-for-approval',
  'to-paste',
  'failed',
  'unanswered',
  'to-read',
  'for-the-coordinator',
]

export const selectList = async (db: Books, list: NoticeList): Promise<ListedNotice[]> => {
  const { rows } = await sql<ListedNotice>`
    select n.id as notice, n.reference, n."case", p.id as provider, p.name as "providerName", p.channel,
           n.kind, n.standing, i.items, i.undecided, n.prepared_by as "preparedBy", n.prepared_at as "preparedAt",
           s.at as "sentAt", l.outcome as "lastOutcome", l.answer as "lastAnswer"
    from notices.notice n
    join notices.provider p on p.id = n.provider
    left join notices.dispatch s on s.notice = n.id and s.outcome = 'sent'
    left join lateral (
      select d.outcome, d.answer from notices.dispatch d where d.notice = n.id order by d.attempt desc limit 1
    ) l on true
    cross join lateral (
      select count(*)::int as items,
             (count(*) filter (where not exists (
               select from notices.decision x where x.notice_item = k.id)))::int as undecided
      from notices.notice_item k where k.notice = n.id
    ) i
    where ${CONDITIONS[list]}
    order by coalesce(s.at, n.prepared_at), n.reference`.execute(db)
  return rows
}
