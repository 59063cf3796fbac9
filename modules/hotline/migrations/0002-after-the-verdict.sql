-- What follows on the verdicts of a case: it leaves, is looked at again from time to time, ends, begins anew or joins another.

-- The case leaves for police, a partner hotline, another authority or the helpline.
create table hotline.referral (
  id uuid primary key,
  "case" uuid not null references hotline.case,
  recipient_sort text not null check (recipient_sort in ('police', 'inhope', 'authority', 'helpline')),
  recipient text not null,
  rule text not null,
  rules_version text not null,
  override_reason bytea,
  packet bytea not null,
  packet_digest bytea not null,
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  unique (id, prepared_by)
);
create index on hotline.referral ("case");
create table hotline.referral_item (
  referral uuid not null references hotline.referral,
  item uuid not null,
  verdict uuid not null,
  primary key (referral, item),
  foreign key (verdict, item) references hotline.verdict (id, item)
);
-- A prepared referral is either approved or withdrawn, whatever the race: one row says which.
create table hotline.referral_ruling (
  referral uuid primary key references hotline.referral,
  way text not null check (way in ('approved', 'withdrawn')),
  unique (referral, way)
);
create table hotline.referral_approval (
  referral uuid primary key,
  way text not null default 'approved' check (way = 'approved'),
  prepared_by uuid not null,
  approved_by uuid not null,
  eligibility uuid not null,
  approved_at timestamptz not null,
  check (approved_by <> prepared_by),
  foreign key (referral, prepared_by) references hotline.referral (id, prepared_by),
  foreign key (referral, way) references hotline.referral_ruling (referral, way)
);
create table hotline.referral_withdrawal (
  referral uuid primary key,
  way text not null default 'withdrawn' check (way = 'withdrawn'),
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  foreign key (referral, way) references hotline.referral_ruling (referral, way)
);
create table hotline.hand_over (
  referral uuid primary key references hotline.referral_approval,
  handed_over_by uuid not null,
  handed_over_at timestamptz not null,
  way text not null check (way in ('secure-mail', 'portal', 'by-hand')),
  their_reference text
);

-- Somebody looked, or the provider said so; Vigie itself never looks.
create table hotline.sighting (
  id uuid primary key,
  item uuid not null references hotline.item,
  state text not null check (state in ('up', 'down', 'moved', 'unknown')),
  source text not null check (source in ('analyst', 'provider', 'reporter')),
  seen_by uuid,
  seen_at timestamptz not null
);
create index on hotline.sighting (item, seen_at);

create table hotline.closure (
  "case" uuid not null references hotline.case,
  turn integer not null check (turn > 0),
  outcome text not null check (outcome in ('removed', 'moved', 'not-illegal', 'not-found', 'handed-over', 'out-of-remit', 'merged')),
  closed_by uuid not null,
  closed_at timestamptz not null,
  turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  primary key ("case", turn)
);
-- What retention asks for: cases by the moment at which they were closed.
create index on hotline.closure (closed_at, "case");
create table hotline.reopening (
  "case" uuid not null,
  turn integer not null,
  cause text not null check (cause in ('same-address', 'still-online', 'inherited-lapsed', 'by-hand')),
  report uuid,
  reopened_by uuid,
  reopened_on date not null,
  primary key ("case", turn),
  foreign key ("case", turn) references hotline.closure,
  check ((cause = 'same-address') = (report is not null)),
  check (cause in ('same-address', 'inherited-lapsed') or reopened_by is not null)
);
alter table hotline.closure add foreign key ("case", turn_before) references hotline.reopening ("case", turn);

-- Two cases turned out to be one: the items of the first go on in the second, where its reporters join.
create table hotline.merger (
  "case" uuid primary key references hotline.case,
  "into" uuid not null references hotline.case,
  merged_by uuid not null,
  merged_at timestamptz not null,
  check ("case" <> "into")
);
create index on hotline.merger ("into");

-- What people wrote and where it was is gone; the numbers, days and decisions stay. Nobody opens such a case again.
create table hotline.case_destruction (
  "case" uuid primary key references hotline.case,
  destroyed_on date not null
);
