-- One line for every act and every opening, written in the transaction of the act. No personal data of the public.
create schema audit;

create table audit.entry (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'system', 'anyone')),
  actor uuid,
  act text not null check (act <> ''),
  subject text not null,
  -- Why something sealed was opened, in a fixed word of the desk; never what was found, never a person of the public.
  purpose text check (purpose <> ''),
  check ((actor_kind = 'person') = (actor is not null)),
  -- The exact moment at which a member of the public acted is never kept: their lines carry the day only.
  check (actor_kind <> 'anyone' or extract(epoch from at)::bigint % 86400 = 0)
);
create index on audit.entry (subject, at);
create index on audit.entry (actor, at);
-- For the log, which looks every second for what staff and Vigie did since; lines of the public cost nothing here.
create index on audit.entry (at) where actor_kind <> 'anyone';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what the audit keeps is never changed or removed';
end $$;
create trigger entry_is_for_ever before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
