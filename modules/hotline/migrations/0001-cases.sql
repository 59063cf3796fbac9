-- The hotline's register. A change of state is a row of its own; there is no status to overwrite.
create schema hotline;

create sequence hotline.case_number;

create table hotline.case (
  id uuid primary key,
  number integer not null unique default nextval('hotline.case_number'),
  opened_on date not null,
  opened_by uuid,
  -- A kind of report; what is about something else makes no case.
  kind text not null check (kind <> 'other'),
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  -- Written by the database with every act in the case: whoever decided on an older picture is refused.
  rev integer not null default 0
);

create table hotline.case_report (
  "case" uuid not null references hotline.case,
  report uuid not null,
  joined_on date not null,
  why text not null check (why in ('opened', 'same-address', 'by-hand')),
  primary key ("case", report)
);
create index on hotline.case_report (report);

-- A report about something else makes no case: it stands here until an analyst reads it and opens one, or not.
create table hotline.caseless_report (
  report uuid primary key,
  heard_on date not null
);

-- One address inside a case; a report without any address makes one item that stands for what was told.
create table hotline.item (
  id uuid primary key,
  "case" uuid not null references hotline.case,
  number integer not null check (number > 0),
  form text not null check (form in ('address', 'account')),
  sealed bytea,
  blind_index bytea,
  added_on date not null,
  added_by uuid,
  unique ("case", number),
  -- An address is one item in the whole register: whoever reports it again joins the case where it already is.
  unique (blind_index),
  check ((form = 'address') = (sealed is not null)),
  -- What was destroyed is empty, and nothing finds it any more.
  check (blind_index is null or sealed is not null),
  check (blind_index is not null or sealed is null or octet_length(sealed) = 0)
);

-- Where an item is hosted, as somebody found at a moment; history is kept.
create table hotline.trace (
  id uuid primary key,
  item uuid not null references hotline.item,
  hosted_in text check (hosted_in ~ '^[A-Z]{2}$'),
  provider uuid,
  -- Who can see it there. Art. 22 DSA is about what a platform shows to the public, not about conversations.
  audience text not null default 'not-determined' check (audience in ('public', 'private', 'not-determined')),
  source text not null check (source in ('analyst')),
  noted_by uuid not null,
  noted_at timestamptz not null
);
create index on hotline.trace (item, noted_at);

-- Who is at it. Turns follow one another: the next can only begin when the last was handed back.
create table hotline.taking (
  "case" uuid not null references hotline.case,
  turn integer not null check (turn > 0),
  taken_by uuid not null,
  taken_at timestamptz not null,
  turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  primary key ("case", turn)
);
create table hotline.handing_back (
  "case" uuid not null,
  turn integer not null,
  handed_back_by uuid not null,
  handed_back_at timestamptz not null,
  reason text not null check (reason in ('done', 'pass', 'help', 'hold', 'taken-over')),
  primary key ("case", turn),
  foreign key ("case", turn) references hotline.taking
);
alter table hotline.taking add foreign key ("case", turn_before) references hotline.handing_back ("case", turn);

-- A second look at an item that already has a verdict.
create table hotline.reassessment (
  item uuid not null references hotline.item,
  round integer not null check (round > 1),
  asked_by uuid not null,
  asked_at timestamptz not null,
  reason bytea not null,
  primary key (item, round)
);

-- One analyst's verdict. Two seats a round, never the same person in both.
create table hotline.assessment (
  id uuid primary key,
  item uuid not null references hotline.item,
  round integer not null check (round > 0),
  seat integer not null check (seat in (1, 2)),
  assessor uuid not null,
  eligibility uuid not null,
  outcome text not null check (outcome in ('illegal', 'not-illegal', 'cannot-tell')),
  kind text not null check (kind <> 'other'),
  nature text not null,
  age_band text not null,
  -- Grooming only: whether whoever approaches the minor is an adult.
  other_adult text not null default 'unknown' check (other_adult in ('yes', 'no', 'unknown')),
  sex text not null,
  self_generated text not null check (self_generated in ('yes', 'no', 'unknown')),
  act text not null,
  article text,
  reason text,
  confidence text not null check (confidence in ('sure', 'fairly-sure', 'unsure')),
  plan text not null,
  note bytea,
  seconds_exposed integer not null check (seconds_exposed >= 0),
  assessed_at timestamptz not null,
  -- What two people must say alike for it to be an agreement.
  finding text not null generated always as (outcome || '|' || kind || '|' || case
    when outcome <> 'illegal' then ''
    when kind = 'csam' and nature = 'real' and age_band in ('infant', 'pre-pubescent')
      and act in ('sexual-act', 'lascivious-exhibition') then 'baseline'
    else 'national'
  end) stored,
  -- Inside the area for which the centre is a trusted flagger, the sexual exploitation of minors: BIPT, 22 December 2025,
  -- §§ 28 and 38. What cannot be determined lies outside: Art. 22(6) DSA.
  area text not null generated always as (
    case when age_band in ('infant', 'pre-pubescent', 'pubescent', 'minor') and (kind <> 'grooming' or other_adult = 'yes') then 'inside' else 'outside' end
  ) stored,
  check ((outcome = 'illegal') = (article is not null)),
  check (outcome = 'illegal' or reason is not null),
  unique (item, round, seat),
  unique (item, round, assessor),
  unique (id, item, round),
  unique (id, item, round, seat, assessor),
  unique (id, finding),
  unique (id, area),
  unique (id, article)
);

