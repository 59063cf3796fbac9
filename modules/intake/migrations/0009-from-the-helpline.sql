-- What the helpline of the same centre hands over: addresses and nothing of whoever turned to it. The row has the id under which
-- it stands in the helpline's books, so that it is taken in once however often and by however many it is carried.
alter table intake.report
  drop constraint report_channel_check,
  add constraint report_channel_check check (channel in ('form', 'interface', 'desk', 'phone', 'in-person', 'helpline')),
  -- No story, no contact, nobody said to be concerned, and no key under which anybody could be written to.
  add constraint report_of_helpline_check check (channel <> 'helpline'
    or (brings = '{address}' and contact is null and place = 'unsaid' and concerned = 'unsaid' and age_band = 'unsaid'
      and platform_told = 'unsaid' and octet_length(mailbox_key) = 0));

create table intake.referral_in (
  id uuid primary key,
  report uuid not null unique references intake.report,
  -- On whose word: the person's own, that of somebody on their behalf, or because of danger.
  consent text not null check (consent in ('person', 'on-behalf', 'danger'))
);

-- None comes as if from the helpline without the row, and no other report gets one.
create function intake.insist_on_referral() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from intake.referral_in r where r.report = new.id) then
    raise exception 'the helpline did not hand this over';
  end if;
  return null;
end $$;
create constraint trigger it_was_handed_over after insert on intake.report deferrable initially deferred
  for each row when (new.channel = 'helpline') execute function intake.insist_on_referral();

create function intake.insist_on_helpline() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from intake.report r where r.id = new.report and r.channel = 'helpline') then
    raise exception 'this report did not come from the helpline';
  end if;
  return new;
end $$;
create trigger the_helpline_sent_it before insert on intake.referral_in
  for each row execute function intake.insist_on_helpline();
