-- What follows where a notice is not answered, or an answer leaves an item there: another contact, a complaint (0004), a dispute
-- out of court, and the Digital Services Coordinator. Each step is a row, with who took it and when.
alter table notices.notice add unique (id, provider);
alter table notices.contact_point add unique (id, provider, noted_by);

-- Somebody else at the provider is told that a notice waits. The letter names addresses: where it is sent to, a second person stands
-- for, as for every mailbox of a provider.
create table notices.second_contact (
  notice uuid not null references notices.approval,
  turn integer not null check (turn between 1 and 9),
  turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  provider uuid not null,
  contact_point uuid not null,
  point_noted_by uuid not null,
  way text not null check (way in ('mail', 'telephone', 'form')),
  message_id text,
  -- What was said, where no letter of ours says it.
  words bytea,
  contacted_by uuid not null,
  contacted_at timestamptz not null,
  primary key (notice, turn),
  unique (notice, contact_point, way),
  foreign key (notice, turn_before) references notices.second_contact (notice, turn),
  foreign key (notice, provider) references notices.notice (id, provider),
  foreign key (contact_point, provider, point_noted_by) references notices.contact_point (id, provider, noted_by),
  check (way <> 'mail' or contacted_by <> point_noted_by),
  check ((way = 'mail') = (message_id is not null)),
  check ((way = 'mail') = (words is null))
);
create table notices.second_contact_dispatch (
  notice uuid not null,
  turn integer not null,
  attempt integer not null check (attempt > 0),
  outcome text not null check (outcome in ('sent', 'failed-for-now', 'failed')),
  proof bytea,
  answer text,
  at timestamptz not null,
  primary key (notice, turn, attempt),
  foreign key (notice, turn) references notices.second_contact
);
create unique index one_second_contact_leaves on notices.second_contact_dispatch (notice, turn) where outcome = 'sent';

-- Art. 21 DSA: a certified body, chosen by us, about a decision of which we complained first. Its decision binds nobody.
create table notices.dispute (
  complaint uuid primary key references notices.complaint,
  body text not null check (length(btrim(body)) between 2 and 200),
  their_reference text check (their_reference <> ''),
  brought_on date not null,
  brought_by uuid not null,
  noted_at timestamptz not null,
  check (brought_on <= noted_at::date + 1)
);
create table notices.dispute_outcome (
  dispute uuid primary key references notices.dispute,
  outcome text not null check (outcome in ('for-us', 'partly', 'against-us', 'settled', 'not-taken')),
  decided_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  check (decided_on <= recorded_at::date + 1)
);

-- Art. 53 DSA: a complaint about the provider with the Digital Services Coordinator of where we are, once for a notice.
create table notices.coordinator_complaint (
  notice uuid primary key references notices.approval,
  coordinator text not null check (length(btrim(coordinator)) between 2 and 200),
  way text not null check (way in ('portal', 'mail', 'post')),
  their_reference text check (their_reference <> ''),
  -- What we wrote, word for word.
  words bytea not null,
  lodged_on date not null,
  lodged_by uuid not null,
  noted_at timestamptz not null,
  check (lodged_on <= noted_at::date + 1)
);
create table notices.coordinator_answer (
  notice uuid primary key references notices.coordinator_complaint,
  outcome text not null check (outcome in ('acted', 'passed-on', 'not-taken')),
  answered_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  check (answered_on <= recorded_at::date + 1)
);
create function notices.keep_ladder() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'a step that was taken stays as it was' using errcode = 'restrict_violation';
end $$;
do $$
declare which text;
begin
  foreach which in array array['dispute', 'dispute_outcome', 'coordinator_answer']
  loop
    execute format('create trigger it_stays before update or delete or truncate on notices.%I
      for each statement execute function notices.keep_ladder()', which);
  end loop;
end $$;
