import { BIG_CASE, type Plan } from './plan.ts'

/*
 * A register as it stands after years, written set by set: eight years, most cases closed, some hundreds open, two items a
 * case. Ids follow from what they name, so that every table can be filled by itself. What is sealed is filled with bytes
 * of the same length; what the bench opens is sealed anew afterwards. Of the rarest kind, and of the rarest kind and language
 * together, thirty old cases stand in every register: a page of them is as full in the smallest as in the largest.
 */
const FILLER = `decode(repeat(md5('filler'), 6), 'hex')`

/** The cases of the plan as rows of `seeded`: everything else is drawn from it. */
const drawCases = ({ cases, days, open, today, staff }: Plan): string => `
  -- An id that follows from what it names, and like ours from when it was made: they come in turn, as UUIDs of version 7 do.
  create function pg_temp.id(of text, place bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(place), 12, '0') || '7' || left(md5(of), 3) || '8' || substr(md5(of), 4, 15))::uuid
  $$;
  create temporary table seeded as
  select i as number, pg_temp.id('case', i) as id,
    date '${today}' - (((${cases} - i)::float8 / ${cases}) * ${days})::int as day,
    i > ${cases} - ${open - 50} or i % ${Math.floor(cases / 50)} = 7 as is_open,
    case when i % 500 = 3 or i between 200 and 229 then 'minor-prostitution' when i % 40 = 1 or i between 230 and 259 then 'grooming' when i % 12 = 2 then 'sextortion'
      when i % 9 = 4 then 'ncii' else 'csam' end as kind,
    case when i % 25 = 6 or i between 230 and 259 then 'de' when i % 20 = 9 then 'en' when i % 3 = 1 then 'fr' else 'nl' end as language,
    case when i = ${BIG_CASE} then 50 else 1 + i % 3 end as items,
    1 + (i % 3 = 0)::int as reports,
    (array['${staff.analysts.join("','")}']::uuid[])[1 + i % 3] as first,
    (array['${staff.analysts.join("','")}']::uuid[])[1 + (i + 1) % 3] as second
  from generate_series(1, ${cases}) as i;
  create temporary table seeded_item as
  select pg_temp.id('item' || n, c.number) as id, c.id as "case", c.number as case_number, n as number, c.day,
    c.is_open, c.kind, c.first, c.second, c.number % 5 < 3 as illegal,
    -- Of the open ones a third waits for a first look, a third for a second, the rest is decided.
    case when not c.is_open or c.number = ${BIG_CASE} then 2 else c.number % 3 end as looks
  from seeded c, generate_series(1, c.items) as n;
  create index on seeded_item (id);
  analyze seeded; analyze seeded_item;`

const fillIntake = ({ caseless, days, today }: Plan): string => `
  create temporary table seeded_report as
  select pg_temp.id('report' || n, c.number) as id, c.id as "case", c.number, n, c.day, c.kind, c.language, c.items,
    c.is_open
  from seeded c, generate_series(1, c.reports) as n
  union all
  select pg_temp.id('caseless', i), null, i, 1, date '${today}' - (i * ${days} / ${caseless})::int, 'other', 'nl', 0, false
  from generate_series(1, ${caseless}) as i;
  insert into intake.report (id, kind, language, place, channel, received_on, brings, narrative, receipt_index, receipt_salt,
    receipt_cost, receipt_verifier, mailbox_key, submission, submission_body)
  select id, kind, language, 'website', 'form', day, '{story,address}', ${FILLER}, uuid_send(id), '\\x00', '', '\\x00',
    decode(repeat('00', 32), 'hex'), uuid_send(id), '\\x00'
  from seeded_report;
  insert into intake.address (id, report, position, sealed, blind_index)
  select pg_temp.id('address' || r.n || '/' || at, r.number), r.id, at, ${FILLER}, sha256(uuid_send(pg_temp.id('item' || at, r.number)))
  from seeded_report r, generate_series(1, r.items) as at;
  insert into intake.news (id, report, position, word, told_on)
  select pg_temp.id('news' || r.id || at, r.number), r.id, at, case at when 1 then 'received' else 'being-looked-at' end, r.day + at
  from seeded_report r, generate_series(1, 2) as at;`

