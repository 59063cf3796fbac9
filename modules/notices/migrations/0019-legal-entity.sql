-- What a provider is, as a legal entity. Each change is a version more, with who noted it and from where it is known; the row of
-- the provider says what the last version does.
create table notices.provider_version (
  provider uuid not null references notices.provider,
  version integer not null check (version > 0),
  version_before integer generated always as (nullif(version - 1, 0)) stored,
  name text not null check (name <> ''),
  postal_address text check (postal_address <> '' and length(postal_address) <= 500),
  country text not null check (country ~ '^[A-Z]{2}$'),
  roles text[] not null check (roles <@ array['host', 'platform', 'very-large', 'registrar', 'cdn'] and cardinality(roles) > 0),
  languages text[] not null check (languages <@ array['nl', 'fr', 'de', 'en'] and cardinality(languages) > 0),
  in_eu_scope boolean not null,
  origin text not null check (origin in ('desk', 'import', 'shipped')),
  source text not null check (source <> ''),
  source_day date not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (provider, version),
  foreign key (provider, version_before) references notices.provider_version (provider, version)
);
insert into notices.provider_version (provider, version, name, country, roles, languages, in_eu_scope, origin, source, source_day,
    noted_by, noted_at)
  select id, 1, name, country, roles, languages, in_eu_scope, 'desk', 'typed by whoever proposed it',
    (added_at at time zone 'UTC')::date, added_by, added_at
  from notices.provider;
create trigger it_stays before update or delete or truncate on notices.provider_version
  for each statement execute function notices.keep_directory();

create function notices.follow_version() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update notices.provider
  set name = new.name, country = new.country, roles = new.roles, languages = new.languages, in_eu_scope = new.in_eu_scope
  where id = new.provider;
  return null;
end $$;
create trigger it_is_so_now after insert on notices.provider_version
  for each row when (new.version > 1) execute function notices.follow_version();

alter table notices.directory_check
  add provider uuid,
  add provider_version integer,
  add foreign key (provider, provider_version) references notices.provider_version (provider, version),
  add check ((provider is null) = (provider_version is null)),
  drop constraint directory_check_check1,
  add check (num_nonnulls(service, contact_point, channel, provider) = 1);
create index on notices.directory_check (provider, provider_version, checked_at) where provider is not null;
