-- How long things are kept, what is kept longer, what was destroyed and why, and what people ask about themselves.
create schema privacy;

-- What the modules of these books declare that they keep, about whom, and how somebody shows who they are. Filled from the
-- declarations; a word stays after its declaration is gone, for what was destroyed or asked under it.
create table privacy.record_kind (kind text primary key);
create table privacy.record_event (
  record_kind text not null references privacy.record_kind,
  event text not null,
  primary key (record_kind, event)
);
create table privacy.law (law text primary key check (btrim(law) <> ''));
create table privacy.subject_kind (
  kind text primary key,
  -- The kind of record that a subject is and that is erased on request; none for people whose records are kept.
  erased_as text references privacy.record_kind
);
create table privacy.way_of_naming (way text primary key);
create table privacy.ground (ground text primary key);

-- How many months after its event a kind of record is destroyed. A change is the next turn; the last one counts.
create table privacy.schedule_line (
  record_kind text not null,
  turn integer not null check (turn > 0),
  event text not null,
  months integer not null check (months between 0 and 600),
  -- Art. 6(1)(a) to (f) of the GDPR.
  legal_basis text not null check (legal_basis in
    ('consent', 'contract', 'legal-obligation', 'vital-interest', 'public-task', 'legitimate-interest')),
  -- Art. 6(3) of the GDPR: what is said to be a task or an obligation names its act.
  law text not null references privacy.law,
  -- Nobody, for the schedule that the product comes with.
  set_by uuid,
  set_at timestamptz not null,
  turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  primary key (record_kind, turn),
  foreign key (record_kind, event) references privacy.record_event,
  foreign key (record_kind, turn_before) references privacy.schedule_line (record_kind, turn)
);

-- A court, the police or a complaint needs it longer. A hold on a record holds what hangs on it too.
create table privacy.hold (
  id uuid primary key,
  record_kind text not null references privacy.record_kind,
  record uuid not null,
  reason bytea not null,
  placed_by uuid not null,
  placed_at timestamptz not null
);
create index on privacy.hold (record);
create table privacy.lifting (
  hold uuid primary key references privacy.hold,
  lifted_by uuid not null,
  lifted_at timestamptz not null
);

-- What somebody asks about what is held about them, Arts 15 and 17 of the GDPR.
create table privacy.subject_request (
  id uuid primary key,
  wish text not null check (wish in ('access', 'erasure')),
  subject_kind text not null references privacy.subject_kind,
  subject uuid not null,
  -- How they said who they are. An answer to a contact goes to that contact and nowhere else.
  named_by text not null references privacy.way_of_naming,
  received_by uuid not null,
  received_on date not null,
  -- Art. 12(3): within one month.
  answer_by date not null,
  unique (id, received_by),
  unique (id, wish)
);
create table privacy.request_decision (
  request uuid primary key,
  received_by uuid not null,
  outcome text not null check (outcome in ('granted', 'refused')),
  ground text references privacy.ground,
  decided_by uuid not null,
  decided_at timestamptz not null,
  -- Two people: nobody alone has something destroyed.
  check (decided_by <> received_by),
  check ((outcome = 'refused') = (ground is not null)),
  foreign key (request, received_by) references privacy.subject_request (id, received_by)
);
create table privacy.request_answer (
  request uuid primary key references privacy.subject_request,
  answered_by uuid not null,
  answered_at timestamptz not null
);

-- One destroyed record. While it has no end its keys may still exist: whoever comes next goes on from these ids.
create table privacy.destruction (
  id uuid primary key,
  record_kind text not null references privacy.record_kind,
  record uuid not null unique,
  why text not null check (why in ('schedule', 'request')),
  request uuid references privacy.request_decision,
  sealed_values integer not null check (sealed_values >= 0),
  key_ids text[] not null,
  began_at timestamptz not null,
  check ((why = 'request') = (request is not null))
);
create table privacy.destruction_end (
  destruction uuid primary key references privacy.destruction,
  ended_at timestamptz not null
);

-- Holds and destructions wait for one another: no hold comes too late, or it says so.
create function privacy.take_turn() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('privacy/destruction', 0));
  if tg_table_name = 'hold' then
    if exists (select from privacy.destruction d where d.record = new.record) then
      raise exception 'this record was destroyed' using errcode = 'VG007';
    end if;
  elsif exists (
    select from privacy.hold h
    where h.record = new.record and not exists (select from privacy.lifting l where l.hold = h.id)
  ) then
    raise exception 'this record is held' using errcode = 'VG007';
  end if;
  return new;
end $$;
create trigger one_after_another before insert on privacy.hold for each row execute function privacy.take_turn();
create trigger not_while_held before insert on privacy.destruction for each row execute function privacy.take_turn();

-- The periods as they hold, for whoever asks: Arts 13(2)(a) and 14(2)(a) of the GDPR. Who set them is nobody's business there.
create function privacy.periods() returns table (kind text, event text, months integer, legal_basis text, law text)
language sql stable security definer set search_path = '' as $$
  select distinct on (record_kind) record_kind, event, months, legal_basis, law
  from privacy.schedule_line order by record_kind, turn desc
$$;
