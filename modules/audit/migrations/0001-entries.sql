-- One line for every act and every opening, written in the transaction of the act. No personal data of the public.
create schema audit;

create table audit.entry (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'system', 'anyone')),
  actor uuid,
  act text not null check (act <> ''),
  subject text not null,
  -- What something sealed was opened for, kernel/purpose.ts. Nothing else may stand here: an opening without a purpose has no line.
  purpose text check (purpose in (
    'triage', 'assess', 'answer-reporter', 'prepare-notice', 'follow-up', 'hand-over', 'send', 'match', 'audit',
    'privacy-request', 'sign-in', 'carry-over')),
  check ((actor_kind = 'person') = (actor is not null)),
  -- The exact moment at which a member of the public acted is never kept, nor that at which Vigie followed: the day only.
  check (not (actor_kind = 'anyone' or actor_kind = 'system' and coalesce(purpose, '') in ('triage', 'match')) or extract(epoch from at)::bigint % 86400 = 0)
);
create index on audit.entry (subject, at);
create index on audit.entry (actor, at);
-- For the log, which looks every second for what has a moment of its own; lines of the public cost nothing here.
create index on audit.entry (at) where actor_kind <> 'anyone';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what the audit keeps is never changed or removed';
end $$;
create trigger entry_is_for_ever before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
