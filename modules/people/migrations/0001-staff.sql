-- The staff of these books: who they are, what they may do, and how they sign in.
create schema people;

create table people.person (
  id uuid primary key,
  name text not null check (name <> ''),
  mail text not null check (mail = lower(mail)),
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  joined_at timestamptz not null,
  -- Written by the database whenever a right is taken away: whoever relied on that right at the same moment is refused.
  rev integer not null default 0,
  unique (mail)
);
-- One mailbox is one person: `name+anything@` is delivered where `name@` is.
create unique index one_person_per_mailbox on people.person (regexp_replace(mail, '\+[^@]*@', '@'));

-- What somebody may be: rows that the books declare.
create table people.role (
  name text primary key check (name <> '')
);

create table people.role_grant (
  id uuid primary key,
  person uuid not null references people.person,
  role text not null references people.role,
  granted_by uuid references people.person,
  granted_at timestamptz not null,
  -- Nobody gives a role to themselves; only the command line, as for the very first administrator, has no giver.
  check (granted_by <> person)
);
create index on people.role_grant (person);

create table people.role_withdrawal (
  role_grant uuid primary key references people.role_grant,
  withdrawn_by uuid not null references people.person,
  withdrawn_at timestamptz not null
);

-- Vetting: criminal-record extract and morality check, renewed every five years. No valid one, no assessment.
create table people.eligibility (
  id uuid primary key,
  person uuid not null references people.person,
  valid_from date not null,
  valid_until date not null,
  basis text not null check (basis <> ''),
  recorded_by uuid not null references people.person,
  recorded_at timestamptz not null,
  check (valid_until > valid_from and valid_until <= valid_from + interval '5 years'),
  check (recorded_by <> person),
  unique (id, person)
);
create index on people.eligibility (person, valid_until);

create table people.eligibility_withdrawal (
  eligibility uuid primary key references people.eligibility,
  reason text not null check (reason <> ''),
  withdrawn_by uuid not null references people.person,
  withdrawn_at timestamptz not null
);

create table people.departure (
  person uuid primary key references people.person,
  recorded_by uuid not null references people.person,
  departed_at timestamptz not null
);

-- Signing in ------------------------------------------------------------------------------------------------------

create table people.invitation (
  id uuid primary key,
  person uuid not null references people.person,
  token_digest bytea not null unique,
  invited_by uuid references people.person,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  -- Written by the database: its person was known before, so whoever holds it could take their place. Until a coordinator
  -- confirms that nobody did, the person is not vetted.
  suspends boolean not null default false
);
create index on people.invitation (person) where suspends;
create table people.invitation_acceptance (
  invitation uuid primary key references people.invitation,
  accepted_at timestamptz not null
);
-- The coordinator spoke with its person. An invitation that nobody accepted is void by it.
create table people.invitation_confirmation (
  invitation uuid primary key references people.invitation,
  confirmed_by uuid not null references people.person,
  confirmed_at timestamptz not null
);

-- The latest row counts.
create table people.password (
  id uuid primary key,
  person uuid not null references people.person,
  hash text not null,
  set_at timestamptz not null
);
create index on people.password (person, set_at desc);

create table people.one_time_code (
  id uuid primary key,
  person uuid not null references people.person,
  secret bytea not null,
  confirmed_at timestamptz not null
);
-- A code is good once: the step it was made for is spent.
create table people.one_time_code_use (
  one_time_code uuid not null references people.one_time_code,
  step bigint not null,
  primary key (one_time_code, step)
);

create table people.passkey (
  id uuid primary key,
  person uuid not null references people.person,
  credential text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  added_at timestamptz not null
);
-- A lost device: its passkey opens nothing any longer.
create table people.passkey_withdrawal (
  passkey uuid primary key references people.passkey,
  withdrawn_at timestamptz not null
);
create table people.challenge (
  id uuid primary key,
  person uuid references people.person,
  purpose text not null check (purpose in ('add-passkey', 'sign-in', 'step-up')),
  challenge text not null,
  expires_at timestamptz not null
);

-- Present only in the books of a demonstration world: `vigie demo` writes it as the owner, no app can.
create table people.demonstration_world (
  present boolean primary key check (present)
);

create table people.session (
  id uuid primary key,
  digest bytea not null unique,
  person uuid not null references people.person,
  way text not null check (way in ('passkey', 'password-and-code', 'demonstration')),
  demonstration boolean generated always as (nullif(way = 'demonstration', false)) stored,
  began_at timestamptz not null,
  -- When its person last proved who they are: at the door, or again before a sensitive act.
  proved_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- Signing in by one click is impossible where there is no demonstration world, whatever an app believes.
  foreign key (demonstration) references people.demonstration_world
);
create table people.sign_out (
  session uuid primary key references people.session,
  at timestamptz not null
);
create index on people.session (person);
-- By a keyed mark of the mail address that was typed, not by person: an address nobody has slows down just the same.
create table people.failed_sign_in (
  id uuid primary key,
  typed bytea not null,
  at timestamptz not null,
  -- When it may be looked at: tries for one account stand in one line, however many come at once.
  due_at timestamptz not null,
  check (due_at >= at)
);
create index on people.failed_sign_in (typed, at);
-- The right password came with a wrong code: somebody may know it who should not. Its owner is told at the next sign-in.
create table people.refused_code (
  id uuid primary key,
  person uuid not null references people.person,
  at timestamptz not null
);
create index on people.refused_code (person, at);

-- Keys for machines that speak to the partner interface in the name of a person.
create table people.access_key (
  id uuid primary key,
  person uuid not null references people.person,
  digest bytea not null unique,
  label text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create table people.access_key_withdrawal (
  access_key uuid primary key references people.access_key,
  withdrawn_at timestamptz not null
);
