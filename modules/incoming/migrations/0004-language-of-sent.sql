-- As before, with the language: the decisions about a notice are told in it.
drop function incoming.notice_of_sender(bytea, text);
create function incoming.notice_of_sender(wanted bytea, named text)
  returns table (notice uuid, received_at timestamptz, language text, receipt text, item uuid, own_id text, "position" integer,
    waits boolean)
  language sql stable security definer set search_path = '' as $$
  select n.id, n.received_at, n.language, a.receipt, i.id, i.own_id, i.position,
    exists (select from incoming.waiting_item w where w.item = i.id)
  from incoming.sender s
  join incoming.notice n on n.sender = s.id and n.channel = 'protocol'
  join incoming.item i on i.notice = n.id
  left join incoming.acknowledgement a on a.notice = n.id
  where s.mark = wanted and (n.own_id = named or n.id::text = named) order by i.position
$$;
