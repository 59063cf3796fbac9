-- What holds between modules of the hotline books. A module's own SQL names only its own schema; the house knows them all.

alter table audit.entry add foreign key (actor) references people.person;
alter table intake.message add foreign key (written_by) references people.person;

alter table hotline.case add foreign key (opened_by) references people.person;
alter table hotline.case_report add foreign key (report) references intake.report;
alter table hotline.caseless_report add foreign key (report) references intake.report;
alter table hotline.item add foreign key (added_by) references people.person;
alter table hotline.trace
  add foreign key (noted_by) references people.person,
  add foreign key (provider) references notices.provider;
alter table hotline.taking add foreign key (taken_by) references people.person;
alter table hotline.handing_back add foreign key (handed_back_by) references people.person;
alter table hotline.reassessment add foreign key (asked_by) references people.person;
alter table hotline.assessment add foreign key (eligibility, assessor) references people.eligibility (id, person);
alter table hotline.verdict add foreign key (arbitrator) references people.person;
alter table hotline.referral add foreign key (prepared_by) references people.person;
alter table hotline.referral_approval add foreign key (eligibility, approved_by) references people.eligibility (id, person);
alter table hotline.referral_withdrawal add foreign key (withdrawn_by) references people.person;
alter table hotline.hand_over add foreign key (handed_over_by) references people.person;
alter table hotline.sighting add foreign key (seen_by) references people.person;
alter table hotline.closure add foreign key (closed_by) references people.person;
alter table hotline.reopening
  add foreign key (reopened_by) references people.person,
  add foreign key (report) references intake.report;

alter table notices.provider add foreign key (added_by) references people.person;
alter table notices.notice
  add foreign key ("case") references hotline.case,
  add foreign key (eligibility, prepared_by) references people.eligibility (id, person);
-- Nothing leaves a case without the verdict of two people on that very item.
alter table notices.notice_item add foreign key (verdict, item) references hotline.verdict (id, item);
alter table notices.withdrawal add foreign key (withdrawn_by) references people.person;
alter table notices.approval add foreign key (eligibility, approved_by) references people.eligibility (id, person);
alter table notices.acknowledgement add foreign key (recorded_by) references people.person;
alter table notices.dispatch add foreign key (sent_by) references people.person;
alter table notices.stray_mail_filing add foreign key (filed_by) references people.person;
alter table notices.decision add foreign key (recorded_by) references people.person;

-- Vetting is checked where it cannot be gone round: at the row.
create function people.is_vetted(wanted uuid, whom uuid, moment timestamptz) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from people.eligibility e
    where e.id = wanted and e.person = whom
      and (moment at time zone 'Europe/Brussels')::date between e.valid_from and e.valid_until
      and not exists (select from people.eligibility_withdrawal w where w.eligibility = e.id)
  )
$$;

create function hotline.check_vetting() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  line jsonb := to_jsonb(new);
begin
  if not people.is_vetted(
    (line ->> 'eligibility')::uuid, (line ->> tg_argv[0])::uuid, (line ->> tg_argv[1])::timestamptz
  ) then
    raise exception 'vetting-expired' using errcode = 'VG001';
  end if;
  return new;
end $$;
create trigger only_the_vetted_assess before insert on hotline.assessment
  for each row execute function hotline.check_vetting('assessor', 'assessed_at');
create trigger only_the_vetted_approve before insert on hotline.referral_approval
  for each row execute function hotline.check_vetting('approved_by', 'approved_at');
create trigger only_the_vetted_prepare before insert on notices.notice
  for each row execute function hotline.check_vetting('prepared_by', 'prepared_at');
create trigger only_the_vetted_approve before insert on notices.approval
  for each row execute function hotline.check_vetting('approved_by', 'approved_at');

-- A second look that was asked for holds back what was prepared on the verdict before it.
create function hotline.check_standing_verdict() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from notices.notice_item n
    join hotline.verdict v on v.id = n.verdict
    join hotline.reassessment r on r.item = v.item and r.round > v.round
    where n.notice = new.notice
  ) then
    raise exception 'item-looked-at-again' using errcode = 'VG002';
  end if;
  return new;
end $$;
create trigger only_on_a_standing_verdict before insert on notices.approval
  for each row execute function hotline.check_standing_verdict();

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
create trigger the_police_first before insert on notices.approval
  for each row execute function hotline.check_police_first();
