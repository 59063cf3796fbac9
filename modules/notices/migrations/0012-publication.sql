-- The account of a year is put forward by one person and published by another: Art. 22(3) DSA. Every edition after the first says
-- what it corrects, in four languages.
create table notices.account_proposal (
  id uuid primary key,
  year integer not null check (year between 2020 and 2200),
  edition integer not null check (edition > 0),
  nl text check (nl <> ''),
  fr text check (fr <> ''),
  de text check (de <> ''),
  en text check (en <> ''),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  unique (id, year, edition, proposed_by),
  check ((edition > 1) = (nl is not null and fr is not null and de is not null and en is not null))
);
alter table notices.account_edition
  add column proposal uuid,
  add column proposed_by uuid,
  add foreign key (proposal, year, edition, proposed_by)
    references notices.account_proposal (id, year, edition, proposed_by),
  add constraint by_a_second_person check (published_by <> proposed_by);
-- Editions of before had one person; no other has.
create function notices.check_put_forward() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.proposal is null or new.proposed_by is null then
    raise exception 'an edition is put forward first' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger put_forward_first before insert on notices.account_edition
  for each row execute function notices.check_put_forward();
create trigger it_stays before update or delete or truncate on notices.account_proposal
  for each statement execute function notices.keep_as_entered();

-- What the account tells beside its figures, in versions; drafts that nobody outside reads before an edition has them.
create table notices.narrative (
  id uuid primary key,
  year integer not null check (year between 2020 and 2200),
  part text not null check (part in ('summary', 'trends', 'cooperation', 'outlook')),
  version integer not null check (version > 0),
  version_before integer generated always as (nullif(version - 1, 0)) stored,
  nl text not null,
  fr text not null,
  de text not null,
  en text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  unique (year, part, version),
  foreign key (year, part, version_before) references notices.narrative (year, part, version)
);
create trigger it_stays before update or delete or truncate on notices.narrative
  for each statement execute function notices.keep_as_entered();

-- Complaints (Art. 20) are counted in the year in which the notice was sent.
create function notices.mark_year_complained() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  line jsonb := to_jsonb(new);
begin
  insert into notices.year_to_count (year)
  select distinct extract(year from s.at at time zone 'Europe/Brussels')::integer
  from notices.decision d
  join notices.notice_item i on i.id = d.notice_item
  join notices.dispatch s on s.notice = i.notice and s.outcome = 'sent'
  where d.id = coalesce((line ->> 'complaint')::uuid, (line ->> 'decision')::uuid);
  return null;
end $$;
create trigger its_year_is_counted after insert on notices.complaint
  for each row execute function notices.mark_year_complained();
create trigger its_year_is_counted after insert on notices.complaint_outcome
  for each row execute function notices.mark_year_complained();
