-- What was inherited lapses with what it was inherited from, in the transaction in which that lapses, whoever writes it: two
-- people are asked to look again, a case that was closed on it opens, and the audit has a line.

create function hotline.let_lapse(inherited uuid[], moment timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  one record;
  was_open boolean;
begin
  -- First we wait for whoever acts in those cases, then we look.
  for one in
    select i.id, i."case" from hotline.inheritance h join hotline.item i on i.id = h.item
    where h.assessment = any (inherited) group by i.id order by i."case", i.id
  loop
    perform hotline.change_case(jsonb_build_object('item', one.id));
  end loop;
  for one in
    select i."case", h.item, h.round, min(h.assessment::text)::uuid as assessment
    from hotline.inheritance h join hotline.item i on i.id = h.item
    where h.assessment = any (inherited) and h.round = hotline.running_round(h.item)
      -- Nothing leaves a case that was destroyed, and nobody could look at what was in it.
      and not exists (select from hotline.case_destruction d where d."case" = i."case")
    group by i."case", h.item, h.round order by i."case", h.item
  loop
    was_open := hotline.is_open(one."case");
    if not was_open then
      insert into hotline.reopening ("case", turn, cause, reopened_on)
      select one."case", max(c.turn), 'inherited-lapsed', (moment at time zone 'Europe/Brussels')::date
      from hotline.closure c where c."case" = one."case";
    end if;
    insert into hotline.reassessment (item, round, lapsed, asked_at)
    values (one.item, one.round + 1, one.assessment, moment);
    insert into audit.entry (id, at, actor_kind, act, subject)
    values (gen_random_uuid(), moment, 'system', 'hotline.lapse-inheritance', 'item:' || one.item);
    insert into outbox.fact (name, body)
    values ('hotline.inheritance-lapsed',
      jsonb_build_object('case', one."case", 'item', one.item, 'reopened', not was_open));
  end loop;
end $$;

create function hotline.lapse_with_verdict() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform hotline.let_lapse(
    array(select h.assessment from hotline.inheritance h where h.verdict_item = new.item), new.asked_at
  );
  return new;
end $$;
create trigger what_rests_on_it_lapses after insert on hotline.reassessment
  for each row execute function hotline.lapse_with_verdict();

-- An entry that its owner or we took back, in whatever version it was inherited from.
create function hotline.lapse_with_withdrawal() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update hashes.list l set rev = l.rev + 1 where l.id in (select g.list from gone g);
  perform hotline.let_lapse(array_agg(h.assessment), max(g.withdrawn_at))
  from gone g
  join hashes.list_entry e on e.list = g.list and e.own_id = g.own_id
  join hotline.inheritance h on h.entry = e.number
  where g.cause <> 'replaced'
  having count(*) > 0;
  return null;
end $$;
create trigger what_rests_on_it_lapses after insert on hashes.entry_withdrawal
  referencing new table as gone for each statement execute function hotline.lapse_with_withdrawal();

-- An entry of which its owner says something else now. Another date alone lets nothing lapse.
create function hotline.lapse_with_replacement() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform hotline.let_lapse(array_agg(h.assessment), max(w.withdrawn_at))
  from fresh n
  join hashes.entry_withdrawal w on w.list = n.list and w.own_id = n.own_id and w.version = n.version_before
  join hashes.list_entry e on e.list = n.list and e.own_id = n.own_id and e.version < n.version
  join hotline.inheritance h on h.entry = e.number
  where n.version > 1
    and (n.class, n.classification, n.pdq, n.quality, n.sha256, n.sha1, n.md5)
      is distinct from (e.class, e.classification, e.pdq, e.quality, e.sha256, e.sha1, e.md5)
  having count(*) > 0;
  return null;
end $$;
create trigger what_rests_on_it_lapses after insert on hashes.list_entry
  referencing new table as fresh for each statement execute function hotline.lapse_with_replacement();

-- Nobody says that something lapsed which stands.
create function hotline.check_lapsed() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from hotline.inheritance h
    where h.assessment = new.lapsed
      and (h.verdict is null or hotline.stands(h.verdict))
      and not exists (
        select from hashes.list_entry e
        join hashes.entry_withdrawal w on w.list = e.list and w.own_id = e.own_id
        where e.number = h.entry and w.version >= e.version
      )
  ) then
    raise exception 'what this was inherited from stands' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_what_lapsed before insert on hotline.reassessment
  for each row when (new.lapsed is not null) execute function hotline.check_lapsed();
