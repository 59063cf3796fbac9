-- A talk with whoever heard something that is hard to bear: that it was offered, held or not needed, and nothing of what was said.
-- The worker deletes it after ninety days.
create table helpline.aftercare (
  contact uuid not null references helpline.contact,
  person uuid not null,
  way text not null check (way in ('offered', 'held', 'not-needed')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (contact, person, way),
  -- That they need none, only they say.
  check (way <> 'not-needed' or recorded_by = person),
  check (way <> 'offered' or recorded_by <> person)
);
create index on helpline.aftercare (recorded_at);
