-- Fingerprints of known pictures: the lists that others keep, what came of them, and who asks. No picture is ever here.
create schema hashes;

create table hashes.list (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  owner text not null check (owner <> ''),
  source text not null check (source in ('ncmec', 'stopncii', 'threatexchange', 'project-vic', 'inhope', 'police', 'own')),
  format text not null check (format in (
    'ncmec', 'stopncii', 'threatexchange', 'vics', 'plain-pdq', 'plain-sha256', 'plain-sha1', 'plain-md5'
  )),
  added_by uuid,
  added_at timestamptz not null,
  -- Written by the database when an entry is taken back or inherited from: neither happens on an older picture.
  rev integer not null default 0
);

-- What the owner lets us do with it, and whether its classification may be inherited. The last turn counts.
create table hashes.list_rights (
  list uuid not null references hashes.list,
  turn integer not null check (turn > 0),
  look_up boolean not null,
  answer_partners boolean not null,
  share_onward boolean not null,
  inherit boolean not null,
  said_by uuid,
  said_at timestamptz not null,
  primary key (list, turn),
  check (look_up or not inherit)
);

create table hashes.import (
  id uuid primary key,
  list uuid not null references hashes.list,
  file_digest bytea not null check (octet_length(file_digest) = 32),
  -- The same file may be read again later, once the reading before it has ended.
  turn integer not null check (turn > 0),
  format text not null,
  began_by uuid,
  began_at timestamptz not null,
  -- When this very file was first seen: how old its rows are, where they do not say so themselves.
  dated_at timestamptz not null check (dated_at <= began_at),
  unique (list, file_digest, turn)
);

-- How far an import came. Steps follow one another, so two processes cannot take the same one; a killed import goes on here.
create table hashes.import_step (
  import uuid not null references hashes.import,
  step integer not null check (step > 0),
  position bigint not null check (position >= 0),
  added integer not null,
  replaced integer not null,
  withdrawn integer not null,
  unchanged integer not null,
  repaired integer not null,
  refused integer not null,
  left_out integer not null,
  is_last boolean not null,
  taken_at timestamptz not null,
  step_before integer generated always as (nullif(step - 1, 0)) stored,
  primary key (import, step),
  foreign key (import, step_before) references hashes.import_step (import, step)
);
create unique index on hashes.import_step (import) where is_last;

-- What had to be repaired, was refused, or changed nothing: where, and one word. Never what stood there.
create table hashes.import_problem (
  import uuid not null,
  step integer not null,
  record bigint not null check (record > 0),
  line bigint not null check (line > 0),
  way text not null check (way in ('repaired', 'refused', 'left-out')),
  word text not null check (word ~ '^[a-z0-9-]{1,40}$'),
  primary key (import, record, word),
  foreign key (import, step) references hashes.import_step
);

-- One entry of a list. Its number is what the matching knows it by. A changed entry is a new version of it.
create table hashes.list_entry (
  number integer generated always as identity primary key,
  list uuid not null references hashes.list,
  own_id text not null check (length(own_id) between 1 and 200),
  version integer not null check (version > 0),
  pdq bytea check (octet_length(pdq) = 32),
  quality smallint check (quality between 0 and 100),
  sha256 bytea check (octet_length(sha256) = 32),
  sha1 bytea check (octet_length(sha1) = 20),
  md5 bytea check (octet_length(md5) = 16),
  -- In the owner's words, and what these mean in ours.
  classification text not null check (length(classification) <= 200),
  class text not null check (class in ('A1', 'A2', 'B1', 'B2', 'csam', 'virtual', 'ncii', 'not-illegal', 'unmapped')),
  dated_at timestamptz,
  import uuid references hashes.import,
  version_before integer generated always as (nullif(version - 1, 0)) stored,
  unique (list, own_id, version),
  check (num_nonnulls(pdq, sha256, sha1, md5) > 0),
  check (quality is null or pdq is not null)
);
create index on hashes.list_entry (sha256) where sha256 is not null;
create index on hashes.list_entry (sha1) where sha1 is not null;
create index on hashes.list_entry (md5) where md5 is not null;

