import type pg from 'pg'

/**
 * Says from the rows alone which races ended in something that left a case without two different, eligible people.
 * It knows nothing of the rules in the database: when a row came to be is the server's own record of the commit.
 */

const at = (row: string): string => `pg_xact_commit_timestamp(${row}.xmin)`

/** What made a verdict on an item stop counting: another look, or an assessment of it taken back. */
const UNDONE = `
  select r.item, r.round - 1 as round, ${at('r')} as at from hotline.reassessment r
  union all select w.item, w.round, ${at('w')} from hotline.assessment_withdrawal w`

/** What was inherited from a verdict that stopped counting: since then it does not count either. */
const LAPSED = `
  select h.item, h.round, u.at
  from hotline.inheritance h join hotline.verdict v on v.id = h.verdict
  join (${UNDONE}) u on u.item = v.item and u.round >= v.round`

/** What took a right away, and from whom. */
const LOST = `
  select g.person, ${at('w')} as at
  from people.role_withdrawal w join people.role_grant g on g.id = w.role_grant
  union all select e.person, ${at('w')}
  from people.eligibility_withdrawal w join people.eligibility e on e.id = w.eligibility
  union all select d.person, ${at('d')} from people.departure d`

/** What left, resting on which verdict, on whose word. */
const LEFT = `
  select s.number, v.item, v.round, ${at('v')} as at, array[v.first_assessor, v.second_assessor] as people
  from attack.stage s join hotline.verdict v on v.item = s.item
  union all select s.number, v.item, v.round, ${at('a')}, array[a.prepared_by, a.approved_by]
  from attack.stage s join notices.approval a on a.notice = s.notice
  join notices.notice_item n on n.notice = a.notice join hotline.verdict v on v.id = n.verdict
  union all select s.number, v.item, v.round, ${at('a')}, array[a.prepared_by, a.approved_by]
  from attack.stage s join hotline.referral_approval a on a.referral = s.referral
  join hotline.referral_item n on n.referral = a.referral join hotline.verdict v on v.id = n.verdict
  union all select s.number, v.item, v.round, ${at('h')}, '{}'
  from attack.stage s join hotline.hand_over h on h.referral = s.referral
  join hotline.referral_item n on n.referral = h.referral join hotline.verdict v on v.id = n.verdict
  union all select s.number, v.item, v.round, ${at('d')}, '{}'
  from attack.stage s join notices.dispatch d on d.notice = s.notice and d.outcome = 'sent'
  join notices.notice_item n on n.notice = d.notice join hotline.verdict v on v.id = n.verdict`

const BROKEN = `
  -- left on a verdict that no longer stood
  select l.number from (${LEFT}) l join (${UNDONE}) u on u.item = l.item and u.round >= l.round and u.at < l.at
  -- left on something inherited whose source no longer stood
  union select l.number from (${LEFT}) l join (${LAPSED}) f on f.item = l.item and f.round = l.round and f.at < l.at
  union select s.number from attack.stage s
    join hotline.closure c on c."case" = s.one and c.outcome <> 'merged'
    join hotline.item i on i."case" = s.one
    join (${LAPSED}) f on f.item = i.id and f.at < ${at('c')}
  -- stays although its source no longer stands, or its case stays closed
  union select s.number from attack.stage s
    join hotline.item i on i."case" = s.one
    join (${LAPSED}) f on f.item = i.id
    where not exists (select from hotline.reassessment r where r.item = f.item and r.round > f.round)
      or exists (
        select from hotline.closure c where c."case" = s.one
          and not exists (select from hotline.reopening r where r."case" = c."case" and r.turn = c.turn)
      )
  -- left on the word of somebody who was no longer eligible
  union select l.number from (${LEFT}) l join (${LOST}) x on x.person = any (l.people) and x.at < l.at
    where not exists (
      select from people.role_grant g
      where g.person = x.person and ${at('g')} > x.at and ${at('g')} < l.at
    )
  -- left on the word of one
  union select l.number from (${LEFT}) l where l.people[1] = l.people[2]
  union select s.number from attack.stage s join hotline.assessment a on a.item = s.item
    group by s.number, a.item, a.round having count(*) <> count(distinct a.assessor)
  -- closed with an item on which two people have not agreed
  union select s.number from attack.stage s
    join hotline.closure c on c."case" = s.one and c.outcome <> 'merged'
    join hotline.item i on i."case" = s.one
    where not exists (
      select from hotline.verdict v
      where v.item = i.id and v.first_assessor <> v.second_assessor
        and not exists (
          select from (${UNDONE}) u
          where u.item = v.item and u.round >= v.round
            -- What lapsed after the closure opened the case again.
            and not exists (
              select from hotline.reassessment r join hotline.reopening o on o."case" = s.one
              where r.item = v.item and r.lapsed is not null and ${at('r')} > ${at('c')} and ${at('o')} > ${at('c')}
            )
        )
    )
  -- both approved and withdrawn
  union select s.number from attack.stage s
    join notices.approval a on a.notice = s.notice join notices.withdrawal w on w.notice = s.notice
  -- slipped in after the approval
  union select s.number from attack.stage s
    join hotline.referral_approval a on a.referral = s.referral
    join hotline.referral_item i on i.referral = s.referral and ${at('i')} > ${at('a')}
  -- prepared for a case in which the item no longer is
  union select s.number from attack.stage s
    join hotline.referral r on r.id = s.referral
    join hotline.referral_item n on n.referral = r.id
    join hotline.item i on i.id = n.item and i."case" <> r."case"`

/** On how many stages of each kind of race the promise was broken. */
export const judge = async (admin: pg.Client): Promise<Map<string, number>> => {
  const { rows } = await admin.query<{ race: string; broken: number }>(
    `select s.race, count(*)::int as broken from attack.stage s join (${BROKEN}) b on b.number = s.number
     group by s.race order by s.race`,
  )
  return new Map(rows.map(({ race, broken }) => [race, broken]))
}

/** How many were broken of the races whose name begins so. */
export const sumOf = (found: ReadonlyMap<string, number>, beginning: string): number =>
  [...found].reduce((sum, [race, broken]) => sum + (race.startsWith(beginning) ? broken : 0), 0)
