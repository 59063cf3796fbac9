import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { type Day, LANGUAGES, wordOf } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import { SIGHTING_STATES } from '../items/item.ts'
import { CLASSIFICATIONS } from '../playbook/plan.ts'
import { HAND_OVER_WAYS, RECIPIENT_SORTS } from '../referrals/referral.ts'
import { selectDangers } from './danger-rows.ts'
import { ORIGINS } from './origin.ts'
import type { ItemStanding, ReferralStanding, Standing } from './standing.ts'

/*
 * What is open, from the marks: a few hundred cases, however many there ever were. Each thing is asked of one case or item after
 * the other, by its index: joined plainly, the planner may read a whole table, and the time grows with the register.
 */
const OPEN = `hotline.open_case o where ($1::uuid[] is null or o."case" = any($1::uuid[]))`

type Head = Omit<Standing, 'kind' | 'language' | 'origin' | 'items' | 'referrals' | 'dangers'> & {
  readonly kind: string
  readonly language: string
  readonly origin: string
  readonly secondBy: string | null
}

const heads = statement<Head>(
  'hotline.standing-heads',
  `select c.id, o.number, c.kind, c.language, c.opened_on as "openedOn",
    coalesce((select g.origin from hotline.case_origin g where g."case" = o."case"), 'public') as origin,
    (select case when exists (select from hotline.handing_back h where h."case" = t."case" and h.turn = t.turn)
       then null else t.taken_by end
     from hotline.taking t where t."case" = o."case" order by t.turn desc limit 1) as "takenBy",
    (select case when l.until > $2::timestamptz then l.taken_by end
     from hotline.second_look l where l."case" = o."case" order by l.turn desc limit 1) as "secondBy",
    array(select r.report::text from hotline.case_report r where r."case" = o."case") as reports
  from (select * from ${OPEN}) o
  cross join lateral (select * from hotline.case x where x.id = o."case" limit 1) c
  order by o.number`,
)

type ItemRow = {
  readonly case: string
  readonly id: string
  readonly number: number
  readonly addedOn: Day
  readonly askedAt: Date | null
  readonly looks: readonly { readonly by: string; readonly at: string }[]
  readonly outcome: string | null
  readonly reachedAt: Date | null
  readonly seen: string | null
  readonly reportedAgainOn: Day | null
}

const items = statement<ItemRow>(
  'hotline.standing-items',
  `select i."case", i.id, i.number, i.added_on as "addedOn", r.asked_at as "askedAt",
    coalesce((select jsonb_agg(jsonb_build_object('by', a.assessor, 'at', a.assessed_at) order by a.seat)
      from hotline.assessment a where a.item = i.id and a.round = coalesce(r.round, 1)), '[]') as looks,
    v.outcome, v.reached_at as "reachedAt",
    case when g.reported_on is null then s.state else 'unknown' end as seen, g.reported_on as "reportedAgainOn"
  from (select * from ${OPEN}) o
  cross join lateral (select * from hotline.item x where x."case" = o."case" order by x."case", x.number) i
  left join lateral (
    select x.round, x.asked_at from hotline.reassessment x where x.item = i.id order by x.round desc limit 1) r on true
  left join lateral (
    select x.outcome, x.reached_at from hotline.verdict x
    where x.item = i.id and x.round = coalesce(r.round, 1) limit 1) v on true
  left join lateral (
    select x.id, x.state from hotline.sighting x where x.item = i.id order by x.seen_at desc limit 1) s on true
  left join lateral (select x.reported_on from hotline.reported_again x where x.sighting = s.id limit 1) g on true`,
)

type ReferralRow = {
  readonly id: string
  readonly case: string
  readonly recipientSort: string
  readonly preparedBy: string
  readonly items: readonly string[]
  readonly approvedBy: string | null
  readonly approvedAt: Date | null
  readonly withdrawnBy: string | null
  readonly withdrawnAt: Date | null
  readonly handedBy: string | null
  readonly handedAt: Date | null
  readonly way: string | null
  readonly theirReference: string | null
  readonly isAnswered: boolean
}

const referrals = statement<ReferralRow>(
  'hotline.standing-referrals',
  `select f.id, f."case", f.recipient_sort as "recipientSort", f.prepared_by as "preparedBy",
    array(select k.item::text from hotline.referral_item k where k.referral = f.id) as items,
    a.approved_by as "approvedBy", a.approved_at as "approvedAt",
    w.withdrawn_by as "withdrawnBy", w.withdrawn_at as "withdrawnAt",
    h.handed_over_by as "handedBy", h.handed_over_at as "handedAt", h.way, h.their_reference as "theirReference",
    (h.their_reference is not null or exists (select from hotline.police_answer x where x.referral = f.id)) as "isAnswered"
  from (select * from ${OPEN}) o
  cross join lateral (
    select x.id, x."case", x.recipient_sort, x.prepared_by from hotline.referral x where x."case" = o."case" order by x.id
  ) f
  left join lateral (select * from hotline.referral_approval x where x.referral = f.id limit 1) a on true
  left join lateral (select * from hotline.referral_withdrawal x where x.referral = f.id limit 1) w on true
  left join lateral (select * from hotline.hand_over x where x.referral = f.id limit 1) h on true`,
)

const by = (who: string | null, at: Date | null) => (who === null || at === null ? null : { by: who, at })

const itemOf = (row: ItemRow): ItemStanding => ({
  id: row.id,
  number: row.number,
  addedOn: row.addedOn,
  askedAt: row.askedAt,
  looks: row.looks.map((look) => ({ by: look.by, at: new Date(look.at) })),
  verdict:
    row.outcome === null || row.reachedAt === null
      ? null
      : { outcome: wordOf(CLASSIFICATIONS, row.outcome), at: row.reachedAt },
  seen: row.seen === null ? null : wordOf(SIGHTING_STATES, row.seen),
  reportedAgainOn: row.reportedAgainOn,
})

const referralOf = (row: ReferralRow): ReferralStanding => {
  const handed = by(row.handedBy, row.handedAt)
  return {
    id: row.id,
    recipientSort: wordOf(RECIPIENT_SORTS, row.recipientSort),
    items: row.items,
    preparedBy: row.preparedBy,
    approval: by(row.approvedBy, row.approvedAt),
    withdrawal: by(row.withdrawnBy, row.withdrawnAt),
    handOver:
      handed === null || row.way === null
        ? null
        : { ...handed, way: wordOf(HAND_OVER_WAYS, row.way), theirReference: row.theirReference },
    isAnswered: row.isAnswered,
  }
}

/** Every open case, or these of them, and to whom a second look at it was given just now. */
export const selectStandings = async (
  db: Books,
  cases: readonly string[] | null,
  now: Date,
): Promise<(Standing & { readonly secondBy: string | null })[]> => {
  const [found, itemRows, referralRows] = await Promise.all([
    heads.run(db, [cases, now]),
    items.run(db, [cases]),
    referrals.run(db, [cases]),
  ])
  if (found.length === 0) return []
  const dangers = await selectDangers(
    db,
    found.map(({ id }) => id),
  )
  const itemsOf = Map.groupBy(itemRows, (row) => row.case)
  const referralsOf = Map.groupBy(referralRows, (row) => row.case)
  return found.map((head) => ({
    ...head,
    kind: wordOf(DESIGNATED_KINDS, head.kind),
    language: wordOf(LANGUAGES, head.language),
    origin: wordOf(ORIGINS, head.origin),
    items: (itemsOf.get(head.id) ?? []).map(itemOf),
    referrals: (referralsOf.get(head.id) ?? []).map(referralOf),
    dangers: dangers.get(head.id) ?? [],
  }))
}
