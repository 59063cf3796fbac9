-- Intervision, coaching and the monthly meetings (seed 004 §§ 31.17 and 36.7): who was there, what was said, sealed, and what was
-- decided, each decision with whose it is and until when.
create table hotline.meeting (
  id uuid primary key,
  kind text not null check (kind in ('team', 'policy', 'intervision', 'coaching')),
  held_on date not null,
  minutes bytea not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index on hotline.meeting (held_on, id);
create table hotline.meeting_presence (
  meeting uuid not null references hotline.meeting,
  person uuid not null,
  primary key (meeting, person)
);
create table hotline.meeting_decision (
  id uuid primary key,
  meeting uuid not null references hotline.meeting,
  number integer not null check (number > 0),
  decision bytea not null,
  -- It changes how the work is done: it stands in the log of procedures.
  changes_procedure boolean not null,
  owner uuid not null,
  due_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (meeting, number)
);
create table hotline.meeting_decision_done (
  decision uuid primary key references hotline.meeting_decision,
  done_by uuid not null,
  done_at timestamptz not null
);
