-- The public site may insert and call these functions; it can read no table.

-- The sender with this mark, made if there is none.
create function incoming.sender_with(own uuid, sort text, wanted bytea, said text, today date) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into incoming.sender (id, kind, mark, domain, first_seen_on) values (own, sort, wanted, said, today)
  on conflict (mark) do nothing;
  return (select s.id from incoming.sender s where s.mark = wanted);
end $$;

-- Whether this very notice came before: with the same words or with others, and the receipt that was given. Two that come
-- at the same moment wait for one another here, so that the second finds the first.
create function incoming.sent_before(sent bytea, body bytea)
  returns table (notice uuid, same boolean, receipt text)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(sent, 'hex'), 0));
  return query select n.id, n.submission_body = body, a.receipt
    from incoming.notice n left join incoming.acknowledgement a on a.notice = n.id where n.submission = sent;
end $$;

-- A notice as its sender may see it: whoever has the code of the form, or signs as the one who sent it.
create function incoming.notice_of_code(wanted bytea)
  returns table (notice uuid, received_on date, language text, item uuid, "position" integer, waits boolean)
  language sql stable security definer set search_path = '' as $$
  select n.id, n.received_on, n.language, i.id, i.position,
    exists (select from incoming.waiting_item w where w.item = i.id)
  from incoming.notice n join incoming.item i on i.notice = n.id
  where n.code_index = wanted order by i.position
$$;

create function incoming.notice_of_sender(wanted bytea, named text)
  returns table (notice uuid, received_at timestamptz, receipt text, item uuid, own_id text, "position" integer, waits boolean)
  language sql stable security definer set search_path = '' as $$
  select n.id, n.received_at, a.receipt, i.id, i.own_id, i.position,
    exists (select from incoming.waiting_item w where w.item = i.id)
  from incoming.sender s
  join incoming.notice n on n.sender = s.id and n.channel = 'protocol'
  join incoming.item i on i.notice = n.id
  left join incoming.acknowledgement a on a.notice = n.id
  where s.mark = wanted and (n.own_id = named or n.id::text = named) order by i.position
$$;

-- Remembers a signature. False where it was here before.
create function incoming.remember_nonce(key text, said text, holds_until timestamptz, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  is_new boolean;
begin
  delete from incoming.nonce n where (n.keyid, n.nonce) in (
    select o.keyid, o.nonce from incoming.nonce o where o.until < moment limit 20
  );
  insert into incoming.nonce (keyid, nonce, until) values (key, said, holds_until) on conflict do nothing;
  get diagnostics is_new = row_count;
  return is_new;
end $$;
