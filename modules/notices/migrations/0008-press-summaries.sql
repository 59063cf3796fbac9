-- What was pressed on the page of a notice, told to its provider by e-mail: whoever presses is asked for no name. Each press is
-- told once. Turns follow one another, and the next begins only when the hour after the one before is over.
create table notices.press_summary (
  notice uuid not null references notices.approval,
  turn integer not null check (turn between 1 and 79),
  outcome text not null check (outcome in ('sent', 'failed')),
  proof bytea not null,
  answer text not null,
  at timestamptz not null,
  until timestamptz not null,
  turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  free_since timestamptz,
  primary key (notice, turn),
  unique (notice, turn, until),
  check (until >= at + interval '1 hour'),
  check ((turn = 1) = (free_since is null)),
  check (free_since is null or at >= free_since),
  foreign key (notice, turn_before, free_since) references notices.press_summary (notice, turn, until)
);
alter table notices.page_answer add unique (id, notice);
create table notices.press_told (
  answer uuid primary key,
  notice uuid not null,
  turn integer not null,
  foreign key (answer, notice) references notices.page_answer (id, notice),
  foreign key (notice, turn) references notices.press_summary
);
create index on notices.press_told (notice, turn);
