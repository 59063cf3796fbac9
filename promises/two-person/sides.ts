import { COORDINATOR, FINDING, NOW, type Stage } from './stage.ts'

/** One side of a race: what an app asks before it writes, and what it writes when the answer is yes. */
export interface Side {
  /** A question that answers `may`. */
  readonly asks: (stage: Stage) => string
  readonly writes: (stage: Stage) => readonly string[]
}

const standing = (item: string, verdict: string): string =>
  `exists (select from hotline.verdict v where v.id = '${verdict}' and v.item = '${item}')
   and not exists (select from hotline.reassessment r where r.item = '${item}')`
const open = (which: string): string =>
  `not exists (select from hotline.closure c where c."case" = '${which}')
   and not exists (select from hotline.merger m where m."case" = '${which}')`
const entitled = (...people: readonly string[]): string =>
  people
    .map(
      (person) => `exists (select from people.role_grant g where g.person = '${person}'
        and not exists (select from people.role_withdrawal w where w.role_grant = g.id))
      and not exists (select from people.departure d where d.person = '${person}')
      and exists (select from people.eligibility e where e.person = '${person}'
        and not exists (select from people.eligibility_withdrawal w where w.eligibility = e.id))`,
    )
    .join(' and ')
const always = () => 'select true as may'

export const close: Side = {
  asks: (s) => `select ${open(s.one)} and not exists (
      select from hotline.item i where i."case" = '${s.one}'
        and (not exists (select from hotline.verdict v where v.item = i.id)
          or exists (select from hotline.reassessment r where r.item = i.id))) as may`,
  writes: (s) => [
    `insert into hotline.closure ("case", turn, outcome, closed_by, closed_at)
     values ('${s.one}', 1, 'handed-over', '${s.first}', '${NOW}')`,
  ],
}
const lookAgain = (s: Stage): string =>
  `insert into hotline.reassessment (item, round, asked_by, asked_at, reason)
   values ('${s.item}', 2, '${s.first}', '${NOW}', '\\x00')`
export const reclassify: Side = { asks: (s) => `select ${open(s.one)} as may`, writes: (s) => [lookAgain(s)] }
export const withdraw: Side = {
  asks: (s) => `select ${open(s.one)} as may`,
  writes: (s) => [
    lookAgain(s),
    `insert into hotline.assessment_withdrawal (assessment, item, round, withdrawn_by, withdrawn_at)
     values ('${s.assessment}', '${s.item}', 1, '${s.first}', '${NOW}')`,
  ],
}
export const addItem: Side = {
  asks: (s) => `select ${open(s.one)} as may`,
  writes: (s) => [
    `insert into hotline.item (id, "case", number, form, added_on)
     values (gen_random_uuid(), '${s.one}', 9, 'account', '2026-03-02')`,
  ],
}
export const merge = (from: (s: Stage) => string, into: (s: Stage) => string): Side => ({
  asks: (s) => `select ${open(from(s))} and ${open(into(s))}
    and not exists (select from hotline.referral r where r."case" = '${from(s)}') as may`,
  writes: (s) => [
    `insert into hotline.merger ("case", "into", merged_by, merged_at)
     values ('${from(s)}', '${into(s)}', '${s.first}', '${NOW}')`,
    `insert into hotline.closure ("case", turn, outcome, closed_by, closed_at)
     values ('${from(s)}', 1, 'merged', '${s.first}', '${NOW}')`,
  ],
})

/** Another look at what the second item of the case was inherited from. */
export const lookAtSourceAgain: Side = {
  asks: always,
  writes: (s) => [
    `insert into hotline.reassessment (item, round, asked_by, asked_at, reason)
     values ('${s.source}', 2, '${s.first}', '${NOW}', '\\x00')`,
  ],
}
const inherits = (s: Stage, seat: number, person: string, vetting: string): readonly string[] => [
  assess(s, seat, person, vetting, 0),
  `insert into hotline.inheritance (assessment, item, round, seat, assessor, source, verdict, verdict_item, way, distance)
   select a.id, a.item, a.round, a.seat, a.assessor, 'verdict', '${s.sourceVerdict}', '${s.source}', 'pdq', 4
   from hotline.assessment a where a.item = '${s.item}' and a.seat = ${seat}`,
]

const assess = (s: Stage, seat: number, person: string, vetting: string, seconds = 9): string =>
  `insert into hotline.assessment (id, item, round, seat, assessor, eligibility, ${FINDING.columns}, sex, self_generated,
     confidence, plan, seconds_exposed, assessed_at)
   values (gen_random_uuid(), '${s.item}', 1, ${seat}, '${person}', '${vetting}', ${FINDING.values}, 'female', 'no',
     'sure', 'csam/1', ${seconds}, '${NOW}')`
export const assessAlone = (seat: number): Side => ({
  asks: (s) => `select not exists (
      select from hotline.assessment a where a.item = '${s.item}' and a.assessor = '${s.first}') as may`,
  writes: (s) => [assess(s, seat, s.first, s.firstVetting)],
})
const agreement = (s: Stage): string =>
  `insert into hotline.verdict (id, item, round, way, first_assessment, first_assessor, second_assessment,
     second_assessor, agreed_finding, ${FINDING.columns}, reached_at)
   select gen_random_uuid(), '${s.item}', 1, 'agreement', a.id, a.assessor, b.id, b.assessor, ${FINDING.agreed},
     ${FINDING.values}, '${NOW}'
   from hotline.assessment a, hotline.assessment b
   where a.item = '${s.item}' and a.seat = 1 and b.item = a.item and b.seat = 2`
