-- Tests of the protocol. They are no notices, so that no queue, no figure and no report can hold one; of what they say nothing is
-- kept but the names of their items, and after a day they are forgotten.
create table incoming.protocol_test (
  -- The keyed mark of whoever sent it.
  sender bytea not null,
  about text not null check (about in ('notice', 'complaint')),
  own_id uuid not null,
  digest text not null,
  receipt text not null check (receipt <> ''),
  -- Of a complaint: the test that it is about.
  notice uuid,
  items text[] not null,
  -- As they were signed at once, one for each item.
  decisions text[] not null,
  -- Grows with time, so that a cursor stays good when what was before it is forgotten.
  position bigint not null,
  received_at timestamptz not null,
  primary key (sender, about, own_id),
  unique (sender, position),
  check ((about = 'complaint') = (notice is not null)),
  check (about = 'complaint' or cardinality(decisions) = cardinality(items))
);
create index on incoming.protocol_test (received_at);

-- Keeps a test once. What it answers: new, again (with the receipt that was given), taken, unknown, or full.
create function incoming.keep_test(
  wanted bytea, sort text, named uuid, sum text, given text, of uuid, own_items text[], signed text[], moment timestamptz
) returns table (said text, kept text) language plpgsql volatile security definer set search_path = '' as $$
declare
  before incoming.protocol_test;
begin
  perform pg_advisory_xact_lock(hashtextextended('incoming.protocol_test ' || encode(wanted, 'hex'), 0));
  delete from incoming.protocol_test t where (t.sender, t.about, t.own_id) in (
    select o.sender, o.about, o.own_id from incoming.protocol_test o
    where o.received_at < moment - interval '1 day' limit 50
  );
  select * into before from incoming.protocol_test t where t.sender = wanted and t.about = sort and t.own_id = named;
  if before.own_id is not null then
    return query select case when before.digest = sum then 'again' else 'taken' end, before.receipt;
    return;
  end if;
  if sort = 'complaint' and not exists (
    select from incoming.protocol_test t
    where t.sender = wanted and t.about = 'notice' and t.own_id = of and own_items <@ t.items
  ) then
    return query select 'unknown', null::text;
    return;
  end if;
  if (select count(*) from incoming.protocol_test t where t.sender = wanted) >= 1000 then
    return query select 'full', null::text;
    return;
  end if;
  insert into incoming.protocol_test (sender, about, own_id, digest, receipt, notice, items, decisions, position, received_at)
  select wanted, sort, named, sum, given, of, own_items, signed,
    greatest(coalesce(max(t.position), 0) + 1, (extract(epoch from moment) * 1000)::bigint), moment
  from incoming.protocol_test t where t.sender = wanted;
  return query select 'new', given;
end $$;

create function incoming.test_of(wanted bytea, named uuid) returns table (receipt text, decisions text[], complaints text[])
language sql stable security definer set search_path = '' as $$
  select t.receipt, t.decisions, array(
    select c.receipt from incoming.protocol_test c
    where c.sender = wanted and c.about = 'complaint' and c.notice = t.own_id order by c.position
  )
  from incoming.protocol_test t where t.sender = wanted and t.about = 'notice' and t.own_id = named
$$;

-- The decisions about tests beyond a place: whole tests, as many as have no more than `most` items together, and one more place.
create function incoming.tests_since(wanted bytea, beyond bigint, most integer)
  returns table (place bigint, signed text[], fits boolean)
  language sql stable security definer set search_path = '' as $$
  select t.position, t.decisions, sum(cardinality(t.decisions)) over (order by t.position) <= most
  from incoming.protocol_test t
  where t.sender = wanted and t.about = 'notice' and t.position > beyond order by t.position limit most + 1
$$;
