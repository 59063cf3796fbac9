import type pg from 'pg'

/** What is ready before a race begins, by its place in the books; every race has people and cases of its own. */
export interface Stage {
  readonly number: number
  /** The case that something may leave, and another that nobody has looked at. */
  readonly one: string
  readonly other: string
  /** An item of each, and a second one of the first case that two people agreed on. */
  readonly item: string
  readonly unseen: string
  readonly second: string
  readonly secondVerdict: string
  /** In a third case: an item that two people looked at, from which the second of the first case was inherited. */
  readonly source: string
  readonly sourceVerdict: string
  readonly first: string
  readonly firstVetting: string
  readonly colleague: string
  readonly colleagueVetting: string
  readonly third: string
  readonly thirdVetting: string
  readonly assessment: string
  readonly verdict: string
  readonly notice: string
  readonly referral: string
}

/** How far things have come when the race begins. */
export type Progress = 'reported' | 'half' | 'agreed' | 'prepared' | 'approved'
const PROGRESS: readonly Progress[] = ['reported', 'half', 'agreed', 'prepared', 'approved']

export const NOW = '2026-03-02T10:00:00Z'
export const FINDING = {
  columns: 'outcome, kind, nature, age_band, act, article',
  values: `'illegal', 'csam', 'real', 'infant', 'none', 'images-of-abuse@1867'`,
  agreed: `'illegal|csam|national'`,
} as const

const FIELDS =
  `one other third_case item unseen second "secondVerdict" source "sourceVerdict" "sourceSeat1" "sourceSeat2" first "firstVetting" colleague "colleagueVetting" third
  "thirdVetting" assessment "colleagueAssessment" verdict "secondSeat1" "secondSeat2" notice referral`
    .split(/\s+/)
    .filter(Boolean)

/** The house of the attack: who gives roles and vettings, and a provider. */
export const COORDINATOR = '00000000-0000-4000-8000-00000000c001'
const PROVIDER = '00000000-0000-4000-8000-00000000c002'

export const prepareGround = async (admin: pg.Client): Promise<void> => {
  await admin.query(`
    create schema attack;
    create table attack.stage (number serial primary key, race text not null, progress integer not null,
      ${FIELDS.map((field) => `${field} uuid not null default gen_random_uuid()`).join(', ')});
    insert into people.person (id, name, mail, language, joined_at)
      values ('${COORDINATOR}', 'Made-up Coordinator', 'coordinator@attack.example', 'en', '${NOW}');
    insert into people.role_grant (id, person, role, granted_at)
      values (gen_random_uuid(), '${COORDINATOR}', 'coordinator', '${NOW}');
    insert into notices.provider (id, name, country, roles, languages, in_eu_scope, added_by, added_at)
      values ('${PROVIDER}', 'Examplegram', 'IE', '{platform}', '{en}', true, '${COORDINATOR}', '${NOW}')`)
}

