-- Written conversations begin with whoever writes, before there is a contact, and are found by eight words and by nothing else.
-- No verb had written one yet, so nothing was in what is made anew here.
drop table helpline.message;
drop table helpline.conversation;

-- Of what the public did the day is kept, never the moment.
create table helpline.conversation (
  id uuid primary key,
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  age_band text check (age_band in ('0-4', '5-11', '12-15', '16-18', '19-25', '26-up')),
  began_on date not null,
  expires_on date not null check (expires_on > began_on),
  -- The eight words are nowhere: a keyed index of the first ones finds the row, the Argon2id verifier proves the rest.
  receipt_index bytea not null,
  receipt_salt bytea not null,
  receipt_cost text not null,
  receipt_verifier bytea not null,
  -- What is written is sealed to this key too, whose other half comes out of the words.
  mailbox_key bytea not null
);
create index on helpline.conversation (receipt_index);
create index on helpline.conversation (expires_on, id) where octet_length(receipt_verifier) > 0;

create table helpline.message (
  id uuid primary key,
  conversation uuid not null references helpline.conversation,
  position integer not null check (position > 0),
  author text not null check (author in ('caller', 'counsellor')),
  written_by uuid,
  written_on date not null,
  for_desk bytea not null,
  for_caller bytea not null,
  unique (conversation, position),
  check ((author = 'counsellor') = (written_by is not null))
);

-- Who listens. The first takes it out of the queue and opens its contact; each later turn is handed over by the one before, or by
-- a coordinator. Two who take at once meet at the same turn.
create table helpline.taking (
  conversation uuid not null references helpline.conversation,
  turn integer not null check (turn > 0),
  turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  contact uuid not null references helpline.contact,
  holder uuid not null,
  holder_before uuid,
  given_by uuid,
  taken_at timestamptz not null,
  -- How long whoever wrote had waited for the first turn. The moment at which they began is not kept.
  waited_minutes integer check (waited_minutes >= 0),
  primary key (conversation, turn),
  unique (contact, turn),
  unique (conversation, turn, contact, holder),
  foreign key (conversation, turn_before, contact, holder_before) references helpline.taking (conversation, turn, contact, holder),
  check ((turn = 1) = (holder_before is null)),
  check ((turn = 1) = (given_by is null)),
  check (holder <> holder_before)
);

-- It is over: whoever wrote left, or whoever listened ended it.
create table helpline.conversation_end (
  conversation uuid primary key references helpline.conversation,
  ended_by uuid,
  ended_on date not null
);

-- What is under way, marked by the database alone: who holds it, in which order it waits, since which minute, and how many
-- messages there are. Whoever writes, takes or ends changes or deletes the mark, so that one of two who do it at once waits or
-- is refused. The minute goes with the answer, and the mark with the end.
create table helpline.open_conversation (
  conversation uuid primary key references helpline.conversation,
  number bigint not null generated always as identity,
  expires_on date not null,
  messages integer not null default 0,
  holder uuid,
  waits_since timestamptz check (extract(second from waits_since) = 0)
);
create index on helpline.open_conversation (number) where holder is null;
create index on helpline.open_conversation (holder) where holder is not null;

create function helpline.place_message() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update helpline.open_conversation o
  set messages = o.messages + 1,
    waits_since = case when new.author = 'caller' then o.waits_since end
  where o.conversation = new.conversation and o.expires_on > new.written_on
    and (new.author = 'caller' or o.holder = new.written_by)
  returning o.messages into new.position;
  if not found then
    if exists (select from helpline.open_conversation o where o.conversation = new.conversation and o.expires_on > new.written_on) then
      raise exception 'not-its-holder' using errcode = 'VH005';
    end if;
    raise exception 'conversation-over' using errcode = 'VH004';
  end if;
  return new;
end $$;
create trigger place_message before insert on helpline.message
  for each row execute function helpline.place_message();

create function helpline.take_conversation() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  since timestamptz;
begin
  update helpline.open_conversation o set holder = new.holder
  where o.conversation = new.conversation and o.holder is not distinct from new.holder_before
  returning o.waits_since into since;
  if not found then
    if exists (select from helpline.open_conversation o where o.conversation = new.conversation) then
      raise exception 'held-by-another' using errcode = 'VH006';
    end if;
    raise exception 'conversation-over' using errcode = 'VH004';
  end if;
  if new.turn = 1 then
    new.waited_minutes := greatest(0, floor(extract(epoch from new.taken_at - since) / 60));
  else
    new.waited_minutes := null;
    update helpline.open_contact c set opened_by = new.holder where c.contact = new.contact;
  end if;
  return new;
end $$;
create trigger take_conversation before insert on helpline.taking
  for each row execute function helpline.take_conversation();

