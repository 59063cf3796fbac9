-- Calls as the telephone exchange tells of them: when it rang, at which extension somebody answered, when it was over. Never who called.
create table helpline.phone_call (
  id uuid primary key,
  -- Of the line that was called.
  language text check (language in ('nl', 'fr', 'de', 'en')),
  began_at timestamptz not null check (extract(second from began_at) = 0),
  answered_at timestamptz check (extract(second from answered_at) = 0),
  -- Where it was put through to last, and when: to the second, for two hands in one minute.
  held_since timestamptz,
  extension text check (extension ~ '^[0-9]{1,8}$'),
  ended_at timestamptz check (extract(second from ended_at) = 0),
  was_missed boolean not null,
  check ((answered_at is null) = (held_since is null)),
  check (extension is null or held_since is not null)
);
create index on helpline.phone_call (began_at);
create index on helpline.phone_call (extension, held_since) where extension is not null;

-- By which keyed mark an exchange's own name of a call is known again, for two days: it may hold the number of whoever calls.
create table helpline.phone_mark (
  mark bytea primary key,
  call uuid not null unique references helpline.phone_call deferrable initially deferred,
  last_at timestamptz not null
);
create index on helpline.phone_mark (last_at);

-- An event of an exchange. Whatever comes twice, late, in another order or not at all: what a call is follows from which events were heard,
-- not from when; each is the least, the greatest or the "or" of what was known and what is said.
create function helpline.hear_exchange(known bytea, event text, happened_at timestamptz, spoken text, at_extension text, now timestamptz)
  returns uuid language plpgsql volatile security definer set search_path = '' as $$
declare
  which uuid;
  minute timestamptz := date_trunc('minute', happened_at);
begin
  delete from helpline.phone_mark m where m.last_at < now - interval '2 days' and m.mark <> known;
  -- Of two events of one call at once the second waits here.
  insert into helpline.phone_mark as m (mark, call, last_at) values (known, gen_random_uuid(), now)
  on conflict (mark) do update set last_at = greatest(m.last_at, excluded.last_at) returning m.call into which;
  insert into helpline.phone_call as k (id, language, began_at, answered_at, held_since, extension, ended_at, was_missed)
  values (which, spoken, minute, case when event = 'answered' then minute end, case when event = 'answered' then happened_at end,
    case when event = 'answered' then at_extension end, case when event = 'ended' then minute end, event = 'missed')
  on conflict (id) do update set
    language = least(k.language, excluded.language),
    began_at = least(k.began_at, excluded.began_at),
    answered_at = least(k.answered_at, excluded.answered_at),
    extension = case when excluded.held_since > k.held_since
        or excluded.held_since = k.held_since and coalesce(excluded.extension, '') > coalesce(k.extension, '')
        or k.held_since is null then excluded.extension else k.extension end,
    held_since = greatest(k.held_since, excluded.held_since),
    ended_at = greatest(k.ended_at, excluded.ended_at),
    was_missed = k.was_missed or excluded.was_missed;
  return which;
end $$;

-- Who sits at which extension: whoever sits down there next takes it over, and nobody sits at two.
create table helpline.seat (
  id uuid primary key,
  person uuid not null,
  -- Null: from now on at none.
  extension text check (extension ~ '^[0-9]{1,8}$'),
  sat_at timestamptz not null
);
create table helpline.seat_now (
  person uuid primary key,
  extension text not null unique,
  sat_at timestamptz not null
);
create function helpline.mark_seat() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- Of two who sit down there at once the second waits, and sits there.
  lock table helpline.seat_now in share row exclusive mode;
  delete from helpline.seat_now s where s.person = new.person or s.extension = new.extension;
  if new.extension is not null then
    insert into helpline.seat_now (person, extension, sat_at) values (new.person, new.extension, new.sat_at);
  end if;
  return null;
end $$;
create trigger mark_seat after insert on helpline.seat for each row execute function helpline.mark_seat();

-- Of which call a contact is: one contact a call, and only a call that somebody answered.
create table helpline.contact_call (
  contact uuid primary key references helpline.contact,
  call uuid not null unique references helpline.phone_call
);
create function helpline.check_contact_call() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from helpline.phone_call k join helpline.contact c on c.id = new.contact
    where k.id = new.call and k.answered_at = c.started_at and c.channel = 'phone' and c.direction = 'in') then
    raise exception 'call-not-so' using errcode = 'VH026';
  end if;
  return new;
end $$;
create trigger check_contact_call before insert on helpline.contact_call
  for each row execute function helpline.check_contact_call();
