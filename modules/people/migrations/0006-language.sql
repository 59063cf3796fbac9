-- The language that somebody chose for themselves: the latest counts, and before any the one in which they were invited.
create table people.language_choice (
  id uuid primary key,
  person uuid not null references people.person,
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  chosen_at timestamptz not null
);
create index on people.language_choice (person, chosen_at desc);

create function people.language_of(which uuid) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select c.language from people.language_choice c where c.person = which order by c.chosen_at desc, c.id desc limit 1),
    (select p.language from people.person p where p.id = which))
$$;

create or replace function people.letter_about(which uuid, reader uuid)
  returns table (name text, mail text, language text, about text, themselves boolean, at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select r.name, r.mail, people.language_of(r.id), p.name, r.id = p.id, i.invited_at
  from people.invitation i join people.person p on p.id = i.person, people.person r
  where i.id = which and i.suspends and r.id = reader
    and not exists (select from people.departure d where d.person = r.id)
$$;