create function helpline.end_conversation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.open_conversation o where o.conversation = new.conversation;
  if not found then
    raise exception 'conversation-over' using errcode = 'VH004';
  end if;
  return new;
end $$;
create trigger end_conversation before insert on helpline.conversation_end
  for each row execute function helpline.end_conversation();

-- What no words open any more, nobody waits for.
create function helpline.forget_conversation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.open_conversation o where o.conversation = new.id;
  return null;
end $$;
create trigger forget_conversation after update of receipt_verifier on helpline.conversation
  for each row when (octet_length(new.receipt_verifier) = 0) execute function helpline.forget_conversation();

-- The public may call these and read no table. Words that were forgotten prove nothing, and neither does an empty proof.
create function helpline.receipt_salt(wanted bytea)
  returns table (salt bytea, cost text)
  language sql stable security definer set search_path = '' as $$
  select c.receipt_salt, c.receipt_cost from helpline.conversation c
  where c.receipt_index = wanted and octet_length(c.receipt_verifier) > 0
$$;

create function helpline.conversation_of(wanted bytea, proof bytea, today date)
  returns table (conversation uuid, language text, expires_on date, mailbox_key bytea, messages integer, is_heard boolean,
    is_over boolean, before integer)
  language sql stable security definer set search_path = '' as $$
  select c.id, c.language, c.expires_on, c.mailbox_key,
    coalesce(o.messages, (select count(*) from helpline.message m where m.conversation = c.id))::integer,
    o.holder is not null, o.conversation is null,
    (select count(*) from helpline.open_conversation b where b.holder is null and b.number < o.number and b.expires_on > today)::integer
  from helpline.conversation c left join helpline.open_conversation o on o.conversation = c.id
  where c.receipt_index = wanted and c.receipt_verifier = proof and octet_length(proof) > 0 and c.expires_on > today
$$;

create function helpline.messages_of(wanted bytea, proof bytea, today date)
  returns table (message uuid, "position" integer, author text, written_on date, for_caller bytea)
  language sql stable security definer set search_path = '' as $$
  select m.id, m.position, m.author, m.written_on, m.for_caller
  from helpline.message m join helpline.conversation c on c.id = m.conversation
  where c.receipt_index = wanted and c.receipt_verifier = proof and octet_length(proof) > 0 and c.expires_on > today
  order by m.position
$$;

-- How many wait, for whoever thinks of writing.
create function helpline.how_many_wait(today date) returns integer
  language sql stable security definer set search_path = '' as $$
  select count(*)::integer from helpline.open_conversation o where o.holder is null and o.expires_on > today
$$;

-- Sent twice it is one conversation: true when it is new.
create function helpline.begin_conversation(begun jsonb, index bytea, salt bytea, verifier bytea, mailbox bytea, minute timestamptz)
  returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into helpline.conversation (id, language, age_band, began_on, expires_on, receipt_index, receipt_salt, receipt_cost,
    receipt_verifier, mailbox_key)
  values ((begun ->> 'id')::uuid, begun ->> 'language', begun ->> 'age_band', (begun ->> 'began_on')::date,
    (begun ->> 'expires_on')::date, index, salt, begun ->> 'receipt_cost', verifier, mailbox)
  on conflict (id) do nothing;
  if not found then return false; end if;
  insert into helpline.open_conversation (conversation, expires_on, waits_since)
  values ((begun ->> 'id')::uuid, (begun ->> 'expires_on')::date, minute);
  return true;
end $$;

-- Writes as whoever holds the words. Sent twice it is one message: then, as for words that open nothing, nothing is written.
create function helpline.write_as_caller(wanted bytea, proof bytea, written jsonb, desk_copy bytea, caller_copy bytea, minute timestamptz)
  returns boolean language plpgsql volatile security definer set search_path = '' as $$
declare
  which uuid := (select f.conversation from helpline.conversation_of(wanted, proof, (written ->> 'written_on')::date) f);
begin
  -- Whoever sends the same twice at once waits here, also where the conversation is over.
  perform from helpline.open_conversation o where o.conversation = which for update;
  if which is null or exists (select from helpline.message m where m.id = (written ->> 'id')::uuid and m.conversation = which) then
    return false;
  end if;
  insert into helpline.message (id, conversation, author, written_on, for_desk, for_caller)
  values ((written ->> 'id')::uuid, which, 'caller', (written ->> 'written_on')::date, desk_copy, caller_copy);
  update helpline.open_conversation o set waits_since = coalesce(o.waits_since, minute) where o.conversation = which;
  return true;
end $$;

-- Whoever wrote leaves; leaving twice is leaving.
create function helpline.leave_as_caller(wanted bytea, proof bytea, today date) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into helpline.conversation_end (conversation, ended_on)
  select f.conversation, today from helpline.conversation_of(wanted, proof, today) f where not f.is_over;
end $$;
