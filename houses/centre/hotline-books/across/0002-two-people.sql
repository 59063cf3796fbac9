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

-- What leaves -------------------------------------------------------------------------------------------------------

-- Items go into what is prepared, of the same case, on a verdict that stands; nothing is slipped in afterwards.
create function hotline.check_referral_item() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not hotline.stands(new.verdict) then raise exception 'item-looked-at-again' using errcode = 'VG002'; end if;
  if exists (select from hotline.referral_ruling r where r.referral = new.referral)
    or (select r."case" from hotline.referral r where r.id = new.referral)
      is distinct from (select i."case" from hotline.item i where i.id = new.item) then
    raise exception 'already-ruled' using errcode = 'VG006';
  end if;
  return new;
end $$;

-- ICCAM takes images of the sexual abuse of children and nothing else, whoever overrides the routes.
create function hotline.check_iccam() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from hotline.referral r join hotline.verdict v on v.id = new.verdict
    where r.id = new.referral and r.recipient_sort = 'inhope' and v.kind <> 'csam'
  ) then
    raise exception 'partner hotlines take images of abuse only' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function hotline.check_notice_item() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not hotline.stands(new.verdict)
    or not exists (select from hotline.verdict v where v.id = new.verdict and v.outcome = 'illegal') then
    raise exception 'item-looked-at-again' using errcode = 'VG002';
  end if;
  if exists (select from notices.ruling r where r.notice = new.notice)
    or (select n."case" from notices.notice n where n.id = new.notice)
      is distinct from (select i."case" from hotline.item i where i.id = new.item) then
    raise exception 'already-ruled' using errcode = 'VG006';
  end if;
  return new;
end $$;

-- Art. 22(1) DSA: the mark of the trusted flagger goes only to what a platform shows to the public, on the word of whoever
-- traced it last. Two traces of the same moment: if one says otherwise, it is otherwise.
create function hotline.is_public(which uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(bool_and(t.audience = 'public'), false) from hotline.trace t
  where t.item = which and t.noted_at = (select max(l.noted_at) from hotline.trace l where l.item = which)
$$;
create function hotline.check_public_item() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if not hotline.is_public(new.item) then raise exception 'not-public' using errcode = 'VG008'; end if;
  return new;
end $$;
create function hotline.check_public_notice() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from notices.notice_item i
    where i.notice = new.notice and i.standing = 'trusted' and not hotline.is_public(i.item)
  ) then
    raise exception 'not-public' using errcode = 'VG008';
  end if;
  return new;
end $$;

create function hotline.referral_stands(which uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(bool_and(hotline.stands(i.verdict)), false) from hotline.referral_item i where i.referral = which
$$;
create function notices.notice_stands(which uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(bool_and(hotline.stands(i.verdict)), false) from notices.notice_item i where i.notice = which
$$;

create function hotline.check_referral() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not hotline.referral_stands(new.referral) then
    raise exception 'item-looked-at-again' using errcode = 'VG002';
  end if;
  return new;
end $$;
create function notices.check_notice() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not notices.notice_stands(new.notice) then
    raise exception 'item-looked-at-again' using errcode = 'VG002';
  end if;
  return new;
end $$;

-- Asked before a letter leaves, for what left cannot be called back: from here to the end of the transaction nobody
-- takes an assessment back.
create function notices.may_leave(which uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  perform hotline.change_case(jsonb_build_object('notice', which));
  return notices.notice_stands(which) and exists (select from notices.approval a where a.notice = which);
end $$;

-- Whoever prepared it is still one of the two when the other approves.
create function people.check_preparer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform people.insist_on(array[new.prepared_by], '{analyst,coordinator}', new.approved_at);
  return new;
end $$;

-- The protocol of 6 July 2017: what turned out to lie in Belgium after a notice was prepared goes to the police first.
create function hotline.check_police_first() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from notices.notice_item n
    where n.notice = new.notice
      -- Two traces of the same moment: if one says Belgium, it is Belgium.
      and exists (
        select from hotline.trace t
        where t.item = n.item and t.hosted_in = 'BE'
          and t.noted_at = (select max(noted_at) from hotline.trace l where l.item = n.item)
      )
      and not exists (
        select from hotline.referral_item i
        join hotline.referral r on r.id = i.referral and r.recipient_sort = 'police'
        join hotline.hand_over h on h.referral = r.id
        where i.item = n.item
      )
  ) then
    raise exception 'police-first' using errcode = 'VG003';
  end if;
  return new;
end $$;

-- Which rule watches which table ------------------------------------------------------------------------------------

do $$
declare
  one text;
begin
  foreach one in array '{hotline.item, hotline.trace, hotline.reassessment, hotline.assessment, hotline.assessment_withdrawal,
    hotline.verdict, hotline.referral, hotline.referral_item, hotline.referral_ruling, hotline.referral_approval,
    hotline.hand_over, hotline.danger, hotline.danger_dismissal, hotline.alert, hotline.alert_review, hotline.closure,
    hotline.reopening, notices.notice, notices.notice_item, notices.ruling,
    notices.approval}'::text[] loop
    execute format('create trigger a_case_changes before insert on %s for each row execute function hotline.change()', one);
  end loop;
  foreach one in array '{hotline.item, hotline.reassessment, hotline.assessment, hotline.assessment_withdrawal,
    hotline.verdict, hotline.referral, hotline.referral_item, hotline.referral_approval, hotline.hand_over, hotline.danger, hotline.alert,
    notices.notice, notices.notice_item, notices.approval}'::text[] loop
    execute format('create trigger in_an_open_case before insert on %s for each row execute function hotline.check_open()', one);
  end loop;
