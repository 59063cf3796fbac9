-- One line for every act and every opening, written in the transaction of the act. No personal data of the public.
create schema audit;

-- What something sealed may be opened for: rows that the modules of the books declare.
create table audit.purpose (
  name text primary key check (name <> ''),
  -- Vigie opens for it right after an anonymous act and because of it: of its own lines only the day is kept.
  by_day boolean not null
);

create table audit.entry (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'system', 'anyone')),
  actor uuid,
  act text not null check (act <> ''),
  subject text not null,
  -- What something sealed was opened for. An opening without a purpose has no line.
  purpose text references audit.purpose,
  check ((actor_kind = 'person') = (actor is not null)),
  -- The exact moment at which a member of the public acted is never kept: the day only.
  check (actor_kind <> 'anyone' or extract(epoch from at)::bigint % 86400 = 0)
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
create trigger purpose_is_for_ever before update or delete on audit.purpose
  for each row execute function audit.refuse_change();
create trigger purposes_are_for_ever before truncate on audit.purpose
  for each statement execute function audit.refuse_change();

-- Nor is the moment at which Vigie followed an anonymous act, whoever writes the line and whatever they wrote.
create function audit.keep_day_only() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from audit.purpose p where p.name = new.purpose and p.by_day) then
    new.at := date_trunc('day', new.at, 'UTC');
  end if;
  return new;
end $$;
create trigger the_day_only before insert on audit.entry
  for each row when (new.actor_kind = 'system' and new.purpose is not null) execute function audit.keep_day_only();
