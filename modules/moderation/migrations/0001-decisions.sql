-- What a provider decides about notices and about what it found itself, and what follows from it.
create schema moderation;

create function moderation.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was decided stays as it was' using errcode = 'VM001';
end $$;

create table moderation.decision (
  id uuid primary key,
  -- The item of a notice; null for what the platform found by itself.
  item uuid,
  -- What the platform calls the content: it hears of the decision by this name.
  content text check (length(content) between 1 and 200),
  -- The earlier decision that this one takes the place of.
  after uuid unique,
  action text not null check (action in ('removed', 'disabled', 'geo-blocked', 'age-restricted', 'demoted', 'labelled',
    'account-suspended', 'account-terminated', 'partial', 'refused-lawful', 'refused-insufficient', 'not-ours', 'not-found',
    'already-removed')),
  ground text check (ground in ('law', 'terms')),
  -- Where something is restricted, somebody is owed a statement of reasons: Art. 17.
  restricts boolean not null generated always as (ground is not null) stored,
  -- For whoever sent the notice and whoever put the content there: Arts 16(5) and 17(3).
  explanation text not null check (length(explanation) <= 2000),
  automated text not null check (automated in ('not', 'partly', 'wholly')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  unique (id, item),
  unique (id, after),
  unique (id, restricts),
  unique (id, decided_by, decided_at),
  check (item is not null or content is not null),
  check ((ground is null) = (action in ('refused-lawful', 'refused-insufficient', 'not-ours', 'not-found', 'already-removed'))),
  -- Whoever found something by themselves and left it there decided nothing, unless they undo what they did.
  check (item is not null or ground is not null or after is not null),
  -- Art. 20(6): what follows a complaint is never decided by machine alone.
  check (after is null or automated <> 'wholly'),
  foreign key (after, item) references moderation.decision (id, item)
);
create unique index one_first_decision_of_an_item on moderation.decision (item) where after is null;
create index on moderation.decision (decided_at, id);
create trigger it_stays before delete on moderation.decision
  for each row execute function moderation.refuse_change();

-- The statement of reasons in the form of the DSA Transparency Database. A corrected one is a version more.
create table moderation.statement (
  decision uuid not null,
  version integer not null check (version > 0),
  version_before integer generated always as (nullif(version - 1, 0)) stored,
  restricts boolean not null default true check (restricts),
  -- The number by which the database knows it stays the same, however often it is asked.
  body jsonb not null check (body = '{}' or body ->> 'puid' = decision::text),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (decision, version),
  foreign key (decision, version_before) references moderation.statement (decision, version),
  foreign key (decision, restricts) references moderation.decision (id, restricts)
);
create function moderation.insist_on_statement() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from moderation.statement s where s.decision = new.id) then
    raise exception 'a restriction without a statement of reasons' using errcode = 'VM002';
  end if;
  return null;
end $$;
create constraint trigger it_is_reasoned after insert on moderation.decision deferrable initially deferred
  for each row when (new.ground is not null) execute function moderation.insist_on_statement();

-- One row for each attempt; of a decision one succeeded at most.
create table moderation.submission (
  decision uuid not null,
  attempt integer not null check (attempt > 0),
  version integer not null,
  outcome text not null check (outcome in ('accepted', 'refused', 'later')),
  -- What the database calls it; it may have been there already, when an answer was lost.
  their_id text,
  was_there boolean not null default false,
  errors jsonb,
  why text,
  again_at timestamptz,
  at timestamptz not null,
  primary key (decision, attempt),
  foreign key (decision, version) references moderation.statement,
  check ((outcome = 'refused') = (errors is not null)),
  check ((outcome = 'later') = (again_at is not null))
);
create unique index one_submission_succeeds on moderation.submission (decision) where outcome = 'accepted';

-- What is open is marked by the database (decision 16): what waits to be submitted, and what was refused and waits for a person.
create table moderation.open_statement (
  decision uuid primary key references moderation.decision,
  version integer not null,
  due timestamptz not null,
  failures integer not null default 0
);
create index on moderation.open_statement (due, decision);
create table moderation.open_refusal (
  decision uuid primary key references moderation.decision,
  attempt integer not null,
  since timestamptz not null
);

create function moderation.mark_statement() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from moderation.open_refusal o where o.decision = new.decision;
  insert into moderation.open_statement (decision, version, due) values (new.decision, new.version, new.written_at)
  on conflict (decision) do update set version = excluded.version, due = excluded.due, failures = 0;
  return null;
end $$;
create trigger it_waits after insert on moderation.statement
  for each row execute function moderation.mark_statement();

create function moderation.mark_submission() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.outcome = 'later' then
    update moderation.open_statement o set due = new.again_at, failures = o.failures + 1 where o.decision = new.decision;
    return null;
  end if;
  delete from moderation.open_statement o where o.decision = new.decision;
  if new.outcome = 'refused' then
    insert into moderation.open_refusal (decision, attempt, since) values (new.decision, new.attempt, new.at);
  end if;
  return null;
end $$;
create trigger it_is_marked after insert on moderation.submission
  for each row execute function moderation.mark_submission();

-- What was accepted is corrected nowhere: a new version would be a second statement of the same decision.
create function moderation.refuse_correction() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform from moderation.decision d where d.id = new.decision for update;
  if exists (select from moderation.submission s where s.decision = new.decision and s.outcome = 'accepted') then
    raise exception 'the database has accepted it' using errcode = 'VM003';
  end if;
  return new;
end $$;
create trigger it_is_still_open before insert on moderation.statement
  for each row execute function moderation.refuse_correction();

-- Who was told of a decision, and how: Arts 16(5) and 17(1).
create table moderation.telling (
  decision uuid not null references moderation.decision,
  whom text not null check (whom in ('uploader', 'notifier')),
  way text not null check (way in ('copied', 'e-mail', 'protocol', 'page', 'webhook')),
  -- Null where Vigie did it by itself.
  told_by uuid,
  told_at timestamptz not null,
  primary key (decision, whom),
  check ((way = 'copied') = (told_by is not null))
);

-- What the platform's own system was told, attempt by attempt.
create table moderation.hook_call (
  decision uuid not null references moderation.decision,
  attempt integer not null check (attempt > 0),
  outcome text not null check (outcome in ('accepted', 'refused', 'later')),
  answer text not null,
  at timestamptz not null,
  primary key (decision, attempt)
);
create unique index one_call_succeeds on moderation.hook_call (decision) where outcome = 'accepted';
