-- Who is there, day and night: planned ahead by a coordinator, in quarters of an hour. Nobody is in two shifts at once, which the
-- marks below refuse at every isolation level.
create table helpline.shift (
  id uuid primary key,
  person uuid not null,
  starts_at timestamptz not null check (extract(epoch from starts_at) % 900 = 0),
  ends_at timestamptz not null check (extract(epoch from ends_at) % 900 = 0),
  planned_by uuid not null,
  planned_at timestamptz not null,
  unique (id, person),
  check (ends_at > starts_at and ends_at <= starts_at + interval '16 hours')
);
create index on helpline.shift (starts_at);

-- It is off the rota from that moment on; what was worked of it stays.
create table helpline.shift_end (
  shift uuid primary key references helpline.shift,
  ended_by uuid not null,
  ended_at timestamptz not null
);

-- Which quarters of an hour somebody is there, marked by the database alone.
create table helpline.shift_quarter (
  person uuid not null,
  begins_at timestamptz not null,
  shift uuid not null references helpline.shift,
  primary key (person, begins_at)
);
create index on helpline.shift_quarter (shift);

create function helpline.mark_shift() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.shift_quarter (person, begins_at, shift)
  select new.person, q, new.id from generate_series(new.starts_at, new.ends_at - interval '15 minutes', interval '15 minutes') q;
  return null;
exception when unique_violation then
  raise exception 'two-shifts' using errcode = 'VH022';
end $$;
create trigger mark_shift after insert on helpline.shift for each row execute function helpline.mark_shift();

create function helpline.unmark_shift() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.shift_quarter q where q.shift = new.shift and q.begins_at >= new.ended_at;
  if not found then
    raise exception 'shift-over' using errcode = 'VH023';
  end if;
  return null;
end $$;
create trigger unmark_shift after insert on helpline.shift_end for each row execute function helpline.unmark_shift();

-- What whoever goes home leaves to whoever comes, sealed: only of one's own shift, and not before it began.
create table helpline.shift_note (
  id uuid primary key,
  shift uuid not null,
  written_by uuid not null,
  written_at timestamptz not null,
  sealed bytea not null,
  unique (id, written_by),
  foreign key (shift, written_by) references helpline.shift (id, person)
);
create index on helpline.shift_note (written_at, id);

create function helpline.check_shift_note() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from helpline.shift s where s.id = new.shift and s.starts_at <= new.written_at) then
    raise exception 'shift-not-begun' using errcode = 'VH024';
  end if;
  return new;
end $$;
create trigger check_shift_note before insert on helpline.shift_note
  for each row execute function helpline.check_shift_note();

-- Somebody else has read it: never whoever wrote it.
create table helpline.shift_note_read (
  note uuid not null,
  written_by uuid not null,
  read_by uuid not null,
  read_at timestamptz not null,
  primary key (note, read_by),
  foreign key (note, written_by) references helpline.shift_note (id, written_by),
  check (read_by <> written_by)
);
