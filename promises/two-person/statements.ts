import { COORDINATOR, FINDING, NOW, type Stage } from './stage.ts'

/* The single statements of which the attempts are made. */

export const seat = (
  s: Stage,
  {
    id = 'gen_random_uuid()',
    item = s.item,
    round = 1,
    place = 1,
    person = s.first,
    vetting = s.firstVetting,
    seconds = 9,
  } = {},
): string =>
  `insert into hotline.assessment (id, item, round, seat, assessor, eligibility, ${FINDING.columns}, sex, self_generated,
     confidence, plan, seconds_exposed, assessed_at)
   values (${id}, '${item}', ${round}, ${place}, '${person}', '${vetting}', ${FINDING.values}, 'female', 'no', 'sure',
     'csam/2', ${seconds}, '${NOW}')`
export const verdict = (
  s: Stage,
  { item = s.item, round = 1, one = s.first, other = s.colleague, arbitrator = '' } = {},
): string => {
  const by =
    arbitrator === ''
      ? ['agreement', FINDING.agreed, 'null', 'null']
      : ['arbitration', 'null', `'${arbitrator}'`, `'\\x00'`]
  return `insert into hotline.verdict (id, item, round, way, first_assessment, first_assessor, second_assessment,
      second_assessor, agreed_finding, arbitrator, arbitrator_reason, ${FINDING.columns}, reached_at)
    select gen_random_uuid(), '${item}', ${round}, '${by[0]}', a.id, '${one}', b.id, '${other}', ${by[1]}, ${by[2]}, ${by[3]},
      ${FINDING.values}, '${NOW}'
    from hotline.assessment a, hotline.assessment b
    where a.item = '${s.item}' and a.seat = 1 and b.item = a.item
      and (b.seat = 2 or not exists (select from hotline.assessment c where c.item = a.item and c.seat = 2))`
}
export const second = (s: Stage): string =>
  seat(s, { place: 2, person: s.colleague, vetting: s.colleagueVetting })
export const close = (s: Stage, outcome = 'handed-over', by = s.first): string =>
  `insert into hotline.closure ("case", turn, outcome, closed_by, closed_at)
   values ('${s.one}', 1, '${outcome}', '${by}', '${NOW}')`
export const again = (s: Stage, round = 2): string =>
  `insert into hotline.reassessment (item, round, asked_by, asked_at, reason)
   values ('${s.item}', ${round}, '${s.first}', '${NOW}', '\\x00')`
export const sourceAgain = (s: Stage): string =>
  `insert into hotline.reassessment (item, round, asked_by, asked_at, reason)
   values ('${s.source}', 2, '${s.first}', '${NOW}', '\\x00')`
export const ruling = (s: Stage, which: 'notice' | 'referral', way = 'approved'): string =>
  which === 'notice'
    ? `insert into notices.ruling (notice, way) values ('${s.notice}', '${way}')`
    : `insert into hotline.referral_ruling (referral, way) values ('${s.referral}', '${way}')`
export const approval = (
  s: Stage,
  which: 'notice' | 'referral',
  { preparer = s.first, by = s.colleague, vetting = s.colleagueVetting } = {},
): string =>
  `insert into ${which === 'notice' ? 'notices.approval (notice' : 'hotline.referral_approval (referral'}, prepared_by,
     approved_by, eligibility, approved_at)
   values ('${s[which]}', '${preparer}', '${by}', '${vetting}', '${NOW}')`
export const handOver = (s: Stage): string =>
  `insert into hotline.hand_over (referral, handed_over_by, handed_over_at, way)
   values ('${s.referral}', '${s.first}', '${NOW}', 'by-hand')`
export const sending = (s: Stage, by = `'${s.first}'`): string =>
  `insert into notices.dispatch (id, notice, attempt, channel, outcome, sent_by, at)
   values (gen_random_uuid(), '${s.notice}', 1, 'form', 'sent', ${by}, '${NOW}')`
export const lose = (person: string): string =>
  `insert into people.role_withdrawal (role_grant, withdrawn_by, withdrawn_at)
   select g.id, '${COORDINATOR}', '${NOW}' from people.role_grant g where g.person = '${person}'`
export const unvet = (person: string): string =>
  `insert into people.eligibility_withdrawal (eligibility, reason, withdrawn_by, withdrawn_at)
   select e.id, 'made up', '${COORDINATOR}', '${NOW}' from people.eligibility e where e.person = '${person}'`
export const merger = (from: string, into: string, s: Stage): string =>
  `insert into hotline.merger ("case", "into", merged_by, merged_at)
   values ('${from}', '${into}', '${s.first}', '${NOW}')`
