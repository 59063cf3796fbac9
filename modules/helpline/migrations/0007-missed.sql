-- A conversation that nobody heard in time stays in sight until somebody answers it or says why nobody does: left waiting when it
-- closed, written while closed, or left by whoever wrote before anybody was there. Whoever wrote has the eight words: a written answer
-- waits for them there.
alter table helpline.conversation_end
  -- What a case manager opened again ends another time.
  add column nth integer not null default 1 check (nth > 0),
  drop constraint conversation_end_pkey,
  add primary key (conversation, nth);
alter table helpline.taking
  add column missed_as text check (missed_as in ('until-closing', 'while-closed', 'left')),
  add check (missed_as is null or turn = 1);

-- A case manager read it and says why nobody answers.
create table helpline.missed_aside (
  conversation uuid not null references helpline.conversation,
  nth integer not null check (nth > 0),
  missed_as text not null check (missed_as in ('until-closing', 'while-closed', 'left')),
  reason text not null check (reason in ('nothing-asked', 'no-answer-wanted', 'wrote-again', 'abusive')),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (conversation, nth)
);

-- It waits again after all: whoever wrote came back, or a case manager answers what had been left or set aside.
create table helpline.reopening (
  conversation uuid not null references helpline.conversation,
  nth integer not null check (nth > 0),
  after text not null check (after in ('aside', 'left')),
  reopened_by uuid,
  reopened_on date not null,
  primary key (conversation, nth),
  -- What they left themselves, whoever wrote does not open: they begin anew.
  check (after = 'aside' or reopened_by is not null)
);

-- What was left unheard and is neither answered nor set aside yet, marked by the database alone.
create table helpline.open_missed (
  conversation uuid primary key references helpline.conversation,
  left_on date not null,
  expires_on date not null
);
create index on helpline.open_missed (left_on, conversation);
insert into helpline.open_missed (conversation, left_on, expires_on)
select v.id, e.ended_on, v.expires_on from helpline.conversation v join helpline.conversation_end e on e.conversation = v.id
where e.ended_by is null and octet_length(v.receipt_verifier) > 0
  and not exists (select from helpline.taking t where t.conversation = v.id);

-- Set aside it is no place in the queue, and takes a message still.
alter table helpline.open_conversation add column aside integer, add check (aside is null or holder is null);
drop index helpline.open_conversation_number_idx;
create index on helpline.open_conversation (number) where holder is null and aside is null;

create function helpline.set_missed_aside() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.nth := 1 + (select count(*) from helpline.missed_aside a where a.conversation = new.conversation);
  delete from helpline.open_missed m where m.conversation = new.conversation;
  if found then
    new.missed_as := 'left';
    return new;
  end if;
  update helpline.open_conversation o set aside = new.nth, waits_since = null
  where o.conversation = new.conversation and o.holder is null and o.aside is null;
  if not found or new.missed_as = 'left' then
    raise exception 'not-missed' using errcode = 'VH021';
  end if;
  return new;
end $$;
create trigger set_missed_aside before insert on helpline.missed_aside
  for each row execute function helpline.set_missed_aside();

create function helpline.reopen() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.nth := 1 + (select count(*) from helpline.reopening r where r.conversation = new.conversation);
  new.after := 'aside';
  -- Back at the end of the queue: it waits from now on.
  update helpline.open_conversation o set aside = null, number = default
  where o.conversation = new.conversation and o.aside is not null;
  if found then return new; end if;
  new.after := 'left';
  insert into helpline.open_conversation (conversation, expires_on, messages)
  select v.id, v.expires_on, (select count(*) from helpline.message m where m.conversation = v.id)
  from helpline.conversation v
  where v.id = new.conversation and new.reopened_by is not null and v.expires_on > new.reopened_on
    and octet_length(v.receipt_verifier) > 0
    and not exists (select from helpline.open_conversation o where o.conversation = v.id)
    and not exists (select from helpline.taking t where t.conversation = v.id);
  if not found then
    raise exception 'not-missed' using errcode = 'VH021';
  end if;
  delete from helpline.open_missed m where m.conversation = new.conversation;
  return new;
end $$;
create trigger reopen before insert on helpline.reopening for each row execute function helpline.reopen();

