-- A talk with whoever took part in a case that is hard to bear: that it was offered, held or not needed, and nothing of what was
-- said. The worker deletes it after ninety days.
create table hotline.debrief (
  "case" uuid not null references hotline.case,
  person uuid not null,
  way text not null check (way in ('offered', 'held', 'not-needed')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key ("case", person, way),
  -- That they need none, only they say.
  check (way <> 'not-needed' or recorded_by = person),
  check (way <> 'offered' or recorded_by <> person)
);
create index on hotline.debrief (recorded_at);
