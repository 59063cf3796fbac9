-- What waits for a decision is marked by the database (decision 16): the queue reads these rows and no others.
create table incoming.waiting_notice (
  notice uuid primary key references incoming.notice,
  -- Sent by a trusted flagger within the designated area, by what the register said at receipt (Art. 22(1)).
  priority boolean not null,
  harm smallint not null,
  -- The moment at which it came, or the beginning of the day where only that is kept.
  since timestamptz not null,
  rank smallint not null generated always as ((case when priority then 0 else 4 end) + (4 - harm)) stored
);
create index on incoming.waiting_notice (rank, since, notice);

create table incoming.waiting_item (
  item uuid primary key references incoming.item,
  notice uuid not null references incoming.notice
);
create index on incoming.waiting_item (notice);

create function incoming.since(of incoming.notice) returns timestamptz
language sql immutable set search_path = '' as $$
  select coalesce(of.received_at, of.received_on::timestamp at time zone 'Europe/Brussels')
$$;

create function incoming.mark_notice() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into incoming.waiting_notice (notice, priority, harm, since)
  values (new.id, false, new.harm, incoming.since(new));
  return null;
end $$;
create trigger it_waits after insert on incoming.notice for each row execute function incoming.mark_notice();

create function incoming.mark_item() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into incoming.waiting_item (item, notice) values (new.id, new.notice);
  return null;
end $$;
create trigger it_waits after insert on incoming.item for each row execute function incoming.mark_item();

create function incoming.mark_priority() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update incoming.waiting_notice w set priority = true where w.notice = new.notice;
  return null;
end $$;
create trigger it_goes_first after insert on incoming.register_match
  for each row when (new.outcome = 'matched') execute function incoming.mark_priority();

-- For whoever decides: that an item waits no longer, and with the last one its notice. No login may call these.
create function incoming.end_waiting(decided uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  whole uuid;
begin
  select i.notice into whole from incoming.item i where i.id = decided;
  -- Two that decide the last two items at one moment come here one after the other.
  perform from incoming.waiting_notice w where w.notice = whole for update;
  delete from incoming.waiting_item w where w.item = decided;
  if not exists (select from incoming.waiting_item w where w.notice = whole) then
    delete from incoming.waiting_notice w where w.notice = whole;
  end if;
end $$;

-- The other way round: a decision was taken back, and the item is looked at again.
create function incoming.wait_again(item_again uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into incoming.waiting_notice (notice, priority, harm, since)
  select n.id, exists (select from incoming.register_match m where m.notice = n.id and m.outcome = 'matched'),
    n.harm, incoming.since(n)
  from incoming.notice n join incoming.item i on i.notice = n.id where i.id = item_again
  on conflict do nothing;
  insert into incoming.waiting_item (item, notice)
  select i.id, i.notice from incoming.item i where i.id = item_again on conflict do nothing;
end $$;
