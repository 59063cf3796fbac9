-- The outbox. A fact is written in the transaction that made it true and delivered afterwards, to every subscriber once.
-- It carries no moment: the moment of an anonymous report must not be found here either. Nothing here outlives its use:
-- what everybody has taken is gone, for it stands in the rows that the subscribers wrote.
create schema outbox;

-- Whoever looks remembers the transaction before which it has seen everything, and looks at nothing older: rows that are
-- gone and not yet swept away cost it nothing.
create table outbox.fact (
  number bigint generated always as identity,
  name text not null,
  body jsonb not null,
  written_in xid8 not null default pg_current_xact_id(),
  primary key (written_in, number)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_insert_threshold = -1);

-- What one subscriber still has to take: deleted in the transaction of what the subscriber did.
create table outbox.delivery (
  fact bigint not null,
  subscriber text not null,
  body jsonb not null,
  written_in xid8 not null default pg_current_xact_id(),
  -- How often it went wrong, when it is tried again, and why it went wrong last.
  failures integer not null default 0 check (failures >= 0),
  not_before timestamptz,
  reason text,
  primary key (fact, subscriber),
  check ((not_before is null) = (failures = 0)),
  check ((not_before is null) = (reason is null))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_insert_threshold = -1);
create index on outbox.delivery (subscriber, written_in, fact) where not_before is null;
create index on outbox.delivery (subscriber, not_before) where not_before is not null;

-- Makes of each announced fact one delivery per subscriber, and says of how many facts. No login deletes a fact but so.
-- Several may do this at once: each leaves to the others what they are at. The order of the indexes is the only cheap one,
-- whatever the statistics of so restless a table say.
create function outbox.distribute(since xid8, subscribers text[], wanted text[]) returns bigint
  language sql volatile security definer set search_path = '' set enable_seqscan = off as $$
  with announced as (
    select f.written_in, f.number from outbox.fact f where f.written_in >= since
    order by f.written_in, f.number limit 1000 for update skip locked
  ), taken as (
    delete from outbox.fact f using announced a where f.written_in = a.written_in and f.number = a.number
    returning f.number, f.name, f.body
  ), given as (
    insert into outbox.delivery (fact, subscriber, body)
    select t.number, s.subscriber, t.body
    from taken t join unnest(subscribers, wanted) as s (subscriber, wanted) on s.wanted = t.name
    order by t.number
  )
  select count(*) from taken
$$;
revoke execute on function outbox.distribute from public;

-- What a worker sees when it looks: how far it has now seen everything, the oldest transaction of which facts are not yet
-- distributed, the oldest of which a delivery was never tried, and what is due. One row at least, with nothing due.
create function outbox.look(announced_since xid8, subscribers text[], fresh_since xid8, moment timestamptz)
  returns table (horizon text, announced text, fresh text, fact bigint, subscriber text, body jsonb, failures integer)
  language plpgsql stable security definer set search_path = '' set enable_seqscan = off as $$
#variable_conflict use_column
begin
  return query
  with waiting as materialized (
    select each.* from unnest(subscribers) as wanting (name) cross join lateral (
      (select d.fact, d.subscriber, d.body, d.failures, d.written_in from outbox.delivery d
        where d.subscriber = wanting.name and d.not_before is null and d.written_in >= fresh_since
        order by d.written_in, d.fact limit 200)
      union all
      (select d.fact, d.subscriber, d.body, d.failures, null from outbox.delivery d
        where d.subscriber = wanting.name and d.not_before <= moment
        order by d.not_before limit 200)
    ) as each
  )
  select pg_snapshot_xmin(pg_current_snapshot())::text, (
      select f.written_in::text from outbox.fact f where f.written_in >= announced_since order by f.written_in limit 1
    ), (
      select w.written_in::text from waiting w where w.written_in is not null order by w.written_in limit 1
    ), due.fact, due.subscriber, due.body, due.failures
  from (values (true)) as one (row) left join (
    select w.* from waiting w order by w.written_in nulls first, w.fact limit 200
  ) as due on true
  order by due.fact, due.subscriber;
end $$;
revoke execute on function outbox.look from public;

-- The forms of a desk that were sent: a second press of the same button finds the first one here. After a day nobody asks.
create table outbox.sent_form (
  form bytea primary key check (octet_length(form) = 32),
  sent_at timestamptz not null default now()
);
create index on outbox.sent_form (sent_at);
