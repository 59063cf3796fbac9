-- When somebody is there for what is written: by language and by weekday (1 is Monday), in minutes of the Belgian day on which it
-- begins, so that more than 1440 is past midnight. Whoever changes it adds a row, and takes away by one.
create table helpline.hours (
  id uuid primary key,
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  weekday integer not null check (weekday between 1 and 7),
  from_minute integer not null check (from_minute between 0 and 1439),
  to_minute integer not null check (to_minute > from_minute and to_minute <= from_minute + 1440),
  set_by uuid not null,
  set_at timestamptz not null
);
create table helpline.hours_end (
  hours uuid primary key references helpline.hours,
  ended_by uuid not null,
  ended_at timestamptz not null
);

-- A day on which it is otherwise: closed, or these hours in place of those that would begin that day.
create table helpline.hours_exception (
  id uuid primary key,
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  day date not null,
  from_minute integer check (from_minute between 0 and 1439),
  to_minute integer check (to_minute > from_minute and to_minute <= from_minute + 1440),
  set_by uuid not null,
  set_at timestamptz not null,
  check ((from_minute is null) = (to_minute is null)),
  -- What was is not changed afterwards.
  check (day >= (set_at at time zone 'Europe/Brussels')::date)
);
create table helpline.exception_end (
  exception uuid primary key references helpline.hours_exception,
  ended_by uuid not null,
  ended_at timestamptz not null
);

-- What holds now, marked by the database alone: no minute of the week stands twice in a language, and no day has two exceptions.
create table helpline.hours_now (
  hours uuid primary key references helpline.hours,
  language text not null,
  -- Of the week; past the last midnight it is Monday again.
  minutes int4multirange not null,
  constraint once_in_dutch exclude using gist (minutes with &&) where (language = 'nl'),
  constraint once_in_french exclude using gist (minutes with &&) where (language = 'fr'),
  constraint once_in_german exclude using gist (minutes with &&) where (language = 'de'),
  constraint once_in_english exclude using gist (minutes with &&) where (language = 'en')
);
create table helpline.exception_now (
  exception uuid primary key references helpline.hours_exception,
  language text not null,
  day date not null,
  unique (language, day)
);

create function helpline.mark_hours() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  begins integer := (new.weekday - 1) * 1440 + new.from_minute;
  ends integer := (new.weekday - 1) * 1440 + new.to_minute;
begin
  insert into helpline.hours_now (hours, language, minutes)
  values (new.id, new.language, int4multirange(int4range(begins, least(ends, 10080)), int4range(0, greatest(ends - 10080, 0))));
  return null;
exception when exclusion_violation then
  raise exception 'overlaps' using errcode = 'VH010';
end $$;
create trigger mark_hours after insert on helpline.hours for each row execute function helpline.mark_hours();

create function helpline.unmark_hours() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.hours_now n where n.hours = new.hours;
  return null;
end $$;
create trigger unmark_hours after insert on helpline.hours_end for each row execute function helpline.unmark_hours();

create function helpline.mark_exception() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.exception_now (exception, language, day) values (new.id, new.language, new.day);
  return null;
end $$;
create trigger mark_exception after insert on helpline.hours_exception
  for each row execute function helpline.mark_exception();

create function helpline.unmark_exception() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.exception_now n where n.exception = new.exception;
  return null;
end $$;
create trigger unmark_exception after insert on helpline.exception_end
  for each row execute function helpline.unmark_exception();

-- What the public may know of the hours: all of them. Books in which none was ever set are open always.
create function helpline.hours_were_set() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from helpline.hours)
$$;
create function helpline.hours_that_hold()
  returns table (hours uuid, language text, weekday integer, from_minute integer, to_minute integer)
  language sql stable security definer set search_path = '' as $$
  select h.id, h.language, h.weekday, h.from_minute, h.to_minute
  from helpline.hours_now n join helpline.hours h on h.id = n.hours order by h.weekday, h.from_minute
$$;
create function helpline.exceptions_since(since date)
  returns table (exception uuid, language text, day date, from_minute integer, to_minute integer)
  language sql stable security definer set search_path = '' as $$
  select e.id, e.language, e.day, e.from_minute, e.to_minute
  from helpline.exception_now n join helpline.hours_exception e on e.id = n.exception
  where e.day >= since order by e.day, e.language
$$;

-- How long the last ones waited who wrote and were taken in one and the same stretch of open hours. Fewer than five are people and no
-- number: of them nothing is said.
create index on helpline.taking (taken_at desc) where turn = 1;
create function helpline.waits_within(spoken text, began timestamptz[], ended timestamptz[]) returns integer[]
  language sql stable security definer set search_path = '' as $$
  select case when count(*) >= 5 then array_agg(w.waited_minutes order by w.waited_minutes) end
  from (
    select t.waited_minutes
    from helpline.taking t join helpline.conversation v on v.id = t.conversation
    where t.turn = 1 and t.waited_minutes is not null and v.language = spoken
      and t.taken_at >= (select min(o.since) from unnest(began) as o (since))
      and exists (
        select from unnest(began, ended) as o (since, until)
        where t.taken_at - make_interval(mins => t.waited_minutes) >= o.since and t.taken_at <= o.until
      )
    order by t.taken_at desc limit 20
  ) w
$$;
-- How many minutes of these hours whoever waits longest has waited by now.
create function helpline.longest_wait(spoken text, since timestamptz, now timestamptz, today date) returns integer
  language sql stable security definer set search_path = '' as $$
  select max(floor(extract(epoch from now - greatest(o.waits_since, since)) / 60))::integer
  from helpline.open_conversation o join helpline.conversation v on v.id = o.conversation
  where o.holder is null and o.expires_on > today and v.language = spoken
$$;
