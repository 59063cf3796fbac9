-- Which languages somebody reads well enough to work in them, said by themselves or by an administrator; the latest row counts.
-- Whoever never said reads the language of their own desk.
create table people.reading (
  id uuid primary key,
  person uuid not null references people.person,
  languages text[] not null check (languages <@ array['nl', 'fr', 'de', 'en'] and cardinality(languages) > 0),
  said_by uuid not null references people.person,
  said_at timestamptz not null
);
create index on people.reading (person, said_at desc);
