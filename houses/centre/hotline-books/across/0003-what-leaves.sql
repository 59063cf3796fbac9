-- What leaves a case rests on verdicts that stand, and which rule of 0002 and of here watches which table.

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