export const agree: Side = {
  asks: (s) => `select not exists (select from hotline.reassessment r where r.item = '${s.item}')
    and ${entitled(s.first, s.colleague)} as may`,
  writes: (s) => [assess(s, 2, s.colleague, s.colleagueVetting), agreement(s)],
}
export const inherit: Side = {
  asks: (s) => `select ${standing(s.source, s.sourceVerdict)} as may`,
  writes: (s) => [
    ...inherits(s, 1, s.first, s.firstVetting),
    ...inherits(s, 2, s.colleague, s.colleagueVetting),
    agreement(s),
  ],
}
/** What was inherited goes to the police, prepared and approved. */
export const referInherited: Side = {
  asks: (s) => `select ${standing(s.second, s.secondVerdict)} and ${open(s.one)} as may`,
  writes: (s) => [
    `insert into hotline.referral (id, "case", recipient_sort, recipient, rule, rules_version, packet, packet_digest,
       prepared_by, prepared_at)
     values ('${s.referral}', '${s.one}', 'police', 'child-abuse-team', 'belgium-police', '1', '\\x00', '\\x00',
       '${s.first}', '${NOW}')`,
    `insert into hotline.referral_item (referral, item, verdict)
     values ('${s.referral}', '${s.second}', '${s.secondVerdict}')`,
    ...approveReferral.writes(s),
  ],
}

export const approveNotice: Side = {
  asks: (s) => `select ${standing(s.item, s.verdict)} and ${entitled(s.first, s.colleague)}
    and not exists (select from notices.ruling r where r.notice = '${s.notice}') as may`,
  writes: (s) => [
    `insert into notices.ruling (notice, way) values ('${s.notice}', 'approved')`,
    `insert into notices.approval (notice, prepared_by, approved_by, eligibility, approved_at)
     values ('${s.notice}', '${s.first}', '${s.colleague}', '${s.colleagueVetting}', '${NOW}')`,
  ],
}
export const withdrawNotice: Side = {
  asks: (s) => `select not exists (select from notices.ruling r where r.notice = '${s.notice}') as may`,
  writes: (s) => [
    `insert into notices.ruling (notice, way) values ('${s.notice}', 'withdrawn')`,
    `insert into notices.withdrawal (notice, withdrawn_by, withdrawn_at)
     values ('${s.notice}', '${s.first}', '${NOW}')`,
  ],
}
export const approveReferral: Side = {
  asks: (s) => `select ${standing(s.item, s.verdict)} and ${entitled(s.first, s.colleague)} as may`,
  writes: (s) => [
    `insert into hotline.referral_ruling (referral, way) values ('${s.referral}', 'approved')`,
    `insert into hotline.referral_approval (referral, prepared_by, approved_by, eligibility, approved_at)
     values ('${s.referral}', '${s.first}', '${s.colleague}', '${s.colleagueVetting}', '${NOW}')`,
  ],
}
export const slipIn: Side = {
  asks: (s) => `select not exists (
      select from hotline.referral_ruling r where r.referral = '${s.referral}') as may`,
  writes: (s) => [
    `insert into hotline.referral_item (referral, item, verdict)
     values ('${s.referral}', '${s.second}', '${s.secondVerdict}')`,
  ],
}
export const handOver: Side = {
  asks: (s) => `select ${standing(s.item, s.verdict)} as may`,
  writes: (s) => [
    `insert into hotline.hand_over (referral, handed_over_by, handed_over_at, way)
     values ('${s.referral}', '${s.first}', '${NOW}', 'by-hand')`,
  ],
}
export const send: Side = {
  asks: (s) => `select ${standing(s.item, s.verdict)} as may`,
  writes: (s) => [
    `insert into notices.dispatch (id, notice, attempt, channel, outcome, sent_by, at)
     values (gen_random_uuid(), '${s.notice}', 1, 'form', 'sent', '${s.first}', '${NOW}')`,
  ],
}
export const prepareReferral: Side = {
  asks: (s) => `select ${standing(s.item, s.verdict)} and ${open(s.one)} as may`,
  writes: (s) => [
    `insert into hotline.referral (id, "case", recipient_sort, recipient, rule, rules_version, packet, packet_digest,
       prepared_by, prepared_at)
     values ('${s.referral}', '${s.one}', 'police', 'child-abuse-team', 'belgium-police', '1', '\\x00', '\\x00',
       '${s.first}', '${NOW}')`,
    `insert into hotline.referral_item (referral, item, verdict)
     values ('${s.referral}', '${s.item}', '${s.verdict}')`,
  ],
}

export const loseRole = (who: (s: Stage) => string): Side => ({
  asks: always,
  writes: (s) => [
    `insert into people.role_withdrawal (role_grant, withdrawn_by, withdrawn_at)
     select g.id, '${COORDINATOR}', '${NOW}' from people.role_grant g where g.person = '${who(s)}'`,
  ],
})
export const loseVetting = (who: (s: Stage) => string): Side => ({
  asks: always,
  writes: (s) => [
    `insert into people.eligibility_withdrawal (eligibility, reason, withdrawn_by, withdrawn_at)
     select e.id, 'made up', '${COORDINATOR}', '${NOW}' from people.eligibility e where e.person = '${who(s)}'`,
  ],
})
export const leave = (who: (s: Stage) => string): Side => ({
  asks: always,
  writes: (s) => [
    `insert into people.departure (person, recorded_by, departed_at)
     values ('${who(s)}', '${COORDINATOR}', '${NOW}')`,
  ],
})
