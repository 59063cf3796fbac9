-- The directory of providers. A provider is the legal entity; what people know it by is a service, and each has its contact points
-- (Arts 11 and 12 DSA) and channels. Whatever is written down says where it comes from and on which day it stood there.
create table notices.service (
  id uuid primary key,
  provider uuid not null references notices.provider,
  name text not null unique check (name <> ''),
  added_by uuid not null,
  added_at timestamptz not null,
  unique (id, provider)
);
-- What a service is. Each change is a version more.
create table notices.service_version (
  service uuid not null references notices.service,
  version integer not null check (version > 0),
  version_before integer generated always as (nullif(version - 1, 0)) stored,
  roles text[] not null check (roles <@ array['host', 'platform', 'very-large', 'registrar', 'cdn'] and cardinality(roles) > 0),
  -- An online platform that offers its services in the Union; only such a one can be designated as very large (Art. 33).
  in_scope boolean not null,
  -- What the DSA Transparency Database calls it.
  platform_name text check (platform_name <> ''),
  domains text[] not null default '{}',
  origin text not null check (origin in ('desk', 'import', 'shipped')),
  source text not null check (source <> ''),
  source_day date not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (service, version),
  foreign key (service, version_before) references notices.service_version (service, version),
  check (not 'very-large' = any (roles) or ('platform' = any (roles) and in_scope))
);

-- Whom one reaches at a provider, or about one of its services, and for what. Another row takes its place, or it ends.
create table notices.contact_point (
  id uuid primary key,
  provider uuid not null references notices.provider,
  service uuid,
  purpose text not null check (purpose in ('authorities', 'users', 'trusted-flaggers', 'abuse', 'representative')),
  mailbox text check (mailbox like '_%@_%'),
  form_place text check (form_place <> ''),
  telephone text check (telephone <> ''),
  -- ISO 639-1: a provider names them itself (Art. 11(3)), and they need not be ours.
  languages text[] not null check (array_to_string(languages, ' ') ~ '^([a-z]{2}( [a-z]{2})*)?$'),
  -- Days and hours with their time zone; null where nobody said.
  hours jsonb check (jsonb_typeof(hours) = 'object'),
  replaces uuid unique,
  origin text not null check (origin in ('desk', 'import', 'shipped')),
  source text not null check (source <> ''),
  source_day date not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  unique (id, provider),
  foreign key (service, provider) references notices.service (id, provider),
  foreign key (replaces, provider) references notices.contact_point (id, provider),
  check (num_nonnulls(mailbox, form_place, telephone) > 0),
  check (replaces <> id)
);
create index on notices.contact_point (provider);
create table notices.contact_point_end (
  contact_point uuid primary key references notices.contact_point,
  ended_by uuid not null,
  ended_at timestamptz not null
);

-- A way in which notices reach a provider, or one of its services, as somebody proposed it. Each proposal is a version more.
create table notices.channel (
  id uuid primary key,
  provider uuid not null references notices.provider,
  service uuid,
  kind text not null check (kind in (
    'mail', 'form', 'vigie-protocol', 'atproto', 'mastodon', 'peertube', 'lemmy', 'discourse')),
  version integer not null check (version > 0),
  endpoint text not null check (endpoint <> '' and length(endpoint) <= 500),
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  -- The name under which the operator keeps the secret, never the secret.
  credential text check (credential ~ '^[a-z][a-z0-9-]{0,62}$'),
  max_items integer check (max_items between 1 and 100000),
  languages text[] not null check (languages <@ array['nl', 'fr', 'de', 'en'] and cardinality(languages) > 0),
  capabilities text[] not null check (capabilities <@ array['ack', 'decision', 'thread', 'poll']),
  origin text not null check (origin in ('desk', 'import', 'shipped')),
  source text not null check (source <> ''),
  source_day date not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  unique nulls not distinct (provider, service, version),
  unique (id, proposed_by),
  foreign key (service, provider) references notices.service (id, provider),
  check (kind <> 'mail' or endpoint like '_%@_%')
);
-- What became of it, whatever the race: one row says it. It holds by the yes of somebody else than who proposed it; without
-- one the version before stays in use, and a new provider has none.
create table notices.channel_ruling (
  channel uuid primary key,
  proposed_by uuid not null,
  way text not null check (way in ('confirmed', 'declined')),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  unique (channel, way),
  foreign key (channel, proposed_by) references notices.channel (id, proposed_by),
  check (way <> 'confirmed' or ruled_by <> proposed_by)
);
-- Nothing goes there any more. One person is enough to take a way away.
create table notices.channel_end (
  channel uuid primary key,
  way text not null default 'confirmed' check (way = 'confirmed'),
  ended_by uuid not null,
  ended_at timestamptz not null,
  foreign key (channel, way) references notices.channel_ruling (channel, way)
);

-- Somebody looked whether it is still so.
create table notices.directory_check (
  id uuid primary key,
  service uuid,
  service_version integer,
  contact_point uuid references notices.contact_point,
  channel uuid references notices.channel,
  checked_by uuid not null,
  checked_at timestamptz not null,
  foreign key (service, service_version) references notices.service_version (service, version),
  check ((service is null) = (service_version is null)),
  check (num_nonnulls(service, contact_point, channel) = 1)
);
create index on notices.directory_check (service, service_version, checked_at) where service is not null;
create index on notices.directory_check (contact_point, checked_at) where contact_point is not null;
create index on notices.directory_check (channel, checked_at) where channel is not null;

create function notices.keep_directory() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'what was noted of a provider is not changed' using errcode = 'restrict_violation';
end $$;
do $$
declare which text;
begin
  foreach which in array array['service', 'service_version', 'contact_point', 'contact_point_end', 'channel', 'channel_ruling',
    'channel_end', 'directory_check']
  loop
    execute format('create trigger it_stays before update or delete or truncate on notices.%I
      for each statement execute function notices.keep_directory()', which);
  end loop;
end $$;

-- The addresses of before become channels, with who proposed and who ruled.
insert into notices.channel (id, provider, kind, version, endpoint, settings, languages, capabilities, origin, source,
    source_day, proposed_by, proposed_at)
  select a.id, a.provider, a.channel, a.version,
    case a.channel when 'mail' then a.mailbox else a.form_place end,
    jsonb_strip_nulls(case a.channel when 'mail' then jsonb_build_object('formPlace', a.form_place)
      else jsonb_build_object('mailbox', a.mailbox) end),
    p.languages, case a.channel when 'mail' then array['ack', 'decision', 'thread'] else '{}' end,
    'desk', 'typed by whoever proposed it', (a.proposed_at at time zone 'UTC')::date, a.proposed_by, a.proposed_at
  from notices.provider_address a join notices.provider p on p.id = a.provider;
insert into notices.channel_ruling (channel, proposed_by, way, ruled_by, ruled_at)
  select address, proposed_by, way, ruled_by, ruled_at from notices.provider_address_ruling;
