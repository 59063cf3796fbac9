-- The legal sheet: what a verdict may rest on, as data. BIPT, 22 December 2025, §§ 31.10 and 31.11.
create table hotline.legal_ground (
  -- The offence and the code that it stands in.
  id text primary key check (id ~ '^[a-z0-9-]+@[a-z0-9-]+$')
);

-- What the sheet says of a ground. Each change is a version more, and the earlier ones stay: what was cited can be found again.
create table hotline.legal_ground_version (
  id uuid primary key,
  ground text not null references hotline.legal_ground,
  -- Version 0 came with Vigie; every other one was proposed by somebody.
  version integer not null check (version >= 0),
  place integer not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  instrument jsonb not null,
  number text check (number <> ''),
  valid_from date not null,
  valid_until date,
  kinds text[] not null check (cardinality(kinds) > 0),
  -- Having such images and looking for them is for the police; a notice says what is illegal to show.
  serves text not null check (serves in ('notice', 'police')),
  title jsonb not null,
  explanation jsonb not null,
  -- Art. 16(2)(c) DSA: the offences of Arts 3 to 7 of Directive 2011/93/EU.
  directive_article integer check (directive_article between 3 and 7),
  source text not null check (source <> ''),
  source_at text not null check (source_at ~ '^https?://'),
  -- Where the number and the dates were read. A number without it is confirmed by nobody.
  number_at text check (number_at ~ '^https?://'),
  dates_at text check (dates_at ~ '^https?://'),
  checked_on date,
  note text check (note <> ''),
  proposed_by uuid,
  proposed_at timestamptz,
  unique (ground, version),
  unique (id, proposed_by),
  check ((version = 0) = (proposed_by is null)),
  check ((proposed_by is null) = (proposed_at is null)),
  check (valid_until is null or valid_until >= valid_from),
  check (number_at is null or number is not null),
  check ((checked_on is null) = (number_at is null and dates_at is null)),
  check (instrument ?& array['nl', 'fr', 'de', 'en'] and title ?& array['nl', 'fr', 'de', 'en']
    and explanation ?& array['nl', 'fr', 'de', 'en'])
);

-- What became of a proposal, whatever the race: one row says it. It holds by the yes of somebody else than who proposed it.
create table hotline.legal_ground_ruling (
  version uuid primary key,
  proposed_by uuid not null,
  way text not null check (way in ('confirmed', 'declined')),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  foreign key (version, proposed_by) references hotline.legal_ground_version (id, proposed_by),
  check (way <> 'confirmed' or ruled_by <> proposed_by)
);

-- Nothing rests on a ground that never stood in the sheet.
alter table hotline.assessment add foreign key (article) references hotline.legal_ground;
alter table hotline.verdict add foreign key (article) references hotline.legal_ground;
