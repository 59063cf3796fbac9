-- Art. 16 notices to providers: prepared by one, approved by another, sent, acknowledged, decided per item.
create sequence notices.notice_number;

create table notices.notice (
  id uuid primary key,
  reference text not null unique check (reference ~ '^VIG-[0-9]{4}-[0-9]{6,}$'),
  "case" uuid not null,
  provider uuid not null references notices.provider,
  kind text not null,
  -- Only what lies inside the designated area carries the mark of the trusted flagger: Art. 22(1).
  standing text not null check (standing in ('trusted', 'ordinary')),
  -- Art. 16(2)(c): for offences of Arts 3-7 of Directive 2011/93/EU the notifier need not be named.
  notifier text not null check (notifier in ('entity', 'omitted')),
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  explanation bytea not null,
  -- As cited on the day of preparing: the law may be renumbered afterwards.
  legal_grounds jsonb not null,
  good_faith_version text not null,
  rule text not null,
  rules_version text not null,
  override_reason bytea,
  prepared_by uuid not null,
  eligibility uuid not null,
  prepared_at timestamptz not null,
  unique (id, prepared_by),
  unique (id, standing)
);
create index on notices.notice ("case");
-- What retention asks for: notices that still say something, by their moment.
create index on notices.notice (prepared_at, id) where octet_length(explanation) > 0;

create table notices.notice_item (
  id uuid primary key,
  notice uuid not null references notices.notice,
  number integer not null check (number > 0),
  item uuid not null,
  verdict uuid not null,
  standing text not null,
  -- As the verdict has it: a key of the house ties it there. Art. 22(1): outside the area nothing carries the mark.
  area text not null check (area in ('inside', 'outside')),
  address bytea not null,
  object_reference bytea,
  -- What the letter says of it: that two agreed, that a coordinator decided, that an earlier finding was taken over.
  found_by text not null default 'agreement' check (found_by in ('agreement', 'arbitration', 'inherited')),
  -- Whether anybody looked. Otherwise it was recognised by its fingerprint at that moment.
  seen boolean not null default true,
  observed_at timestamptz not null,
  article text not null,
  nature text not null,
  age_band text not null,
  act text not null,
  unique (notice, number),
  unique (notice, item),
  foreign key (notice, standing) references notices.notice (id, standing),
  check (standing <> 'trusted' or area = 'inside'),
  check (seen or found_by <> 'agreement')
);
create index on notices.notice_item (item);

-- A prepared notice is either approved or withdrawn, whatever the race: one row says which.
create table notices.ruling (
  notice uuid primary key references notices.notice,
  way text not null check (way in ('approved', 'withdrawn')),
  unique (notice, way)
);

create table notices.withdrawal (
  notice uuid primary key,
  way text not null default 'withdrawn' check (way = 'withdrawn'),
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  foreign key (notice, way) references notices.ruling (notice, way)
);

create table notices.approval (
  notice uuid primary key,
  way text not null default 'approved' check (way = 'approved'),
  prepared_by uuid not null,
  approved_by uuid not null,
  eligibility uuid not null,
  approved_at timestamptz not null,
  check (approved_by <> prepared_by),
  foreign key (notice, prepared_by) references notices.notice (id, prepared_by),
  foreign key (notice, way) references notices.ruling (notice, way)
);

-- One row per attempt; at most one succeeded.
create table notices.dispatch (
  id uuid primary key,
  notice uuid not null references notices.approval,
  attempt integer not null check (attempt > 0),
  channel text not null check (channel in ('mail', 'form')),
  outcome text not null check (outcome in ('sent', 'failed-for-now', 'failed')),
  message_id text,
  proof bytea,
  answer text,
  sent_by uuid,
  -- The mail of the server that could not deliver what was sent before.
  after_bounce uuid,
  at timestamptz not null,
  unique (notice, attempt)
);
create unique index one_dispatch_succeeds on notices.dispatch (notice, coalesce(after_bounce, notice)) where outcome = 'sent';

