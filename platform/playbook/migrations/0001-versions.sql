-- What the house works by, as data: the legal sheet, step plans, guidance, the texts of letters. One way of changing all of it.
create schema playbook;

create table playbook.document (
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  name text not null check (name ~ '^[A-Za-z0-9-]+(@[a-z0-9-]+)?$'),
  primary key (kind, name)
);

-- Each change is a version more, and the earlier ones stay: what somebody followed can be found again.
create table playbook.version (
  id uuid primary key,
  kind text not null,
  name text not null,
  -- The first came with Vigie, or with whoever proposed the document.
  number integer not null check (number > 0),
  content jsonb not null,
  -- Whether it says everything in every language. What does not, holds for nobody.
  complete boolean not null,
  holds_from date not null,
  why text check (why <> ''),
  -- The version whose content it takes up again.
  restores uuid,
  proposed_by uuid,
  proposed_at timestamptz,
  foreign key (kind, name) references playbook.document,
  unique (kind, name, number),
  unique (id, proposed_by, complete),
  unique (id, kind, name),
  foreign key (restores, kind, name) references playbook.version (id, kind, name),
  check ((proposed_by is null) = (proposed_at is null)),
  check ((proposed_by is null) = (why is null)),
  check (proposed_by is not null or (number = 1 and complete))
);

-- What became of a proposal, whatever the race: one row says it. It holds by the yes of somebody else than who proposed it.
create table playbook.ruling (
  version uuid primary key,
  proposed_by uuid not null,
  complete boolean not null,
  way text not null check (way in ('confirmed', 'declined', 'replaced')),
  why text check (why <> ''),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  foreign key (version, proposed_by, complete) references playbook.version (id, proposed_by, complete),
  constraint second_person_says_yes check (way <> 'confirmed' or ruled_by <> proposed_by),
  constraint whole_before_it_holds check (way <> 'confirmed' or complete),
  constraint no_with_a_reason check (way <> 'declined' or why is not null)
);