create or replace function helpline.end_conversation() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  mark helpline.open_conversation;
begin
  delete from helpline.open_conversation o where o.conversation = new.conversation returning * into mark;
  if not found then
    raise exception 'conversation-over' using errcode = 'VH004';
  end if;
  new.nth := 1 + (select count(*) from helpline.reopening r where r.conversation = new.conversation and r.after = 'left');
  if new.ended_by is null and mark.holder is null and mark.aside is null then
    insert into helpline.open_missed (conversation, left_on, expires_on) values (new.conversation, new.ended_on, mark.expires_on);
  end if;
  return new;
end $$;

create or replace function helpline.take_conversation() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  since timestamptz;
begin
  update helpline.open_conversation o set holder = new.holder
  where o.conversation = new.conversation and o.holder is not distinct from new.holder_before and o.aside is null
  returning o.waits_since into since;
  if not found then
    if exists (select from helpline.open_conversation o where o.conversation = new.conversation) then
      raise exception 'held-by-another' using errcode = 'VH006';
    end if;
    raise exception 'conversation-over' using errcode = 'VH004';
  end if;
  if new.turn = 1 then
    -- Nobody waited for what had been left or set aside.
    new.waited_minutes := case when since is not null
      then greatest(0, floor(extract(epoch from new.taken_at - since) / 60)) end;
    if exists (select from helpline.reopening r where r.conversation = new.conversation and r.after = 'left') then
      new.missed_as := 'left';
    elsif new.missed_as = 'left' then
      raise exception 'not-missed' using errcode = 'VH021';
    end if;
  else
    new.waited_minutes := null;
    update helpline.open_contact c set opened_by = new.holder where c.contact = new.contact;
  end if;
  return new;
end $$;

create or replace function helpline.forget_conversation() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.open_conversation o where o.conversation = new.id;
  delete from helpline.open_missed m where m.conversation = new.id;
  return null;
end $$;

-- Whoever wrote is told that it was read and set aside, and that another message brings it back.
drop function helpline.conversation_of(bytea, bytea, date);
create function helpline.conversation_of(wanted bytea, proof bytea, today date)
  returns table (conversation uuid, language text, expires_on date, mailbox_key bytea, messages integer, is_heard boolean,
    is_over boolean, before integer, is_aside boolean)
  language sql stable security definer set search_path = '' as $$
  select c.id, c.language, c.expires_on, c.mailbox_key,
    coalesce(o.messages, (select count(*) from helpline.message m where m.conversation = c.id))::integer,
    o.holder is not null, o.conversation is null,
    (select count(*) from helpline.open_conversation b
      where b.holder is null and b.aside is null and b.number < o.number and b.expires_on > today)::integer,
    o.aside is not null
  from helpline.conversation c left join helpline.open_conversation o on o.conversation = c.id
  where c.receipt_index = wanted and c.receipt_verifier = proof and octet_length(proof) > 0 and c.expires_on > today
$$;

create or replace function helpline.how_many_wait(today date) returns integer
  language sql stable security definer set search_path = '' as $$
  select count(*)::integer from helpline.open_conversation o where o.holder is null and o.aside is null and o.expires_on > today
$$;

create or replace function helpline.longest_wait(spoken text, since timestamptz, now timestamptz, today date) returns integer
  language sql stable security definer set search_path = '' as $$
  select max(floor(extract(epoch from now - greatest(o.waits_since, since)) / 60))::integer
  from helpline.open_conversation o join helpline.conversation v on v.id = o.conversation
  where o.holder is null and o.aside is null and o.expires_on > today and v.language = spoken
$$;

create or replace function helpline.write_as_caller(wanted bytea, proof bytea, written jsonb, desk_copy bytea, caller_copy bytea,
  minute timestamptz)
  returns boolean language plpgsql volatile security definer set search_path = '' as $$
declare
  which uuid := (select f.conversation from helpline.conversation_of(wanted, proof, (written ->> 'written_on')::date) f);
  set_aside integer;
begin
  -- Whoever sends the same twice at once waits here, also where the conversation is over.
  select o.aside into set_aside from helpline.open_conversation o where o.conversation = which for update;
  if which is null or exists (select from helpline.message m where m.id = (written ->> 'id')::uuid and m.conversation = which) then
    return false;
  end if;
  if set_aside is not null then
    insert into helpline.reopening (conversation, reopened_on) values (which, (written ->> 'written_on')::date);
  end if;
  insert into helpline.message (id, conversation, author, written_on, for_desk, for_caller)
  values ((written ->> 'id')::uuid, which, 'caller', (written ->> 'written_on')::date, desk_copy, caller_copy);
  update helpline.open_conversation o set waits_since = coalesce(o.waits_since, minute) where o.conversation = which;
  return true;
end $$;
