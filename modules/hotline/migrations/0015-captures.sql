-- That a capture of what was seen is kept elsewhere: seed 004, § 36.4. The capture itself never comes here. Its hash is sealed, with
-- a keyed mark by which the same one is found again; both go with the case.
create table hotline.capture (
  id uuid primary key,
  item uuid not null references hotline.item,
  sealed bytea not null,
  mark bytea check (octet_length(mark) = 32),
  sort text not null check (sort in ('screenshot', 'page-archive', 'file', 'recording', 'headers', 'other')),
  store text not null check (store <> ''),
  seen_at timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (item, mark),
  check (seen_at <= recorded_at),
  -- What was destroyed is empty, and nothing finds it any more.
  check ((mark is null) = (octet_length(sealed) = 0))
);
create index on hotline.capture (mark) where mark is not null;
create function hotline.forget_capture() returns trigger language plpgsql set search_path = '' as $$
begin
  new.mark := null;
  return new;
end $$;
create trigger its_mark_goes_too before update of sealed on hotline.capture
  for each row when (octet_length(new.sealed) = 0) execute function hotline.forget_capture();

-- Who had it from when, a row for each change of hands. It begins with the making and ends with the destruction; no moment lies
-- before the one that it follows, none in the future.
create table hotline.custody (
  capture uuid not null references hotline.capture,
  turn integer not null check (turn > 0),
  event text not null check (event in ('made', 'handed-to-police', 'returned', 'destroyed')),
  happened_at timestamptz not null,
  their_reference text check (their_reference <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  event_before text,
  happened_before timestamptz,
  primary key (capture, turn),
  unique (capture, turn, event, happened_at),
  foreign key (capture, turn_before, event_before, happened_before)
    references hotline.custody (capture, turn, event, happened_at),
  check ((turn = 1) = (event = 'made')),
  check ((turn = 1) = (event_before is null)),
  check ((event_before is null) = (happened_before is null)),
  check (event_before is distinct from 'destroyed'),
  check (event <> 'handed-to-police' or event_before <> 'handed-to-police'),
  check (event <> 'returned' or event_before = 'handed-to-police'),
  check (happened_before is null or happened_at >= happened_before),
  check (happened_at <= recorded_at),
  check ((event = 'handed-to-police') = (their_reference is not null))
);
