-- Who hosts or carries what was reported, and where notices to them go.
create schema notices;

create table notices.provider (
  id uuid primary key,
  name text not null unique check (name <> ''),
  country text not null check (country ~ '^[A-Z]{2}$'),
  roles text[] not null check (roles <@ array['host', 'platform', 'very-large', 'registrar', 'cdn'] and cardinality(roles) > 0),
  languages text[] not null check (languages <@ array['nl', 'fr', 'de', 'en'] and cardinality(languages) > 0),
  in_eu_scope boolean not null,
  added_by uuid not null,
  added_at timestamptz not null
);

-- Where notices to a provider go, and from where its answers come. Each change is a version more, proposed by somebody.
create table notices.provider_address (
  id uuid primary key,
  provider uuid not null references notices.provider,
  version integer not null check (version > 0),
  channel text not null check (channel in ('mail', 'form')),
  mailbox text,
  form_place text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  unique (provider, version),
  unique (id, proposed_by),
  check (channel <> 'mail' or mailbox is not null),
  check (channel <> 'form' or form_place is not null)
);
-- What became of it, whatever the race: one row says it. It holds by the yes of somebody else than who proposed it; without
-- one the version before stays in use, and a new provider has none.
create table notices.provider_address_ruling (
  address uuid primary key,
  proposed_by uuid not null,
  way text not null check (way in ('confirmed', 'declined')),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  foreign key (address, proposed_by) references notices.provider_address (id, proposed_by),
  check (way <> 'confirmed' or ruled_by <> proposed_by)
);