end $$;
create trigger a_case_changes before insert on hotline.merger for each row execute function hotline.merge();
create trigger a_case_changes before insert on notices.dispatch
  for each row when (new.outcome = 'sent') execute function hotline.change();
create trigger a_case_changes before insert on notices.reminder_dispatch
  for each row when (new.outcome = 'sent') execute function hotline.change();

create trigger in_the_running_round before insert on hotline.assessment
  for each row execute function hotline.check_round('0');
create trigger in_the_running_round before insert on hotline.verdict
  for each row execute function hotline.check_round('0');
create trigger in_the_running_round before insert on hotline.reassessment
  for each row execute function hotline.check_round('1');

create trigger only_the_eligible before insert on hotline.assessment
  for each row execute function people.check_right('assessor', 'assessed_at', '{analyst}');
create trigger only_the_eligible before insert on hotline.verdict
  for each row execute function people.check_right('arbitrator', 'reached_at', '{coordinator}');
create trigger only_the_eligible before insert on hotline.referral
  for each row execute function people.check_right('prepared_by', 'prepared_at', '{analyst,coordinator}');
create trigger only_the_eligible before insert on hotline.referral_approval
  for each row execute function people.check_right('approved_by', 'approved_at', '{analyst}');
create trigger only_the_eligible before insert on notices.notice
  for each row execute function people.check_right('prepared_by', 'prepared_at', '{analyst,coordinator}');
create trigger only_the_eligible before insert on notices.approval
  for each row execute function people.check_right('approved_by', 'approved_at', '{analyst}');
create trigger only_the_eligible before insert on hotline.alert
  for each row execute function people.check_right('sent_by', 'sent_at', '{analyst}');
create trigger only_the_eligible before insert on hotline.alert_review
  for each row execute function people.check_right('reviewed_by', 'reviewed_at', '{analyst,coordinator}');
create trigger only_the_entitled before insert on hotline.hand_over
  for each row execute function people.check_right('handed_over_by', '', '{analyst,coordinator}');
create trigger only_the_entitled before insert on hotline.closure
  for each row execute function people.check_right('closed_by', '', '{analyst,coordinator}');
create trigger only_the_entitled before insert on hotline.merger
  for each row execute function people.check_right('merged_by', '', '{analyst,coordinator}');
create trigger only_the_entitled before insert on notices.dispatch
  for each row execute function people.check_right('sent_by', '', '{analyst,coordinator}');

create trigger on_the_word_of_both before insert on hotline.verdict
  for each row execute function hotline.check_verdict();
create trigger on_the_word_of_both before insert on hotline.referral_approval
  for each row execute function people.check_preparer();
create trigger on_the_word_of_both before insert on notices.approval
  for each row execute function people.check_preparer();

create trigger on_standing_verdicts before insert on hotline.closure
  for each row execute function hotline.check_closure();
create trigger on_standing_verdicts before insert on hotline.referral_item
  for each row execute function hotline.check_referral_item();
create trigger only_images_of_abuse before insert on hotline.referral_item
  for each row execute function hotline.check_iccam();
create trigger on_standing_verdicts before insert on hotline.referral_approval
  for each row execute function hotline.check_referral();
create trigger on_standing_verdicts before insert on hotline.hand_over
  for each row execute function hotline.check_referral();
create trigger on_standing_verdicts before insert on notices.notice_item
  for each row execute function hotline.check_notice_item();
create trigger on_standing_verdicts before insert on notices.approval
  for each row execute function notices.check_notice();
create trigger on_standing_verdicts before insert on notices.dispatch
  for each row when (new.outcome = 'sent') execute function notices.check_notice();
create trigger on_standing_verdicts before insert on notices.reminder_dispatch
  for each row when (new.outcome = 'sent') execute function notices.check_notice();

create trigger only_from_a_standing_verdict before insert on hotline.inheritance
  for each row execute function hotline.check_source();
create trigger not_once_merged before insert on hotline.reopening
  for each row execute function hotline.check_reopening();
create trigger the_police_first before insert on notices.approval
  for each row execute function hotline.check_police_first();
create trigger the_mark_is_for_what_is_public before insert on notices.notice_item
  for each row when (new.standing = 'trusted') execute function hotline.check_public_item();
create trigger the_mark_is_for_what_is_public before insert on notices.approval
  for each row execute function hotline.check_public_notice();