const fillCases = (plan: Plan): string => `
  insert into hotline.case (id, number, opened_on, kind, language) select id, number, day, kind, language from seeded;
  select setval('hotline.case_number', ${plan.cases});
  insert into hotline.case_report ("case", report, joined_on, why)
  select "case", id, day, case n when 1 then 'opened' else 'same-address' end from seeded_report where "case" is not null;
  insert into hotline.caseless_report (report, heard_on) select id, day from seeded_report where "case" is null;
  insert into hotline.item (id, "case", number, form, sealed, blind_index, added_on)
  select id, "case", number, 'address', ${FILLER}, sha256(uuid_send(id)), day from seeded_item;
  insert into hotline.taking ("case", turn, taken_by, taken_at)
  select id, 1, first, day + time '09:00' from seeded where not is_open or number % 4 = 0;
  insert into hotline.handing_back ("case", turn, handed_back_by, handed_back_at, reason)
  select id, 1, first, day + 3 + time '09:00', 'done' from seeded where not is_open;
  insert into hotline.trace (id, item, hosted_in, provider, audience, source, noted_by, noted_at)
  select pg_temp.id('trace' || number, case_number), id, 'NL', '${plan.providers.mail}', 'public', 'analyst', first, day + time '10:00' from seeded_item
  where looks = 2 and illegal;
  insert into hotline.closure ("case", turn, outcome, closed_by, closed_at)
  select id, 1, case when number % 5 < 3 then 'removed' else 'not-illegal' end, first, day + 30 + time '15:00'
  from seeded where not is_open;
  insert into hotline.sighting (id, item, state, source, seen_by, seen_at)
  select pg_temp.id('sighting' || number, case_number), id, 'down', 'analyst', first, day + 20 + time '15:00'
  from seeded_item where not is_open and illegal;`

const fillAssessments = (plan: Plan): string => `
  insert into hotline.assessment (id, item, round, seat, assessor, eligibility, outcome, kind, nature, age_band, sex,
    self_generated, act, article, reason, confidence, plan, seconds_exposed, assessed_at)
  select pg_temp.id('assessment' || i.number || '/' || seat, i.case_number), i.id, 1, seat, case seat when 1 then i.first else i.second end,
    '${plan.staff.eligibility}', case when i.illegal then 'illegal' else 'not-illegal' end, i.kind, 'real',
    case when i.illegal then 'pre-pubescent' else 'adult' end, 'not-determined', 'no',
    case when i.illegal then 'lascivious-exhibition' else 'none' end, case when i.illegal then 'images-of-abuse@2024' end,
    case when i.illegal then null else 'adult-pornography' end,
    'sure', '2026-1', 20 + i.case_number % 60, least(i.day + seat, date '${plan.today}') + time '07:30'
  from seeded_item i, generate_series(1, 2) as seat where seat <= i.looks;
  insert into hotline.verdict (id, item, round, way, first_assessment, first_assessor, second_assessment, second_assessor,
    agreed_finding, outcome, kind, nature, age_band, act, article, reached_at)
  select pg_temp.id('verdict' || i.number, i.case_number), i.id, 1, 'agreement', a.id, a.assessor, b.id, b.assessor, a.finding, a.outcome, a.kind,
    a.nature, a.age_band, a.act, a.article, b.assessed_at
  from seeded_item i
  join hotline.assessment a on a.id = pg_temp.id('assessment' || i.number || '/1', i.case_number)
  join hotline.assessment b on b.id = pg_temp.id('assessment' || i.number || '/2', i.case_number);`

export const fillRegister = (plan: Plan): readonly string[] => [
  drawCases(plan),
  fillIntake(plan),
  fillCases(plan),
  fillAssessments(plan),
]
