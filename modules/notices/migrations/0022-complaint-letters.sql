-- A complaint of ours as it leaves: its reasons drafted from what is known. As drafted it says again what two people agreed on; in other
-- words it waits for a second person. What left becomes a complaint about each decision that it names (0004).
create table notices.complaint_letter (
  notice uuid not null references notices.approval,
  turn integer not null check (turn between 1 and 99),
  turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  way text not null check (way in ('mail', 'vigie-protocol')),
  words bytea not null,
  as_drafted boolean not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (notice, turn),
  unique (notice, turn, as_drafted, written_by),
  foreign key (notice, turn_before) references notices.complaint_letter (notice, turn)
);
create table notices.complaint_letter_item (
  notice uuid not null,
  turn integer not null,
  decision uuid not null references notices.decision,
  primary key (notice, turn, decision),
  foreign key (notice, turn) references notices.complaint_letter
);
-- It leaves, or is taken back, whatever the race: one row says which.
create table notices.complaint_letter_ruling (
  notice uuid not null,
  turn integer not null,
  way text not null check (way in ('released', 'withdrawn')),
  as_drafted boolean not null,
  written_by uuid not null,
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  primary key (notice, turn),
  unique (notice, turn, way),
  foreign key (notice, turn, as_drafted, written_by)
    references notices.complaint_letter (notice, turn, as_drafted, written_by),
  check (way = 'withdrawn' or as_drafted or ruled_by <> written_by)
);
create table notices.complaint_letter_dispatch (
  notice uuid not null,
  turn integer not null,
  attempt integer not null check (attempt > 0),
  way text not null default 'released' check (way = 'released'),
  outcome text not null check (outcome in ('sent', 'failed-for-now', 'failed')),
  proof bytea,
  answer text,
  at timestamptz not null,
  primary key (notice, turn, attempt),
  foreign key (notice, turn, way) references notices.complaint_letter_ruling (notice, turn, way)
);
create unique index one_complaint_letter_leaves on notices.complaint_letter_dispatch (notice, turn) where outcome = 'sent';
create trigger it_stays before update or delete or truncate on notices.complaint_letter_item
  for each statement execute function notices.keep_ladder();
create trigger it_stays before update or delete or truncate on notices.complaint_letter_ruling
  for each statement execute function notices.keep_ladder();
alter table notices.complaint
  drop constraint complaint_way_check,
  add constraint complaint_way_check check (way in ('system', 'mail', 'form', 'post', 'vigie-protocol'));
