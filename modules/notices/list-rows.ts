import type { Books } from '@vigie/platform/operation'
import { type RawBuilder, sql } from 'kysely'
import { addressInUse } from './providers/channel-rows.ts'

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

const cameBack = sql<boolean>`(not o.acknowledged and exists (
  select from notices.reply b where b.notice = n.id and b.sort = 'bounce' and b.received_at >= o.sent_at
    and not exists (select from notices.dispatch x where x.after_bounce = b.id and x.outcome = 'sent')))`

/** Somebody said why it is not sent any more. */
const givenUp = sql<boolean>`exists (
  select from notices.dispatch_ruling g where g.notice = n.id and g.attempt = l.attempt and g.way = 'given-up')`

/** The platform's own interface goes before its form: nobody is asked to paste what a worker sends. */
const byItself = sql<boolean>`exists (
  select from notices.channel c join notices.channel_ruling y on y.channel = c.id
  where c.provider = n.provider and c.service is null and c.kind not in ('mail', 'form') and y.way = 'confirmed'
    and not exists (select from notices.channel_end z where z.channel = c.id))`

/** What each list of the desk asks of a notice. */
const CONDITIONS = {
  /** Prepared; a second analyst is awaited. */
  'waiting-for-approval': sql<boolean>`o.sent_at is null and not ${has('ruling')}`,
  /** Approved; somebody must paste it into the provider's form. */
  'to-paste': sql<boolean>`o.sent_at is null and a.channel = 'form' and ${has('approval')} and not ${byItself}`,
  /** Approved; the provider's mail server refused it, for now or for good, or gave it back later. */
  failed: sql<boolean>`(o.sent_at is null and l.outcome is not null and ${has('approval')} and not ${givenUp}
    or ${cameBack})`,
  /** Sent; at least one item is without a decision. */
  unanswered: sql<boolean>`o.sent_at is not null`,
  /** Something came back, before or after the last decision, that nobody has read. */
  'to-read': has('open_reply'),
  /** Unanswered for so long that the coordinator decides what comes next. */
  'for-the-coordinator': sql<boolean>`o.sent_at is not null and ${toldCoordinator}`,
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

const OPEN = sql`notices.open_notice o join notices.notice n on n.id = o.notice`
const UNREAD = sql`(select distinct r.notice from notices.open_reply r) r
  join notices.notice n on n.id = r.notice left join notices.open_notice o on o.notice = n.id`

/** Only notices that still wait for something are looked at: whatever is over stands in no list. */
export const selectList = async (
  db: Books,
  list: NoticeList,
  { most, order }: { most: number; order: 'oldest' | 'newest' },
): Promise<ListedNotice[]> => {
  const { rows } = await sql<ListedNotice>`
    select n.id as notice, n.reference, n."case", p.id as provider, p.name as "providerName", a.channel,
           n.kind, notices.standing_of(n.id, n.standing) as standing, coalesce(o.items, c.items) as items, coalesce(o.undecided, 0) as undecided, n.prepared_by as "preparedBy", n.prepared_at as "preparedAt",
           coalesce(o.sent_at, s.at) as "sentAt", l.outcome as "lastOutcome", l.answer as "lastAnswer"
    from ${list === 'to-read' ? UNREAD : OPEN}
    join notices.provider p on p.id = n.provider
    ${addressInUse(sql`n.service`)}
    left join lateral (
      select d.attempt, d.outcome, d.answer from notices.dispatch d where d.notice = n.id order by d.attempt desc limit 1
    ) l on true
    left join lateral (
      select max(d.at) as at from notices.dispatch d where o.notice is null and d.notice = n.id and d.outcome = 'sent'
    ) s on true
    left join lateral (
      select count(*)::int as items from notices.notice_item i where o.notice is null and i.notice = n.id
    ) c on true
    where ${CONDITIONS[list]}
    order by coalesce(o.sent_at, s.at, n.prepared_at) ${order === 'oldest' ? sql`asc` : sql`desc`}, n.reference
    limit ${most}`.execute(db)
  return rows
}
