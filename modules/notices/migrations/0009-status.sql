-- The status of a trusted flagger, as the decisions of the authority make it: one row for each, by the day from which it holds.
-- What the status is on a day is asked of these rows (`status_on`); nothing says it beside them.
create table notices.status_note (
  id uuid primary key,
  sort text not null check (sort in ('award', 'area', 'suspension', 'suspension-end', 'revocation', 'expiry')),
  from_day date not null,
  -- The decision or letter it rests on, as its author numbers it.
  decision text not null check (decision <> ''),
  register_entry text,
  authority text,
  area_words text,
  kinds text[],
  -- What gives the mark holds by the yes of a second person; what takes it away holds as soon as anybody notes it.
  gives boolean not null generated always as (sort in ('award', 'area', 'suspension-end')) stored,
  -- Null of what the house declared in its settings before anybody noted anything.
  noted_by uuid,
  noted_at timestamptz not null,
  unique (id, noted_by),
  unique (id, gives),
  check ((sort = 'award') = (register_entry is not null)),
  check ((sort = 'award') = (authority is not null)),
  check ((sort = 'area') = (area_words is not null)),
  check ((sort = 'area') = (kinds is not null)),
  check (register_entry <> '' and authority <> '' and cardinality(kinds) > 0),
  check (noted_by is not null or sort in ('award', 'area'))
);
create unique index one_declaration on notices.status_note (sort) where noted_by is null;
create table notices.status_ruling (
  note uuid primary key,
  gives boolean not null default true check (gives),
  noted_by uuid not null,
  way text not null check (way in ('confirmed', 'declined')),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  foreign key (note, noted_by) references notices.status_note (id, noted_by),
  foreign key (note, gives) references notices.status_note (id, gives),
  check (way <> 'confirmed' or ruled_by <> noted_by)
);

-- A notice that was prepared with the mark and may not carry it any more leaves as an ordinary one: it is not lost.
create table notices.unmarking (
  notice uuid primary key,
  standing text not null default 'trusted' check (standing = 'trusted'),
  unmarked_by uuid not null,
  unmarked_at timestamptz not null,
  foreign key (notice, standing) references notices.notice (id, standing)
);

create function notices.keep_status() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'what was noted of the status is not changed' using errcode = 'restrict_violation';
end $$;
create trigger it_stays before update or delete or truncate on notices.status_note
  for each statement execute function notices.keep_status();
create trigger it_stays before update or delete or truncate on notices.status_ruling
  for each statement execute function notices.keep_status();
create trigger it_stays before update or delete or truncate on notices.unmarking
  for each statement execute function notices.keep_status();

-- A declaration is where the register begins, never what comes after a decision that somebody noted.
create function notices.check_declaration() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from notices.status_note n where n.noted_by is not null) then
    raise exception 'the status is noted by people' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger only_at_the_beginning before insert on notices.status_note
  for each row when (new.noted_by is null) execute function notices.check_declaration();

-- Of two notes of one day the one noted last counts, and what takes the mark away before what gives it.
create function notices.status_on(asked date) returns table (
  state text, since date, register_entry text, authority text, awarded_on date, area_words text, kinds text[]
) language sql stable security definer set search_path = '' as $$
  with holds as (
    select n.* from notices.status_note n left join notices.status_ruling r on r.note = n.id
    where n.from_day <= asked and (not n.gives or n.noted_by is null or r.way = 'confirmed')
  ), award as (
    select * from holds where sort = 'award' order by from_day desc, noted_at desc limit 1
  ), area as (
    select * from holds where sort = 'area' order by from_day desc, noted_at desc limit 1
  ), life as (
    select * from holds where sort in ('award', 'revocation', 'expiry')
    order by from_day desc, noted_at desc, gives limit 1
  ), pause as (
    select * from holds where sort in ('suspension', 'suspension-end', 'revocation', 'expiry')
    order by from_day desc, noted_at desc, gives limit 1
  )
  select
    case when life.sort = 'revocation' then 'revoked' when life.sort = 'expiry' then 'expired'
      when pause.sort = 'suspension' then 'suspended' else 'active' end,
    case when life.sort = 'award' and pause.sort = 'suspension' then pause.from_day else life.from_day end,
    award.register_entry, award.authority, award.from_day, area.area_words, area.kinds
  from award cross join life left join area on true left join pause on true
$$;

-- One row that every note of the status moves and everything that leaves holds still, at any isolation level.
create table notices.status_hold (
  single boolean primary key default true check (single),
  moved bigint not null default 0
);
insert into notices.status_hold default values;
create function notices.move_status() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update notices.status_hold set moved = moved + 1;
  insert into notices.year_to_count (year)
  select distinct extract(year from d.at at time zone 'Europe/Brussels')::integer
  from notices.dispatch d where d.outcome = 'sent';
  return null;
end $$;
create trigger it_moves after insert on notices.status_note
  for each statement execute function notices.move_status();
create trigger it_moves after insert on notices.status_ruling
  for each statement execute function notices.move_status();
create function notices.hold_status() returns void language plpgsql security definer set search_path = '' as $$
begin
  perform single from notices.status_hold for share;
end $$;

create function notices.standing_of(notice uuid, prepared text) returns text language sql stable security definer
set search_path = '' as $$
  select case when prepared = 'trusted' and exists (select from notices.unmarking u where u.notice = $1)
    then 'ordinary' else prepared end
$$;

-- Art. 22(1) and (6): nothing leaves with the mark on a day on which the house does not hold the status for it.
create function notices.check_mark() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('notices/' || new.notice, 0));
  perform notices.hold_status();
  if exists (
    select from notices.notice n
    where n.id = new.notice and notices.standing_of(n.id, n.standing) = 'trusted' and not exists (
      select from notices.status_on((new.at at time zone 'Europe/Brussels')::date) s
      where s.state = 'active' and n.kind = any (s.kinds))
  ) then
    raise exception 'the mark goes with the status' using errcode = 'VG014';
  end if;
  return new;
end $$;
create trigger only_with_the_status before insert on notices.dispatch
  for each row when (new.outcome = 'sent') execute function notices.check_mark();
-- What left with the mark keeps it.
create function notices.check_unmarking() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('notices/' || new.notice, 0));
  if exists (select from notices.dispatch d where d.notice = new.notice and d.outcome = 'sent') then
    raise exception 'it has left' using errcode = 'VG015';
  end if;
  return new;
end $$;
create trigger only_before_it_left before insert on notices.unmarking
  for each row execute function notices.check_unmarking();
