import { NOW, type Progress, type Stage } from './stage.ts'
import {
  again,
  approval,
  close,
  handOver,
  lose,
  merger,
  ruling,
  seat,
  second,
  sending,
  sourceAgain,
  unvet,
  verdict,
} from './statements.ts'

/** What one login alone must never get away with, in one transaction of plain SQL. The last statement is the offence. */
export type Attempt = readonly [
  words: string,
  progress: Progress,
  statements: (s: Stage) => readonly string[],
]

/** The same by the rules: were one of these refused, the refusals above would prove nothing. */
export const LAWFUL: readonly Attempt[] = [
  ['two people agree', 'half', (s) => [second(s), verdict(s)]],
  ['a case with its verdicts is closed', 'agreed', (s) => [close(s)]],
  ['a notice is approved by the other', 'prepared', (s) => [ruling(s, 'notice'), approval(s, 'notice')]],
  [
    'a referral is approved by the other',
    'prepared',
    (s) => [ruling(s, 'referral'), approval(s, 'referral')],
  ],
  ['an approved referral is handed over', 'approved', (s) => [handOver(s)]],
  ['an approved notice is sent', 'approved', (s) => [sending(s)]],
  ['two untouched cases are merged', 'agreed', (s) => [merger(s.other, s.one, s)]],
  ['another look is asked for', 'approved', (s) => [again(s)]],
]

