-- Nothing leaves a case without two different, eligible people, whatever an app believes and at whatever level it reads.
--
-- Keys and checks hold by themselves: they stand with the tables. What is left depends on other rows: whether a verdict
-- still stands, whether a case is open, whether somebody still has a role. The answer to such a question is worth something
-- only if whoever changes it has to wait, and if whoever waited cannot go on with an older picture. A lock does the first.
-- Under REPEATABLE READ only a *changed* row does the second. So every act in a case writes the row of the case, and
-- whoever takes a right away writes the row of the person.

-- Cases -------------------------------------------------------------------------------------------------------------

create function hotline.case_of(line jsonb) returns uuid language sql stable set search_path = '' as $$
  select coalesce(
    (line ->> 'case')::uuid,
    (select i."case" from hotline.item i where i.id = (line ->> 'item')::uuid),
    (select r."case" from hotline.referral r where r.id = (line ->> 'referral')::uuid),
    (select n."case" from notices.notice n where n.id = (line ->> 'notice')::uuid)
  )
$$;

-- Again when it turns out, after waiting, that the item went on in another case meanwhile.
create function hotline.change_case(line jsonb) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  held uuid;
  found uuid := hotline.case_of(line);
begin
  while found is distinct from held loop
    update hotline.case c set rev = c.rev + 1 where c.id = found;
    held := found;
    found := hotline.case_of(line);
  end loop;
  return held;
end $$;

create function hotline.is_open(which uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select not exists (select from hotline.merger m where m."case" = which)
    and not exists (
      select from hotline.closure c
      where c."case" = which
        and not exists (select from hotline.reopening r where r."case" = c."case" and r.turn = c.turn)
    )
$$;

create function hotline.running_round(which uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select coalesce(max(r.round), 1) from hotline.reassessment r where r.item = which
$$;

-- A verdict stands until somebody asks for another look, as whoever takes an assessment back does.
create function hotline.stands(which uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (
    select from hotline.verdict v where v.id = which and v.round = hotline.running_round(v.item)
  )
$$;

-- Triggers fire in the order of their names: a case changes first, then its rules are looked at.
create function hotline.change() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform hotline.change_case(to_jsonb(new));
  return new;
end $$;

create function hotline.check_open() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not hotline.is_open(hotline.case_of(to_jsonb(new))) then
    raise exception 'case-is-closed' using errcode = 'VG005';
  end if;
  return new;
end $$;

-- `arg 0`: how far after the running round.
create function hotline.check_round() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.round <> hotline.running_round(new.item) + tg_argv[0]::integer then
    raise exception 'item-looked-at-again' using errcode = 'VG002';
  end if;
  return new;
end $$;

create function hotline.check_verdict() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform people.insist_on(array[new.first_assessor, new.second_assessor], '{analyst}', new.reached_at);
  return new;
end $$;

-- Every item of the case has its verdict, unless the case has no item any more because it goes on in another one.
create function hotline.check_closure() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  items bigint := (select count(*) from hotline.item i where i."case" = new."case");
begin
  if new.outcome = 'merged' then
    if items = 0 and exists (select from hotline.merger m where m."case" = new."case") then return new; end if;
  elsif items > 0 and hotline.is_open(new."case")
    -- What one person told the police was looked at by another, and what somebody said of danger was dealt with.
    and not exists (
      select from hotline.danger d
      where d."case" = new."case"
        and not exists (select from hotline.danger_dismissal x where x.danger = d.id)
        and not exists (
          select from hotline.alert a join hotline.alert_review r on r.alert = a.id where a.danger = d.id)
    ) and not exists (
    select from hotline.item i
    where i."case" = new."case"
      and not exists (select from hotline.verdict v where v.item = i.id and v.round = hotline.running_round(i.id))
  ) then
    return new;
  end if;
  raise exception 'waits-for-two-people' using errcode = 'VG002';
end $$;

create function hotline.check_reopening() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from hotline.merger m where m."case" = new."case") then
    raise exception 'case-is-closed' using errcode = 'VG005';
  end if;
  return new;
end $$;

-- The only place where an item changes its case: both open, and nothing was ever prepared in the one that ends.
create function hotline.merge() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  one uuid;
begin
  foreach one in array array[least(new."case", new."into"), greatest(new."case", new."into")] loop
    update hotline.case c set rev = c.rev + 1 where c.id = one;
    if not hotline.is_open(one) then raise exception 'case-is-closed' using errcode = 'VG005'; end if;
  end loop;
  if exists (select from hotline.referral r where r."case" = new."case")
    or exists (select from hotline.danger d where d."case" = new."case")
    or exists (select from notices.notice n where n."case" = new."case") then
    raise exception 'already-prepared' using errcode = 'VG006';
  end if;
  update hotline.item i
  set "case" = new."into", number = i.number + (select max(o.number) from hotline.item o where o."case" = new."into")
  where i."case" = new."case";
  return new;
end $$;

-- What is inherited was found by two people whose word still counts. Taking it over is an act in their case as well:
-- whoever takes that word back sees what rests on it, or begins again.
create function hotline.check_source() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.verdict is null then return new; end if;
  perform hotline.change_case(jsonb_build_object('item', new.verdict_item));
  if not hotline.stands(new.verdict) then
    raise exception 'item-looked-at-again' using errcode = 'VG002';
  end if;
  return new;
end $$;
