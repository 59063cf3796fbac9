alter table moderation.signed_complaint add foreign key (sender) references incoming.sender,
  add foreign key (notice) references incoming.notice;
alter table moderation.complained_item add foreign key (item) references incoming.item;
alter table moderation.feed add foreign key (sender) references incoming.sender;

-- Gives a decision, or the ruling that it stays, its place in the feed of whoever signed the notice.
create function moderation.put_into_feed(decided uuid, ruled uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  asker uuid;
begin
  select n.sender into asker from moderation.decision d join incoming.item i on i.id = d.item
  join incoming.notice n on n.id = i.notice where d.id = decided and n.channel = 'protocol';
  if asker is null then return; end if;
  -- Held until the end: nobody reads a place while the one before it may still come.
  perform pg_advisory_xact_lock(hashtextextended('moderation.feed ' || asker, 0));
  insert into moderation.feed (sender, position, decision, ruling)
  select asker, coalesce(max(f.position), 0) + 1, decided, ruled from moderation.feed f where f.sender = asker;
end $$;
create function moderation.tell_decision() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform moderation.put_into_feed(new.id, null);
  return null;
end $$;
create constraint trigger the_sender_is_told after insert on moderation.decision deferrable initially deferred
  for each row when (new.item is not null) execute function moderation.tell_decision();
create function moderation.tell_ruling() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from moderation.complaint c where c.id = new.complaint and c.complainant = 'notifier') then
    perform moderation.put_into_feed(new.decision, new.complaint);
  end if;
  return null;
end $$;
create constraint trigger the_sender_is_told after insert on moderation.complaint_ruling deferrable initially deferred
  for each row when (new.reversal is null) execute function moderation.tell_ruling();

-- What was decided before there was a feed.
insert into moderation.feed (sender, position, decision, ruling)
select sender, row_number() over (partition by sender order by at, place), decision, ruling from (
  select n.sender, d.decided_at as at, 1 as place, d.id as decision, null::uuid as ruling
  from moderation.decision d join incoming.item i on i.id = d.item join incoming.notice n on n.id = i.notice
  where n.channel = 'protocol'
  union all
  select n.sender, r.ruled_at, 2, d.id, r.complaint
  from moderation.complaint_ruling r join moderation.complaint c on c.id = r.complaint and c.complainant = 'notifier'
  join moderation.decision d on d.id = r.decision join incoming.item i on i.id = d.item
  join incoming.notice n on n.id = i.notice
  where n.channel = 'protocol' and r.reversal is null
) told;

-- As before, and with it the rulings that left a decision as it was, and which signed complaint each answers.
drop function moderation.outcomes_of(uuid[]);
create function moderation.outcomes_of(wanted uuid[])
  returns table (item uuid, decision uuid, replaces uuid, action text, ground text, reference text, explanation text,
    automated text, decided_at timestamptz, complained boolean, statement uuid, answers uuid)
  language sql stable security definer set search_path = '' as $$
  with reasoned as (
    select d.*, coalesce(s.body ->> 'illegal_content_legal_ground', s.body ->> 'incompatible_content_ground') as reference
    from moderation.decision d
    left join lateral (
      select t.body from moderation.statement t where t.decision = d.id order by t.version desc limit 1
    ) s on true
    where d.item = any(wanted)
  ), told as (
    select d.item, d.id, d.after, d.action, d.ground, d.reference, d.explanation, d.automated, d.decided_at,
      exists (select from moderation.complaint c where c.decision = d.id and c.complainant = 'notifier') as complained,
      d.id as statement, (select r.complaint from moderation.complaint_ruling r where r.reversal = d.id) as ruled
    from reasoned d
    union all
    select d.item, c.id, d.id, d.action, d.ground, d.reference, r.explanation, 'not', r.ruled_at, false, d.id, c.id
    from reasoned d join moderation.complaint c on c.decision = d.id and c.complainant = 'notifier'
    join moderation.complaint_ruling r on r.complaint = c.id and r.reversal is null
  )
  select t.item, t.id, t.after, t.action, t.ground, t.reference, t.explanation, t.automated, t.decided_at, t.complained,
    t.statement, (
      select s.own_id from moderation.complained_item a join moderation.signed_complaint s on s.id = a.signed_complaint
      where case when t.after is null then a.item = t.item and a.complaint is null and s.received_at <= t.decided_at
        else a.complaint = t.ruled end
      order by s.received_at desc limit 1
    )
  from told t order by t.decided_at, t.after nulls first
$$;

-- The feed of whoever has this mark, from a place on: what was told, of which item, by the names that the sender gave.
create function moderation.told_since(wanted bytea, beyond integer, most integer)
  returns table ("position" integer, told uuid, item uuid, notice_id text, item_id text, language text)
  language sql stable security definer set search_path = '' as $$
  select f.position, coalesce(f.ruling, f.decision), i.id, n.own_id, i.own_id, n.language
  from incoming.sender s join moderation.feed f on f.sender = s.id
  join moderation.decision d on d.id = f.decision join incoming.item i on i.id = d.item
  join incoming.notice n on n.id = i.notice
  where s.mark = wanted and f.position > beyond order by f.position limit most
$$;

-- Whether this very complaint came before. Two that come at the same moment wait for one another here.
create function moderation.complained_before(wanted bytea, named uuid) returns table (notice uuid, digest text, receipt text)
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('moderation.signed_complaint ' || encode(wanted, 'hex') || named, 0));
  return query select c.notice, c.digest, c.receipt from moderation.signed_complaint c join incoming.sender s on s.id = c.sender
    where s.mark = wanted and c.own_id = named;
end $$;

-- Art. 23(2): while the processing of what a sender sends is suspended, a complaint is refused too.
create function moderation.keep_signed_complaint(
  own uuid, wanted bytea, named uuid, sum text, given text, about uuid, sealed bytea, moment timestamptz
) returns text language plpgsql volatile security definer set search_path = '' as $$
declare
  asker uuid;
begin
  select n.sender into asker from incoming.notice n join incoming.sender s on s.id = n.sender
  where n.id = about and n.channel = 'protocol' and s.mark = wanted;
  if asker is null then return 'unknown'; end if;
  if exists (
    select from moderation.suspension x where x.sender = asker
      and x.until >= (moment at time zone 'Europe/Brussels')::date and x.suspended_at <= moment
  ) then return 'suspended'; end if;
  insert into moderation.signed_complaint (id, sender, own_id, digest, receipt, notice, words, received_at)
  values (own, asker, named, sum, given, about, sealed, moment);
  return 'kept';
end $$;
create function moderation.keep_complained_item(of uuid, about uuid, lodged uuid) returns void
language sql volatile security definer set search_path = '' as $$
  insert into moderation.complained_item (signed_complaint, item, complaint) values (of, about, lodged)
$$;

-- The receipts of the complaints about one notice, the oldest first.
create function moderation.receipts_of_complaints(wanted bytea, about uuid) returns table (receipt text)
language sql stable security definer set search_path = '' as $$
  select c.receipt from moderation.signed_complaint c join incoming.sender s on s.id = c.sender
  where c.notice = about and s.mark = wanted order by c.received_at, c.id
$$;