-- What somebody found, taken back, by themselves or by a coordinator. The round is spoilt with it: two people look again,
-- and the key to the next round sees to it that they are asked.
create table hotline.assessment_withdrawal (
  assessment uuid primary key,
  item uuid not null,
  round integer not null,
  round_after integer not null generated always as (round + 1) stored,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  foreign key (assessment, item, round) references hotline.assessment (id, item, round),
  foreign key (item, round_after) references hotline.reassessment (item, round)
);

-- What two different people found alike, or what a coordinator decided when they did not.
create table hotline.verdict (
  id uuid primary key,
  item uuid not null,
  round integer not null,
  way text not null check (way in ('agreement', 'arbitration')),
  first_seat integer not null default 1 check (first_seat = 1),
  first_assessment uuid not null,
  first_assessor uuid not null,
  second_seat integer not null default 2 check (second_seat = 2),
  second_assessment uuid not null,
  second_assessor uuid not null,
  agreed_finding text,
  arbitrator uuid,
  arbitrator_reason bytea,
  outcome text not null check (outcome in ('illegal', 'not-illegal', 'cannot-tell')),
  kind text not null,
  nature text not null,
  age_band text not null,
  other_adult text not null default 'unknown' check (other_adult in ('yes', 'no', 'unknown')),
  act text not null,
  article text,
  reached_at timestamptz not null,
  area text not null generated always as (
    case when age_band in ('infant', 'pre-pubescent', 'pubescent', 'minor') and (kind <> 'grooming' or other_adult = 'yes') then 'inside' else 'outside' end
  ) stored,
  -- Two who agreed are inside the area only if each said so, and cite what the first of them cited.
  agreed_area text generated always as (
    case when arbitrator is null and age_band in ('infant', 'pre-pubescent', 'pubescent', 'minor') and (kind <> 'grooming' or other_adult = 'yes') then 'inside' end
  ) stored,
  agreed_article text generated always as (case when arbitrator is null then article end) stored,
  unique (item, round),
  unique (id, item),
  unique (id, item, area),
  check (first_assessor <> second_assessor),
  check ((way = 'agreement') = (agreed_finding is not null)),
  check ((way = 'arbitration') = (arbitrator is not null and arbitrator_reason is not null)),
  check (arbitrator is null or (arbitrator <> first_assessor and arbitrator <> second_assessor)),
  check (agreed_finding is null or agreed_finding = outcome || '|' || kind || '|' || case
    when outcome <> 'illegal' then ''
    when kind = 'csam' and nature = 'real' and age_band in ('infant', 'pre-pubescent')
      and act in ('sexual-act', 'lascivious-exhibition') then 'baseline'
    else 'national'
  end),
  check ((outcome = 'illegal') = (article is not null)),
  foreign key (first_assessment, item, round, first_seat, first_assessor)
    references hotline.assessment (id, item, round, seat, assessor),
  foreign key (second_assessment, item, round, second_seat, second_assessor)
    references hotline.assessment (id, item, round, seat, assessor),
  foreign key (first_assessment, agreed_finding) references hotline.assessment (id, finding),
  foreign key (second_assessment, agreed_finding) references hotline.assessment (id, finding),
  foreign key (first_assessment, agreed_area) references hotline.assessment (id, area),
  foreign key (second_assessment, agreed_area) references hotline.assessment (id, area),
  foreign key (first_assessment, agreed_article) references hotline.assessment (id, article)
);
