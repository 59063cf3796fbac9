-- Support over more than one contact: what was told, what is planned, what has to be done by when. It opens out of a contact and
-- closes with a second person's yes. Nobody has a name here, only a pseudonym, for as long as is said.
create sequence helpline.support_number as integer;
create table helpline.support (
  id uuid primary key,
  number integer not null unique default nextval('helpline.support_number'),
  opened_by uuid not null,
  opened_at timestamptz not null,
  -- Written by whoever opens it again and whoever destroys it, so that neither passes the other.
  rev integer not null default 0
);

-- A contact is part of one, or of none.
create table helpline.support_contact (
  contact uuid primary key references helpline.contact,
  support uuid not null references helpline.support,
  added_by uuid not null,
  added_at timestamptz not null
);
create index on helpline.support_contact (support);

create table helpline.support_entry (
  id uuid primary key,
  support uuid not null references helpline.support,
  kind text not null check (kind in ('note', 'plan', 'incident', 'household')),
  sealed bytea not null,
  written_by uuid not null,
  written_at timestamptz not null
);
create index on helpline.support_entry (support);

-- What has to be done, by whom and until which day.
create table helpline.task (
  id uuid primary key,
  support uuid not null references helpline.support,
  sort text not null check (sort in ('call-back', 'check-in', 'ask-service', 'look-at-plan', 'something-else')),
  sealed bytea not null,
  due_on date not null,
  owner uuid not null,
  set_by uuid not null,
  set_at timestamptz not null
);
create index on helpline.task (support);
create table helpline.task_end (
  task uuid primary key references helpline.task,
  how text not null check (how in ('done', 'not-needed')),
  ended_by uuid not null,
  ended_at timestamptz not null
);

-- By what somebody is known who comes back. It is found by a keyed mark, and destroyed on its day.
create table helpline.pseudonym (
  id uuid primary key,
  support uuid not null references helpline.support,
  sealed bytea not null,
  found_by bytea not null,
  given_by uuid not null,
  given_on date not null,
  expires_on date not null check (expires_on > given_on and expires_on <= given_on + 366)
);
create index on helpline.pseudonym (support);
create index on helpline.pseudonym (expires_on, id) where octet_length(found_by) > 0;

-- Somebody asks to close it, and somebody else rules on that.
create table helpline.closing_request (
  id uuid primary key,
  support uuid not null references helpline.support,
  why text not null check (why in ('on-their-way', 'taken-over', 'no-answer', 'not-wanted', 'something-else')),
  summary bytea not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  unique (id, asked_by)
);
create index on helpline.closing_request (support);
create table helpline.closing_ruling (
  request uuid primary key,
  asked_by uuid not null,
  ruling text not null check (ruling in ('approved', 'sent-back')),
  remark bytea check ((ruling = 'sent-back') = (remark is not null)),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  unique (request, ruling),
  foreign key (request, asked_by) references helpline.closing_request (id, asked_by),
  check (ruled_by <> asked_by)
);
-- Only what was closed opens again, once for each closing.
create table helpline.support_reopening (
  request uuid primary key,
  ruling text not null default 'approved' check (ruling = 'approved'),
  why text not null check (why in ('came-back', 'too-soon', 'by-mistake')),
  reopened_by uuid not null,
  reopened_at timestamptz not null,
  foreign key (request, ruling) references helpline.closing_ruling (request, ruling)
);
create table helpline.support_destruction (
  support uuid primary key references helpline.support,
  destroyed_on date not null
);

-- Marks of the database: what is open, what somebody asked to close and how many tasks wait there; which tasks wait until when;
-- which pseudonym finds what.
create table helpline.open_support (
  support uuid primary key references helpline.support,
  opened_at timestamptz not null,
  request uuid unique references helpline.closing_request,
  tasks integer not null default 0 check (tasks >= 0)
);
create index on helpline.open_support (opened_at, support);
create table helpline.open_task (
  task uuid primary key references helpline.task,
  support uuid not null,
  due_on date not null
);
create index on helpline.open_task (due_on, task);
create index on helpline.open_task (support);
create table helpline.live_pseudonym (
  found_by bytea primary key,
  support uuid not null references helpline.support,
  expires_on date not null
);

create function helpline.mark_support() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.open_support (support, opened_at) values (new.id, new.opened_at);
  return null;
end $$;
create trigger mark_support after insert on helpline.support for each row execute function helpline.mark_support();

