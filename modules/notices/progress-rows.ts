import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface ProgressRow {
  readonly case: string
  readonly reference: string
  readonly preparedBy: string
  readonly items: readonly string[]
  readonly undecided: number
  readonly withdrawn: boolean
  readonly approved: boolean
  readonly acknowledged: boolean
  /** When it was sent last. */
  readonly sentAt: Date | null
  readonly lastOutcome: string | null
  /** What was sent last came back. */
  readonly bounced: boolean
  /** When the first mail of the provider came that nobody has read. */
  readonly toReadSince: Date | null
  /** When the coordinator was told that it has been silent for so long. */
  readonly overdueSince: Date | null
  readonly isPlatform: boolean
  readonly remindedAt: Date | null
  readonly secondContactAt: Date | null
  readonly toldCoordinator: { readonly at: Date; readonly answeredAt: Date | null } | null
  /** What was decided last of each item, and when. */
  readonly decided: readonly {
    item: string
    action: string
    at: string
    lodgedAt: string | null
    outcome: string | null
    outcomeAt: string | null
    disputeAt: string | null
    disputeEndedAt: string | null
    disputeOutcome: string | null
  }[]
}

/*
 * Each is asked of one notice after the other, by its index. Written as `exists`, the planner reads the whole table once
 * as soon as a few hundred notices are asked about, and the time grows with the register.
 */
const toReadSince = sql<Date | null>`(
  select min(p.received_at) from notices.open_reply m join notices.reply p on p.id = m.reply where m.notice = n.id)`
const overdueSince = sql<Date | null>`(
  select r.at from notices.reminder r where r.notice = n.id and r.step = 'tell-coordinator' limit 1)`

const remindedAt = sql<Date | null>`(
  select max(r.at) from notices.reminder r where r.notice = n.id and r.step <> 'tell-coordinator')`
const secondContactAt = sql<Date | null>`(
  select max(s.contacted_at) from notices.second_contact s where s.notice = n.id)`

type Read = Omit<ProgressRow, 'toldCoordinator'> & {
  readonly coordinatorAt: Date | null
  readonly coordinatorAnsweredAt: Date | null
}

export const selectProgress = async (db: Books, cases: readonly string[]): Promise<ProgressRow[]> => {
  const { rows } = await sql<Read>`
    select n."case", n.reference, n.prepared_by as "preparedBy", i.items, i.undecided, r.way is not distinct from 'withdrawn' as withdrawn,
           r.way is not distinct from 'approved' as approved,
           exists (select from notices.acknowledgement a where a.notice = n.id) as acknowledged,
           (select max(d.at) from notices.dispatch d where d.notice = n.id and d.outcome = 'sent') as "sentAt",
           (select d.outcome from notices.dispatch d where d.notice = n.id order by d.attempt desc limit 1) as "lastOutcome",
           ${toReadSince} as "toReadSince", ${overdueSince} as "overdueSince", i.decided,
           ${remindedAt} as "remindedAt", ${secondContactAt} as "secondContactAt",
           'platform' = any (p.roles) as "isPlatform", q.noted_at as "coordinatorAt", a.recorded_at as "coordinatorAnsweredAt",
           exists (
             select from notices.reply b where b.notice = n.id and b.sort = 'bounce' and not exists (
               select from notices.dispatch x where x.after_bounce = b.id and x.outcome = 'sent') and b.received_at >= (
               select max(d.at) from notices.dispatch d where d.notice = n.id and d.outcome = 'sent')
           ) as bounced
    from notices.notice n
    join notices.provider p on p.id = n.provider
    left join notices.ruling r on r.notice = n.id
    left join notices.coordinator_complaint q on q.notice = n.id
    left join notices.coordinator_answer a on a.notice = n.id
    cross join lateral (
      select coalesce(array_agg(k.item::text order by k.number), '{}') as items,
             (count(*) filter (where not exists (
               select from notices.decision x where x.notice_item = k.id)))::int as undecided,
             coalesce(jsonb_agg(jsonb_build_object('item', k.item, 'action', y.action, 'at', y.decided_at,
               'lodgedAt', y.lodged_at, 'outcome', y.outcome, 'outcomeAt', y.outcome_at, 'disputeAt', y.dispute_at,
               'disputeEndedAt', y.dispute_ended_at, 'disputeOutcome', y.dispute_outcome))
               filter (where y.action is not null), '[]') as decided
      from notices.notice_item k
      left join lateral (
        select d.action, d.decided_at, c.lodged_at, o.outcome, o.recorded_at as outcome_at, t.noted_at as dispute_at,
          e.recorded_at as dispute_ended_at, e.outcome as dispute_outcome
        from notices.decision d
        left join notices.complaint c on c.decision = d.id
        left join notices.complaint_outcome o on o.complaint = d.id
        left join notices.dispute t on t.complaint = d.id
        left join notices.dispute_outcome e on e.dispute = d.id
        where d.notice_item = k.id order by d.turn desc limit 1
      ) y on true
      where k.notice = n.id
    ) i
    where n."case" = any(${cases})
    order by n.reference`.execute(db)
  return rows.map(({ coordinatorAt: at, coordinatorAnsweredAt: answeredAt, ...row }) => ({
    ...row,
    toldCoordinator: at === null ? null : { at, answeredAt },
  }))
}
