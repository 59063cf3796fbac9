-- In the commons: the account of a year as the public may read it. Numbers only, no persons.
create schema transparency;

create table transparency.account (
  year integer primary key check (year between 2020 and 2200),
  body jsonb not null,
  counted_at timestamptz not null
);