-- An entry that counts no longer: its owner took it back or changed it, or we did for ourselves.
create table hashes.entry_withdrawal (
  number bigint generated always as identity primary key,
  list uuid not null,
  own_id text not null,
  version integer not null,
  cause text not null check (cause in ('tombstone', 'replaced', 'by-us')),
  import uuid references hashes.import,
  withdrawn_by uuid,
  withdrawn_at timestamptz not null,
  unique (list, own_id, version),
  foreign key (list, own_id, version) references hashes.list_entry (list, own_id, version)
);
-- So at most one version of an entry counts: the next one can only come when the one before was withdrawn.
alter table hashes.list_entry add foreign key (list, own_id, version_before)
  references hashes.entry_withdrawal (list, own_id, version);

-- What an owner took back, also where we never had it: a file from before does not bring it back. A mark of its name, for of a
-- picture that somebody withdrew no fingerprint is to be kept on account of that.
create table hashes.tombstone (
  list uuid not null references hashes.list,
  mark bytea not null check (octet_length(mark) = 32),
  dated_at timestamptz not null,
  import uuid not null references hashes.import,
  primary key (list, mark, dated_at)
);
create function hashes.stays_withdrawn() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (
    select from hashes.tombstone t where t.list = new.list and t.mark = sha256(convert_to(new.own_id, 'UTF8'))
    and t.dated_at >= coalesce(new.dated_at, (select i.dated_at from hashes.import i where i.id = new.import), '-infinity')
  ) then
    raise exception 'this entry was taken back since' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger stays_withdrawn before insert on hashes.list_entry
  for each row execute function hashes.stays_withdrawn();

-- What we tell a list's owner about an entry of theirs.
create table hashes.feedback (
  id uuid primary key,
  entry integer not null references hashes.list_entry,
  verdict text not null check (verdict in ('confirmed', 'false-positive')),
  reason text not null check (reason in (
    'same-picture', 'another-picture', 'not-illegal-here', 'adult', 'no-sexual-content', 'artificial', 'other'
  )),
  given_by uuid not null,
  given_at timestamptz not null,
  unique (entry, given_by, verdict)
);
create table hashes.feedback_sending (
  feedback uuid primary key references hashes.feedback,
  sent_at timestamptz not null
);

-- Platforms that may ask whether a fingerprint is known. They never hold a list.
create table hashes.platform (
  id uuid primary key,
  name text not null unique check (name <> ''),
  added_by uuid not null,
  added_at timestamptz not null
);
create table hashes.platform_quota (
  platform uuid not null references hashes.platform,
  turn integer not null check (turn > 0),
  per_hour integer not null check (per_hour >= 0),
  per_day integer not null check (per_day >= 0),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (platform, turn)
);
create table hashes.platform_key (
  id uuid primary key,
  platform uuid not null references hashes.platform,
  digest bytea not null unique check (octet_length(digest) = 32),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  check (expires_at > made_at and expires_at <= made_at + interval '366 days')
);
create table hashes.platform_key_withdrawal (
  platform_key uuid primary key references hashes.platform_key,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null
);

-- That somebody asked, how much, and how much was known. Never what.
create table hashes.lookup (
  id uuid primary key,
  way text not null check (way in ('desk', 'command', 'partner')),
  person uuid,
  platform uuid references hashes.platform,
  asked integer not null check (asked between 1 and 10000),
  radius smallint not null check (radius between 0 and 31),
  asked_at timestamptz not null,
  check ((way = 'desk') = (person is not null)),
  check ((way = 'partner') = (platform is not null))
);
create index on hashes.lookup (platform, asked_at) where platform is not null;
create table hashes.lookup_answer (
  lookup uuid primary key references hashes.lookup,
  matched integer not null check (matched >= 0),
  answered_at timestamptz not null
);

-- The matching reads on from the last number it has seen. That misses nothing only if numbers become visible in their
-- order: whoever wants one waits here, before the first is drawn, until all who drew one before have committed.
create function hashes.take_turn() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('hashes/' || tg_argv[0], 0));
  return null;
end $$;
create trigger one_after_another before insert on hashes.list_entry
  for each statement execute function hashes.take_turn('lists');
create trigger one_after_another before insert on hashes.entry_withdrawal
  for each statement execute function hashes.take_turn('lists');

-- A word to every process that there is something new. Who misses it finds out when it is asked, or a moment later.
create function hashes.tell() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_notify('hashes', tg_argv[0]);
  return null;
end $$;
create trigger something_new after insert on hashes.list_entry
  for each statement execute function hashes.tell('lists');
create trigger something_new after insert on hashes.entry_withdrawal
  for each statement execute function hashes.tell('lists');
