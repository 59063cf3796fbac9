-- Who writes by another way than the site comes back by that way: their number is it. It is sealed to the desk, found again by a keyed
-- mark alone, and goes with what was written.
create table helpline.way_back (
  conversation uuid primary key references helpline.conversation,
  channel text not null check (channel in ('sms')),
  reach bytea not null,
  found_by bytea not null
);

-- What a mark finds, kept by the database alone: nobody has two conversations under way by one way.
create table helpline.live_way_back (
  found_by bytea primary key,
  conversation uuid not null unique references helpline.way_back
);

-- Whoever wrote asked that nothing more be sent.
create table helpline.way_back_end (
  conversation uuid primary key references helpline.way_back,
  asked_on date not null
);

-- What a gateway brought, once, however often it brings it: its id is made of the gateway's and a key. What was said lies beside it
-- until the worker takes it in, and goes with that.
create table helpline.arrival (
  id uuid primary key,
  arrived_on date not null
);
create index on helpline.arrival (arrived_on);
create table helpline.arrived_text (
  arrival uuid primary key references helpline.arrival,
  number bigint not null generated always as identity,
  channel text not null check (channel in ('sms')),
  -- The parts of one text have this in common.
  whole uuid not null,
  part integer not null check (part between 1 and parts),
  parts integer not null check (parts between 1 and 99),
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  arrived_at timestamptz not null check (extract(second from arrived_at) = 0),
  reach bytea not null,
  found_by bytea not null,
  said bytea not null
);
create index on helpline.arrived_text (whole);

-- Each try to send an answer by its channel, and what came of it. After it was accepted or refused there is no other.
create table helpline.sending (
  message uuid not null references helpline.message,
  attempt integer not null check (attempt > 0),
  outcome text not null check (outcome in ('accepted', 'later', 'refused')),
  pieces integer not null check (pieces between 1 and 99),
  why text not null check (length(why) <= 100),
  tried_at timestamptz not null,
  primary key (message, attempt)
);
-- What the gateway says of each piece afterwards.
create table helpline.delivery_report (
  message uuid not null references helpline.message,
  piece integer not null check (piece between 1 and 99),
  word text not null check (word in ('delivered', 'failed')),
  reported_on date not null,
  primary key (message, piece, word)
);
-- Marked by the database alone: it waits to be sent.
create table helpline.open_sending (
  message uuid primary key references helpline.message,
  number bigint not null generated always as identity,
  conversation uuid not null references helpline.way_back
);
create index on helpline.open_sending (conversation, number);

create function helpline.mark_way_back() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from helpline.way_back_end e where e.conversation = new.conversation) then
    raise exception 'asked-to-stop' using errcode = 'VH060';
  end if;
  insert into helpline.live_way_back (found_by, conversation)
  select w.found_by, w.conversation from helpline.way_back w where w.conversation = new.conversation;
  return null;
exception when unique_violation then
  raise exception 'wrote-again' using errcode = 'VH061';
end $$;
create trigger mark_way_back after insert on helpline.open_conversation
  for each row execute function helpline.mark_way_back();

create function helpline.unmark_way_back() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.live_way_back l where l.conversation = old.conversation;
  return null;
end $$;
create trigger unmark_way_back after delete on helpline.open_conversation
  for each row execute function helpline.unmark_way_back();

-- Nothing is sent any more: they asked for it, or it is over and destroyed.
create function helpline.end_sendings() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.open_sending o where o.conversation = new.conversation;
  return null;
end $$;
create trigger end_sendings after insert on helpline.way_back_end
  for each row execute function helpline.end_sendings();
create trigger end_sendings after update of found_by on helpline.way_back
  for each row when (octet_length(new.found_by) = 0) execute function helpline.end_sendings();

create function helpline.mark_sending() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.open_sending (message, conversation)
  select new.id, w.conversation from helpline.way_back w where w.conversation = new.conversation;
  return null;
end $$;
create trigger mark_sending after insert on helpline.message
  for each row when (new.author = 'counsellor') execute function helpline.mark_sending();

create function helpline.note_sending() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform from helpline.open_sending o where o.message = new.message for update;
  if not found then
    raise exception 'not-to-send' using errcode = 'VH062';
  end if;
  new.attempt := 1 + (select count(*) from helpline.sending s where s.message = new.message);
  if new.outcome <> 'later' then
    delete from helpline.open_sending o where o.message = new.message;
  end if;
  return new;
end $$;
create trigger note_sending before insert on helpline.sending
  for each row execute function helpline.note_sending();