-- Nothing joins what is closed. Whoever closes meanwhile waits, and whoever comes after that is refused.
create function helpline.insist_on_open() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform from helpline.open_support o where o.support = new.support for share;
  if not found then
    raise exception 'support-closed' using errcode = 'VH040';
  end if;
  return new;
end $$;
create trigger insist_on_open before insert on helpline.support_contact for each row execute function helpline.insist_on_open();
create trigger insist_on_open before insert on helpline.support_entry for each row execute function helpline.insist_on_open();
create trigger insist_on_open before insert on helpline.task for each row execute function helpline.insist_on_open();
create trigger insist_on_open before insert on helpline.pseudonym for each row execute function helpline.insist_on_open();

create function helpline.mark_task() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.open_task (task, support, due_on) values (new.id, new.support, new.due_on);
  update helpline.open_support o set tasks = o.tasks + 1 where o.support = new.support;
  return null;
end $$;
create trigger mark_task after insert on helpline.task for each row execute function helpline.mark_task();
create function helpline.unmark_task() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  which uuid;
begin
  delete from helpline.open_task o where o.task = new.task returning o.support into which;
  update helpline.open_support o set tasks = o.tasks - 1 where o.support = which;
  return null;
end $$;
create trigger unmark_task after insert on helpline.task_end for each row execute function helpline.unmark_task();

-- A pseudonym finds one support. Given again it holds longer; what another one is known by is refused.
create function helpline.mark_pseudonym() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.live_pseudonym as l (found_by, support, expires_on) values (new.found_by, new.support, new.expires_on)
  on conflict (found_by) do update set expires_on = greatest(l.expires_on, excluded.expires_on)
    where l.support = excluded.support;
  if not found then
    raise exception 'pseudonym-of-another' using errcode = 'VH041';
  end if;
  return null;
end $$;
create trigger mark_pseudonym after insert on helpline.pseudonym for each row execute function helpline.mark_pseudonym();
create function helpline.forget_pseudonym() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.live_pseudonym l where l.found_by = old.found_by
    and not exists (select from helpline.pseudonym p where p.found_by = old.found_by);
  return null;
end $$;
create trigger forget_pseudonym after update of found_by on helpline.pseudonym
  for each row when (octet_length(old.found_by) > 0) execute function helpline.forget_pseudonym();

create function helpline.mark_asked() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update helpline.open_support o set request = new.id where o.support = new.support and o.request is null;
  if found then return null; end if;
  if exists (select from helpline.open_support o where o.support = new.support) then
    raise exception 'asked-already' using errcode = 'VH042';
  end if;
  raise exception 'support-closed' using errcode = 'VH040';
end $$;
create trigger mark_asked after insert on helpline.closing_request for each row execute function helpline.mark_asked();

-- With a task that waits nothing closes: somebody is still promised something.
create function helpline.mark_ruled() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.ruling = 'sent-back' then
    update helpline.open_support o set request = null where o.request = new.request;
    return null;
  end if;
  delete from helpline.open_support o where o.request = new.request and o.tasks = 0;
  if not found then
    raise exception 'tasks-wait' using errcode = 'VH043';
  end if;
  return null;
end $$;
create trigger mark_ruled after insert on helpline.closing_ruling for each row execute function helpline.mark_ruled();

create function helpline.mark_reopened() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  which uuid := (select q.support from helpline.closing_request q where q.id = new.request);
begin
  -- Retention holds this while it destroys what hangs on it.
  perform pg_advisory_xact_lock(hashtextextended('helpline/support/' || which, 0));
  update helpline.support s set rev = s.rev + 1 where s.id = which;
  if exists (select from helpline.support_destruction d where d.support = which) then
    raise exception 'support-destroyed' using errcode = 'VH044';
  end if;
  insert into helpline.open_support (support, opened_at) select s.id, s.opened_at from helpline.support s where s.id = which;
  return null;
end $$;
create trigger mark_reopened after insert on helpline.support_reopening
  for each row execute function helpline.mark_reopened();

create function helpline.insist_on_closed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update helpline.support s set rev = s.rev + 1 where s.id = new.support;
  if exists (select from helpline.open_support o where o.support = new.support) then
    raise exception 'support-open' using errcode = 'VH045';
  end if;
  return new;
end $$;
create trigger insist_on_closed before insert on helpline.support_destruction
  for each row execute function helpline.insist_on_closed();