export const UNLAWFUL: readonly Attempt[] = [
  ['close what nobody looked at', 'reported', (s) => [close(s)]],
  ['close what one looked at', 'half', (s) => [close(s)]],
  ['close as merged what was not', 'agreed', (s) => [close(s, 'merged')]],
  ['close after another look was asked for', 'agreed', (s) => [again(s), close(s)]],
  ['close after what was inherited lapsed', 'agreed', (s) => [sourceAgain(s), close(s)]],
  [
    'inherit what somebody asked to look at again',
    'reported',
    (s) => [
      sourceAgain(s),
      seat(s, { seconds: 0 }),
      `insert into hotline.inheritance (assessment, item, round, seat, assessor, source, verdict, verdict_item, way, distance)
       select a.id, a.item, a.round, a.seat, a.assessor, 'verdict', '${s.sourceVerdict}', '${s.source}', 'pdq', 4
       from hotline.assessment a where a.item = '${s.item}'`,
    ],
  ],
  [
    'say that something lapsed which stands',
    'agreed',
    (s) => [
      `insert into hotline.reassessment (item, round, lapsed, asked_at)
       select h.item, 2, h.assessment, '${NOW}' from hotline.inheritance h where h.item = '${s.second}' and h.seat = 1`,
    ],
  ],
  ['close by somebody without a role', 'agreed', (s) => [lose(s.third), close(s, 'handed-over', s.third)]],
  ['one person in both seats', 'half', (s) => [seat(s, { place: 2 })]],
  ['a verdict of one person, twice', 'half', (s) => [verdict(s, { other: s.first })]],
  ['a verdict of one person under two names', 'half', (s) => [verdict(s, { one: s.first, other: s.third })]],
  [
    'an assessment under a colleague’s vetting',
    'half',
    (s) => [seat(s, { place: 2, person: s.colleague, vetting: s.thirdVetting })],
  ],
  ['an assessment after the role was taken away', 'half', (s) => [lose(s.colleague), second(s)]],
  ['an assessment after the vetting was taken away', 'half', (s) => [unvet(s.colleague), second(s)]],
  ['an assessment in a round that nobody asked for', 'half', (s) => [seat(s, { round: 3 })]],
  ['an agreement with somebody whose role is gone', 'half', (s) => [lose(s.first), second(s), verdict(s)]],
  [
    'an agreement with somebody whose vetting is gone',
    'half',
    (s) => [unvet(s.first), second(s), verdict(s)],
  ],
  ['an agreement after another look was asked for', 'half', (s) => [second(s), again(s), verdict(s)]],
  ['an agreement about another item', 'half', (s) => [second(s), verdict(s, { item: s.unseen })]],
  ['an arbitration by one of the two', 'half', (s) => [second(s), verdict(s, { arbitrator: s.first })]],
  ['an arbitration by no coordinator', 'half', (s) => [second(s), verdict(s, { arbitrator: s.third })]],
  [
    'approve one’s own notice',
    'prepared',
    (s) => [ruling(s, 'notice'), approval(s, 'notice', { by: s.first, vetting: s.firstVetting })],
  ],
  [
    'approve one’s own notice as somebody else’s',
    'prepared',
    (s) => [
      ruling(s, 'notice'),
      approval(s, 'notice', { preparer: s.third, by: s.first, vetting: s.firstVetting }),
    ],
  ],
  [
    'approve one’s own referral',
    'prepared',
    (s) => [ruling(s, 'referral'), approval(s, 'referral', { by: s.first, vetting: s.firstVetting })],
  ],
  ['approve without a ruling', 'prepared', (s) => [approval(s, 'notice')]],
  [
    'approve what was withdrawn',
    'prepared',
    (s) => [ruling(s, 'notice', 'withdrawn'), approval(s, 'notice')],
  ],
  [
    'approve a notice after another look was asked for',
    'prepared',
    (s) => [again(s), ruling(s, 'notice'), approval(s, 'notice')],
  ],
  [
    'approve a referral after another look was asked for',
    'prepared',
    (s) => [again(s), ruling(s, 'referral'), approval(s, 'referral')],
  ],
  [
    'approve what somebody prepared whose role is gone',
    'prepared',
    (s) => [lose(s.first), ruling(s, 'notice'), approval(s, 'notice')],
  ],
  [
    'approve after one’s vetting is gone',
    'prepared',
    (s) => [unvet(s.colleague), ruling(s, 'referral'), approval(s, 'referral')],
  ],
  [
    'approve a referral without items',
    'agreed',
    (s) => [
      `insert into hotline.referral (id, "case", recipient_sort, recipient, rule, rules_version, packet, packet_digest,
       prepared_by, prepared_at)
     values ('${s.referral}', '${s.one}', 'police', 'child-abuse-team', 'belgium-police', '1', '\\x00', '\\x00',
       '${s.first}', '${NOW}')`,
      ruling(s, 'referral'),
      approval(s, 'referral'),
    ],
  ],
  [
    'slip an item into an approved referral',
    'approved',
    (s) => [
      `insert into hotline.referral_item (referral, item, verdict)
     values ('${s.referral}', '${s.second}', '${s.secondVerdict}')`,
    ],
  ],
  ['hand over what nobody approved', 'prepared', (s) => [handOver(s)]],
  ['hand over after another look was asked for', 'approved', (s) => [again(s), handOver(s)]],
  ['send what nobody approved', 'prepared', (s) => [sending(s)]],
  ['send after another look was asked for', 'approved', (s) => [again(s), sending(s)]],
  [
    'add to a closed case',
    'agreed',
    (s) => [
      close(s),
      `insert into hotline.item (id, "case", number, form, added_on)
     values (gen_random_uuid(), '${s.one}', 9, 'account', '2026-03-02')`,
    ],
  ],
  ['merge a closed case', 'agreed', (s) => [close(s), merger(s.one, s.other, s)]],
  ['merge a case in which something was prepared', 'prepared', (s) => [merger(s.one, s.other, s)]],
  [
    'open a merged case again',
    'agreed',
    (s) => [
      merger(s.other, s.one, s),
      `insert into hotline.closure ("case", turn, outcome, closed_by, closed_at)
     values ('${s.other}', 1, 'merged', '${s.first}', '${NOW}')`,
      `insert into hotline.reopening ("case", turn, cause, reopened_by, reopened_on)
     values ('${s.other}', 1, 'by-hand', '${s.first}', '2026-03-02')`,
    ],
  ],
  [
    'take back without asking for another look',
    'half',
    (s) => [
      `insert into hotline.assessment_withdrawal (assessment, item, round, withdrawn_by, withdrawn_at)
     values ('${s.assessment}', '${s.item}', 1, '${s.first}', '${NOW}')`,
    ],
  ],
  [
    'a second account for the same mailbox',
    'half',
    (s) => [
      `insert into people.person (id, name, mail, language, joined_at)
     values (gen_random_uuid(), 'Made-up first', 'first+again${s.number}@attack.example', 'en', '${NOW}'),
            (gen_random_uuid(), 'Made-up first', 'first${s.number}+once-more@attack.example', 'en', '${NOW}')`,
    ],
  ],
  ['change an assessor', 'half', (s) => [`update hotline.assessment set assessor = '${s.third}'`]],
  ['change a case’s number of changes', 'half', () => ['update hotline.case set rev = 0']],
  ['carry an item to another case', 'half', (s) => [`update hotline.item set "case" = '${s.other}'`]],
  ['remove another look', 'half', () => ['delete from hotline.reassessment']],
  ['empty the loss of rights', 'half', () => ['truncate people.role_withdrawal']],
  ['switch the rules off', 'half', () => ['alter table hotline.closure disable trigger all']],
  ['switch the rules off for the session', 'half', () => ['set session_replication_role = replica']],
  ['drop a rule', 'half', () => ['drop trigger on_standing_verdicts on hotline.closure']],
  [
    'replace a rule',
    'half',
    () => [
      `create or replace function hotline.stands(which uuid) returns boolean language sql as 'select true'`,
    ],
  ],
  ['stand in a table’s place', 'half', () => ['create temporary table verdict (id uuid)']],
  ['become the owner', 'half', () => ['set role vigie_centre_hotline_owner']],
  ['put the checks off', 'half', (s) => ['set constraints all deferred', close(s)]],
]

/** What the worker may not do either: it assesses, approves and closes nothing, and sends only what was approved. */
export const NOT_FOR_THE_WORKER: readonly Attempt[] = [
  ['the worker assesses', 'half', (s) => [second(s)]],
  ['the worker finds agreement', 'half', (s) => [verdict(s)]],
  ['the worker closes', 'agreed', (s) => [close(s)]],
  ['the worker rules', 'prepared', (s) => [ruling(s, 'notice')]],
  ['the worker approves', 'prepared', (s) => [approval(s, 'notice')]],
  ['the worker hands over', 'approved', (s) => [handOver(s)]],
  ['the worker merges', 'agreed', (s) => [merger(s.other, s.one, s)]],
  ['the worker sends what nobody approved', 'prepared', (s) => [sending(s, 'null')]],
  [
    'the worker gives a role',
    'half',
    (s) => [
      `insert into people.role_grant (id, person, role, granted_at)
     values (gen_random_uuid(), '${s.first}', 'coordinator', '${NOW}')`,
    ],
  ],
]
