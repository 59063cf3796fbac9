-- To whom the second look at a case was given by "take the next", and until when nobody else is given it: two who ask at one
-- moment never get the same. It keeps nobody out: whoever opens the case may still be the second person. Turns follow one
-- another, and the next begins only when the time of the one before is over.
create table hotline.second_look (
  "case" uuid not null references hotline.case,
  turn integer not null check (turn > 0),
  taken_by uuid not null,
  taken_at timestamptz not null,
  until timestamptz not null,
  turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  free_since timestamptz,
  primary key ("case", turn),
  unique ("case", turn, until),
  check (until > taken_at and until <= taken_at + interval '4 hours'),
  check ((turn = 1) = (free_since is null)),
  check (free_since is null or taken_at >= free_since),
  foreign key ("case", turn_before, free_since) references hotline.second_look ("case", turn, until)
);
