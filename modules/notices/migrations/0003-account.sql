-- What the house states of its independence in the account of a year: Art. 22(3) DSA. Entered by a person, in four languages,
-- from a day on. Of each topic the statement holds that was entered last among those that began; nothing comes with the product.
create table notices.independence_statement (
  id uuid primary key,
  topic text not null check (topic ~ '^[a-z-]+$'),
  nl text not null check (nl <> ''),
  fr text not null check (fr <> ''),
  de text not null check (de <> ''),
  en text not null check (en <> ''),
  valid_from date not null,
  entered_by uuid not null,
  entered_at timestamptz not null
);
create table notices.independence_withdrawal (
  statement uuid primary key references notices.independence_statement,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null
);

-- The account of a year as somebody published it. One more count is one more edition.
create table notices.account_edition (
  year integer not null check (year between 2020 and 2200),
  edition integer not null check (edition > 0),
  edition_before integer generated always as (nullif(edition - 1, 0)) stored,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (year, edition),
  foreign key (year, edition_before) references notices.account_edition (year, edition)
);

create function notices.keep_as_entered() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'what was stated or published in the account is not changed' using errcode = 'restrict_violation';
end $$;
create trigger it_stays before update or delete or truncate on notices.independence_statement
  for each statement execute function notices.keep_as_entered();
create trigger it_stays before update or delete or truncate on notices.independence_withdrawal
  for each statement execute function notices.keep_as_entered();
create trigger it_stays before update or delete or truncate on notices.account_edition
  for each statement execute function notices.keep_as_entered();

-- What is stated stands in the running count of every year that it holds in.
create function notices.mark_years_stated() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  line jsonb := to_jsonb(new);
begin
  insert into notices.year_to_count (year)
  select distinct extract(year from d.at at time zone 'Europe/Brussels')::integer
  from notices.dispatch d, notices.independence_statement s
  where d.outcome = 'sent' and s.id = coalesce((line ->> 'statement')::uuid, (line ->> 'id')::uuid)
    and extract(year from d.at at time zone 'Europe/Brussels') >= extract(year from s.valid_from);
  return null;
end $$;
create trigger its_years_are_counted after insert on notices.independence_statement
  for each row execute function notices.mark_years_stated();
create trigger its_years_are_counted after insert on notices.independence_withdrawal
  for each row execute function notices.mark_years_stated();

-- The account has another shape from here on: every year is counted anew.
insert into notices.year_to_count (year)
select distinct extract(year from at at time zone 'Europe/Brussels')::integer from notices.dispatch where outcome = 'sent';
