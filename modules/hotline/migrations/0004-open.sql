-- What is open, and what is under way: asked on every page of the desk, so it must not be looked for among all that ever was.
-- The rows follow from the register's own; the database writes and removes them, and no login may.
create table hotline.open_case (
  "case" uuid primary key references hotline.case,
  number integer not null unique
);
create table hotline.referral_under_way (
  referral uuid primary key references hotline.referral
);

create function hotline.mark_open() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into hotline.open_case ("case", number)
  select c.id, c.number from hotline.case c
  where c.id = coalesce((to_jsonb(new) ->> 'case')::uuid, (to_jsonb(new) ->> 'id')::uuid)
  on conflict do nothing;
  return null;
end $$;
create function hotline.mark_closed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from hotline.open_case o where o."case" = new."case";
  return null;
end $$;
create trigger it_is_open after insert on hotline.case for each row execute function hotline.mark_open();
create trigger it_is_open after insert on hotline.reopening for each row execute function hotline.mark_open();
create trigger it_is_closed after insert on hotline.closure for each row execute function hotline.mark_closed();

create function hotline.mark_under_way() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into hotline.referral_under_way (referral) values (new.id);
  return null;
end $$;
create function hotline.mark_arrived() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from hotline.referral_under_way u where u.referral = new.referral;
  return null;
end $$;
create trigger it_is_under_way after insert on hotline.referral for each row execute function hotline.mark_under_way();
create trigger it_goes_nowhere after insert on hotline.referral_withdrawal
  for each row execute function hotline.mark_arrived();
create trigger it_arrived after insert on hotline.hand_over for each row execute function hotline.mark_arrived();

-- Reports that are in no case.
create table hotline.waiting_report (
  report uuid primary key references hotline.caseless_report,
  heard_on date not null
);
create index on hotline.waiting_report (heard_on, report);
create function hotline.mark_heard() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into hotline.waiting_report (report, heard_on)
  select new.report, new.heard_on
  where not exists (select from hotline.case_report r where r.report = new.report);
  return null;
end $$;
create function hotline.mark_joined() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from hotline.waiting_report w where w.report = new.report;
  return null;
end $$;
create trigger it_waits after insert on hotline.caseless_report for each row execute function hotline.mark_heard();
create trigger it_waits_no_more after insert on hotline.case_report for each row execute function hotline.mark_joined();

-- Years whose looks are to be counted anew: a row for each change, and none that waits for another, so that whoever counts
-- takes the rows that it can see and leaves what is being written to the next round.
create table hotline.year_to_count (
  mark uuid primary key default gen_random_uuid(),
  year integer not null
);
create function hotline.mark_year() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into hotline.year_to_count (year)
  select distinct extract(year from a.assessed_at at time zone 'Europe/Brussels')::integer
  from hotline.assessment a join hotline.item i on i.id = a.item
  where i."case" = new."case";
  return null;
end $$;
create trigger its_years_are_counted after insert on hotline.closure for each row execute function hotline.mark_year();

-- For the lists of the desk, which are read page by page, and for what a page counts.
create index on hotline.case (kind, number);
create index on hotline.case (language, number);
create index on hotline.case (kind, language, number);
create index on hotline.assessment (assessor, assessed_at) include (seconds_exposed);
create index on hotline.assessment (assessed_at) include (id);
create index on hotline.assessment_withdrawal (item);
create index on hotline.closure (closed_at);