/** Rows as they came to be lawfully, written past the rules for speed: the races begin after them. */
const SET_UP = `
  set local session_replication_role = replica;
  insert into people.person (id, name, mail, language, joined_at)
    select id, 'Made-up ' || place || number, place || number || '@attack.example', 'en', '${NOW}'
    from fresh, lateral (values (first, 'first'), (colleague, 'colleague'), (third, 'third')) as p (id, place);
  insert into people.role_grant (id, person, role, granted_at)
    select gen_random_uuid(), id, 'analyst', '${NOW}'
    from fresh, lateral (values (first), (colleague), (third)) as p (id);
  insert into people.eligibility (id, person, extract, morality, valid_from, valid_until, recorded_by, recorded_at)
    select id, person, gen_random_uuid(), gen_random_uuid(), '2025-01-02', '2029-01-02', '${COORDINATOR}', '${NOW}'
    from fresh, lateral (values ("firstVetting", first), ("colleagueVetting", colleague), ("thirdVetting", third))
      as e (id, person);
  insert into hotline.case (id, opened_on, kind, language)
    select id, '2026-03-02', 'csam', 'nl' from fresh, lateral (values (one), (other), (third_case)) as c (id);
  insert into hotline.item (id, "case", number, form, added_on)
    select id, "case", place, 'account', '2026-03-02'
    from fresh, lateral (values (item, one, 1, 0), (unseen, other, 1, 0), (second, one, 2, 2), (source, third_case, 1, 0))
      as i (id, "case", place, since) where progress >= since;
  insert into hotline.assessment (id, item, round, seat, assessor, eligibility, ${FINDING.columns}, sex, self_generated,
      confidence, plan, seconds_exposed, assessed_at)
    select id, of_item, 1, seat, person, vetting, ${FINDING.values}, 'female', 'no', 'sure', 'csam/2', exposed, '${NOW}'
    from fresh, lateral (values (assessment, item, 1, first, "firstVetting", 9, 1),
      ("colleagueAssessment", item, 2, colleague, "colleagueVetting", 9, 2),
      ("secondSeat1", second, 1, first, "firstVetting", 0, 2),
      ("secondSeat2", second, 2, colleague, "colleagueVetting", 0, 2),
      ("sourceSeat1", source, 1, first, "firstVetting", 9, 0),
      ("sourceSeat2", source, 2, colleague, "colleagueVetting", 9, 0))
      as a (id, of_item, seat, person, vetting, exposed, since) where progress >= since;
  insert into hotline.verdict (id, item, round, way, first_assessment, first_assessor, second_assessment, second_assessor,
      agreed_finding, ${FINDING.columns}, reached_at)
    select id, of_item, 1, 'agreement', a1, first, a2, colleague, ${FINDING.agreed}, ${FINDING.values}, '${NOW}'
    from fresh, lateral (values (verdict, item, assessment, "colleagueAssessment", 2),
      ("secondVerdict", second, "secondSeat1", "secondSeat2", 2),
      ("sourceVerdict", source, "sourceSeat1", "sourceSeat2", 0)) as v (id, of_item, a1, a2, since)
    where progress >= since;
  insert into hotline.inheritance (assessment, item, round, seat, assessor, source, verdict, verdict_item, way, distance)
    select id, second, 1, seat, person, 'verdict', "sourceVerdict", fresh.source, 'pdq', 4
    from fresh, lateral (values ("secondSeat1", 1, first), ("secondSeat2", 2, colleague)) as h (id, seat, person)
    where progress >= 2;
  insert into notices.notice (id, reference, "case", provider, kind, standing, notifier, language, explanation,
      legal_grounds, good_faith_version, rule, rules_version, prepared_by, eligibility, prepared_at)
    select notice, 'VIG-2026-' || lpad(number::text, 6, '0'), one, '${PROVIDER}', 'csam', 'ordinary', 'entity', 'en', '\\x00',
      '[]', '1', 'platform-notice', '1', first, "firstVetting", '${NOW}' from fresh where progress >= 3;
  insert into notices.notice_item (id, notice, number, item, verdict, standing, area, address, observed_at, article,
      nature, age_band, act)
    select gen_random_uuid(), notice, 1, item, verdict, 'ordinary', 'inside', '\\x00', '${NOW}', 'images-of-abuse@1867', 'real', 'infant', 'none'
    from fresh where progress >= 3;
  insert into hotline.referral (id, "case", recipient_sort, recipient, rule, rules_version, packet, packet_digest,
      prepared_by, prepared_at)
    select referral, one, 'police', 'child-abuse-team', 'belgium-police', '1', '\\x00', '\\x00', first, '${NOW}'
    from fresh where progress >= 3;
  insert into hotline.referral_item (referral, item, verdict)
    select referral, item, verdict from fresh where progress >= 3;
  insert into notices.ruling (notice, way) select notice, 'approved' from fresh where progress >= 4;
  insert into notices.approval (notice, prepared_by, approved_by, eligibility, approved_at)
    select notice, first, colleague, "colleagueVetting", '${NOW}' from fresh where progress >= 4;
  insert into hotline.referral_ruling (referral, way) select referral, 'approved' from fresh where progress >= 4;
  insert into hotline.referral_approval (referral, prepared_by, approved_by, eligibility, approved_at)
    select referral, first, colleague, "colleagueVetting", '${NOW}' from fresh where progress >= 4`

/** Sets so many stages for one kind of race. */
export const setStages = async (
  admin: pg.Client,
  race: string,
  progress: Progress,
  count: number,
): Promise<Stage[]> => {
  await admin.query('begin')
  await admin.query('create temporary table fresh (like attack.stage) on commit drop')
  const { rows } = await admin.query<Stage>(
    `with made as (
       insert into attack.stage (race, progress) select $1, $2 from generate_series(1, $3) returning *
     ), kept as (insert into fresh select * from made)
     select * from made order by number`,
    [race, PROGRESS.indexOf(progress), count],
  )
  await admin.query(SET_UP)
  await admin.query('commit')
  return rows
}