-- What the public's login may: bring in something sealed, and say whether an answer arrived. It learns nothing by either but whether
-- that was new, and of whom it is nothing at all.
create function helpline.receive(came jsonb, reached_by bytea, mark bytea, text_said bytea) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  today date := (came ->> 'arrived_on')::date;
begin
  insert into helpline.arrival (id, arrived_on) values ((came ->> 'id')::uuid, today) on conflict do nothing;
  if not found then return false; end if;
  insert into helpline.arrived_text (arrival, channel, whole, part, parts, language, arrived_at, reach, found_by, said)
  values ((came ->> 'id')::uuid, came ->> 'channel', (came ->> 'whole')::uuid, (came ->> 'part')::integer, (came ->> 'parts')::integer,
    came ->> 'language', (came ->> 'arrived_at')::timestamptz, reached_by, mark, text_said);
  -- No gateway brings anything again after so long.
  delete from helpline.arrival a where a.id in (
    select o.id from helpline.arrival o where o.arrived_on < today - 30
      and not exists (select from helpline.arrived_text t where t.arrival = o.id) limit 20);
  return true;
end $$;

create function helpline.report_delivery(told jsonb) returns uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare
  which uuid := (select w.conversation from helpline.message m join helpline.way_back w on w.conversation = m.conversation
    where m.id = (told ->> 'message')::uuid and m.author = 'counsellor');
begin
  if which is null then return null; end if;
  insert into helpline.delivery_report (message, piece, word, reported_on)
  values ((told ->> 'message')::uuid, (told ->> 'piece')::integer, told ->> 'word', (told ->> 'reported_on')::date)
  on conflict do nothing;
  return which;
end $$;

-- What the worker's login may: make a message of what arrived, once, in the conversation that its sender has under way or in a new
-- one; and be told one answer that waits, with where it goes.
create function helpline.take_in(given jsonb, arrivals uuid[], mark bytea, reached_by bytea, text_said bytea, verifier bytea)
  returns uuid language plpgsql volatile security definer set search_path = '' as $$
declare
  today date := (given ->> 'written_on')::date;
  minute timestamptz := (given ->> 'minute')::timestamptz;
  stops boolean := (given ->> 'stops')::boolean;
  which uuid;
  set_aside integer;
  gone integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('helpline/way-back/' || encode(mark, 'hex'), 0));
  delete from helpline.arrived_text t where t.arrival = any(arrivals);
  get diagnostics gone = row_count;
  -- Another worker has taken it.
  if gone = 0 then return null; end if;
  select o.conversation, o.aside into which, set_aside
  from helpline.live_way_back l join helpline.open_conversation o on o.conversation = l.conversation
  where l.found_by = mark and o.expires_on > today for update of o;
  if which is null then
    -- There is nothing to stop.
    if stops then return null; end if;
    which := (given ->> 'conversation')::uuid;
    -- What expired today and was not destroyed yet is no conversation to go on with.
    delete from helpline.live_way_back l where l.found_by = mark;
    -- Words that nobody was ever given: bytes by chance prove it, and nothing made of words finds it.
    insert into helpline.conversation (id, language, began_on, expires_on, receipt_index, receipt_salt, receipt_cost, receipt_verifier,
      mailbox_key)
    values (which, given ->> 'language', today, (given ->> 'expires_on')::date, sha256(verifier), '', '', verifier, '');
    insert into helpline.way_back (conversation, channel, reach, found_by) values (which, given ->> 'channel', reached_by, mark);
    insert into helpline.open_conversation (conversation, expires_on, waits_since)
    values (which, (given ->> 'expires_on')::date, minute);
  end if;
  if set_aside is not null then
    insert into helpline.reopening (conversation, reopened_on) values (which, today);
  end if;
  insert into helpline.message (id, conversation, author, written_on, for_desk, for_caller)
  values ((given ->> 'message')::uuid, which, 'caller', today, text_said, '');
  update helpline.open_conversation o set waits_since = coalesce(o.waits_since, minute) where o.conversation = which;
  if stops then
    insert into helpline.way_back_end (conversation, asked_on) values (which, today);
    insert into helpline.conversation_end (conversation, ended_on) values (which, today);
  end if;
  return which;
end $$;

create function helpline.answer_to_send(wanted uuid)
  returns table (conversation uuid, channel text, for_desk bytea, reach bytea, attempts integer, is_next boolean)
  language sql stable security definer set search_path = '' as $$
  select o.conversation, w.channel, m.for_desk, w.reach,
    (select count(*) from helpline.sending s where s.message = m.id)::integer,
    not exists (select from helpline.open_sending b where b.conversation = o.conversation and b.number < o.number)
  from helpline.open_sending o join helpline.message m on m.id = o.message
  join helpline.way_back w on w.conversation = o.conversation
  where o.message = wanted and octet_length(w.reach) > 0
$$;
