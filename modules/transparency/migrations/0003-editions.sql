-- The account of a year as it was published. Counting again makes another edition and leaves this one as it is.
create table transparency.edition (
  year integer not null check (year between 2020 and 2200),
  edition integer not null check (edition > 0),
  body jsonb not null,
  published_at timestamptz not null,
  primary key (year, edition),
  check ((body ->> 'edition')::integer = edition and (body ->> 'year')::integer = year)
);
create function transparency.keep_edition() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'a published edition is not changed' using errcode = 'restrict_violation';
end $$;
create trigger it_stays before update or delete or truncate on transparency.edition
  for each statement execute function transparency.keep_edition();

-- Running counts of the shape before; the hotline's books have every year counted anew.
delete from transparency.account;
