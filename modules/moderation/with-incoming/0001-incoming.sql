alter table moderation.decision add foreign key (item) references incoming.item;
alter table moderation.unfounded add foreign key (sender) references incoming.sender;
alter table moderation.warning add foreign key (sender) references incoming.sender;
alter table moderation.inaccuracy_file add foreign key (sender) references incoming.sender;

-- What was decided waits no longer.
create function moderation.end_waiting() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform incoming.end_waiting(new.item);
  return null;
end $$;
create trigger the_item_waits_no_longer after insert on moderation.decision
  for each row when (new.item is not null) execute function moderation.end_waiting();

-- An item as whoever decides asks for it, in codes: nothing of it is opened.
create function moderation.item_to_decide(wanted uuid)
  returns table (notice uuid, sender uuid, category text, keyword text, trusted boolean, own_initiative boolean, seen_on date,
    received_on date, organisation text)
  language sql stable set search_path = '' as $$
  select n.id, n.sender, i.category, i.keyword, coalesce(m.outcome = 'matched', false), false,
    (i.seen_at at time zone 'Europe/Brussels')::date, n.received_on, m.organisation
  from incoming.item i join incoming.notice n on n.id = i.notice
  left join incoming.register_match m on m.notice = n.id
  where i.id = wanted
$$;

-- The notices of a period with what became of each item, for the figures of Art. 15(1)(b). Of what the public sent by the
-- form only the day is kept: its time counts from the beginning of it.
create function moderation.received_between(from_day date, to_day date)
  returns table (notice uuid, trusted boolean, category text, keyword text, ground text, hours double precision)
  language sql stable set search_path = '' as $$
  select n.id, coalesce(m.outcome = 'matched', false), i.category, i.keyword, d.ground,
    extract(epoch from d.decided_at
      - coalesce(n.received_at, n.received_on::timestamp at time zone 'Europe/Brussels')) / 3600
  from incoming.notice n join incoming.item i on i.notice = n.id
  left join incoming.register_match m on m.notice = n.id
  left join moderation.decision d on d.item = i.id
    and not exists (select from moderation.decision later where later.after = d.id)
  where n.received_on between from_day and to_day
  order by n.id, i.position
$$;

-- What a sender sent since a day, and what of it was refused.
create function moderation.sent_by(wanted uuid, from_day date, to_day date)
  returns table (notice uuid, item uuid, trusted boolean, decision uuid, action text, unfounded boolean)
  language sql stable set search_path = '' as $$
  select n.id, i.id, coalesce(m.outcome = 'matched', false), d.id, d.action, u.decision is not null
  from incoming.notice n join incoming.item i on i.notice = n.id
  left join incoming.register_match m on m.notice = n.id
  left join moderation.decision d on d.item = i.id
    and not exists (select from moderation.decision later where later.after = d.id)
  left join moderation.unfounded u on u.decision = d.id
  where n.sender = wanted and n.received_on between from_day and to_day
  order by n.received_on, n.id, i.position
$$;

-- The processing of a sender's notices is suspended: Art. 23(2). They are kept, and wait for nobody.
create table moderation.unprocessed (
  notice uuid primary key references incoming.notice,
  suspension uuid not null references moderation.suspension
);
create function moderation.set_aside() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  reason uuid;
begin
  select s.id into reason from moderation.suspension s
  where s.sender = new.sender and s.until >= new.received_on
    and (s.suspended_at at time zone 'Europe/Brussels')::date <= new.received_on limit 1;
  if reason is null then return null; end if;
  insert into moderation.unprocessed (notice, suspension) values (new.id, reason);
  perform incoming.end_waiting(i.id) from incoming.item i where i.notice = new.id;
  return null;
end $$;
create constraint trigger it_is_set_aside after insert on incoming.notice deferrable initially deferred
  for each row when (new.sender is not null) execute function moderation.set_aside();