-- A mail that came back and names one of our notices.
create table notices.reply (
  id uuid primary key,
  notice uuid not null references notices.notice,
  message_id text not null unique,
  -- By its bytes a mail is told from another one that carries the same id.
  digest text not null check (digest ~ '^[0-9a-f]{32}$'),
  -- What it is: the words of a person, a machine that confirms receipt, another machine, a mail server that could not deliver.
  sort text not null check (sort in ('answer', 'confirmation', 'automatic', 'bounce')),
  -- Whatever was not understood to its last word, a person reads.
  to_read boolean not null,
  sealed bytea not null,
  received_at timestamptz not null,
  unique (id, sort),
  unique (id, notice),
  check (to_read or sort in ('answer', 'confirmation'))
);
-- What the domain of its sender publishes, held against it once a resolver could say. A reply is believed where that domain
-- proved that it sent it, or publishes nothing to prove it by; nothing rests on any other, nor on one without a row here.
create table notices.sender_check (
  reply uuid primary key references notices.reply,
  outcome text not null check (outcome in ('proven', 'unpublished', 'unproven', 'unknown')),
  believed boolean not null generated always as (outcome in ('proven', 'unpublished')) stored,
  domain text not null,
  dkim text not null check (dkim in ('pass', 'fail', 'none')),
  dmarc text not null check (dmarc in ('pass', 'fail', 'none')),
  arc text not null check (arc in ('pass', 'fail', 'none')),
  alignment text not null check (alignment in ('same', 'related', 'none')),
  policy text check (policy in ('none', 'quarantine', 'reject')),
  checked_at timestamptz not null,
  unique (reply, believed),
  check (outcome <> 'proven' or dkim = 'pass'),
  check (outcome <> 'unpublished' or (dmarc = 'none' and policy is null))
);
-- A person read it.
create table notices.reply_reading (
  reply uuid primary key references notices.reply,
  read_by uuid not null,
  read_at timestamptz not null
);
alter table notices.dispatch add foreign key (after_bounce, notice) references notices.reply (id, notice);
-- Mail that we cannot put to a notice ourselves is kept for a person to read, never dropped.
create table notices.stray_mail (
  id uuid primary key,
  message_id text not null unique,
  reason text not null check (reason in (
    'no-reference', 'unknown-reference', 'reference-only', 'notice-not-sent', 'unclear-sender', 'other-sender',
    'message-id-taken', 'unreadable', 'bounce')),
  -- The notice that it speaks of. That proves nothing: references can be counted through.
  names uuid references notices.notice,
  sealed bytea not null,
  received_at timestamptz not null
);
create index on notices.stray_mail (received_at, id) where octet_length(sealed) > 0;
create index on notices.stray_mail (names) where names is not null;
-- A person read it and says, once, what it is: the answer to a notice, or something that answers none.
create table notices.stray_mail_filing (
  stray_mail uuid primary key references notices.stray_mail,
  way text not null check (way in ('answer', 'spam', 'new-report', 'nothing-to-do')),
  reply uuid unique references notices.reply,
  -- Another module's: the report that was made of it. A mail becomes one report at most, and a report comes of one mail.
  report uuid unique,
  filed_by uuid not null,
  filed_at timestamptz not null,
  check ((way = 'answer') = (reply is not null)),
  check ((way = 'new-report') = (report is not null))
);

create table notices.acknowledgement (
  notice uuid primary key references notices.approval,
  source text not null check (source in ('typed', 'reply')),
  reply uuid,
  -- No answering machine and no mail server confirms receipt: Art. 16(4).
  reply_sort text check (reply_sort in ('answer', 'confirmation')),
  recorded_by uuid,
  their_reference text,
  acknowledged_at timestamptz not null,
  believed boolean generated always as (case when source = 'reply' then true end) stored,
  foreign key (reply, reply_sort) references notices.reply (id, sort),
  foreign key (reply, believed) references notices.sender_check (reply, believed),
  check ((reply is null) = (reply_sort is null)),
  check ((source = 'reply') = (reply is not null)),
  check ((source = 'typed') = (recorded_by is not null))
);

create table notices.decision (
  id uuid primary key,
  notice_item uuid not null references notices.notice_item,
  turn integer not null check (turn > 0),
  action text not null check (action ~ '^[a-z-]+$'),
  ground text check (ground in ('law', 'terms')),
  redress boolean not null,
  words bytea,
  source text not null check (source in ('typed', 'reply')),
  reply uuid references notices.reply,
  believed boolean generated always as (case when source = 'reply' then true end) stored,
  recorded_by uuid,
  decided_at timestamptz not null,
  foreign key (reply, believed) references notices.sender_check (reply, believed),
  unique (notice_item, turn),
  check ((source = 'reply') = (reply is not null)),
  check ((source = 'typed') = (recorded_by is not null))
);

-- The ladder of clocks: each rung once.
create table notices.reminder (
  notice uuid not null references notices.approval,
  rung integer not null check (rung > 0),
  ladder text not null,
  step text not null check (step in ('ask-acknowledgement', 'ask-decision', 'tell-coordinator')),
  message_id text,
  at timestamptz not null,
  primary key (notice, rung)
);
-- What became of a reminder's letter; at most one left.
create table notices.reminder_dispatch (
  notice uuid not null,
  rung integer not null,
  attempt integer not null check (attempt > 0),
  outcome text not null check (outcome in ('sent', 'failed-for-now', 'failed')),
  proof bytea,
  answer text,
  at timestamptz not null,
  primary key (notice, rung, attempt),
  foreign key (notice, rung) references notices.reminder
);
create unique index one_reminder_dispatch_succeeds on notices.reminder_dispatch (notice, rung) where outcome = 'sent';
