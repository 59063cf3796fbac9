-- What of a reporter goes along in a packet, to a receiver that the reporter allowed and no other. Neither the row of a packet
-- nor that of its sending is taken once the consent was taken back.
create table intake.passing (
  -- The referral or the alert of the hotline.
  packet uuid not null,
  report uuid not null,
  receiver text not null,
  prepared_on date not null,
  primary key (packet, report),
  foreign key (report, receiver) references intake.consent
);
create index on intake.passing (report, receiver);
create table intake.passing_sent (
  packet uuid not null,
  report uuid not null,
  sent_on date not null,
  primary key (packet, report),
  foreign key (packet, report) references intake.passing
);

-- Whoever takes back and whoever passes on at the same moment wait for one another at the consent.
create function intake.hold_consent() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from intake.consent c where c.report = new.report and c.receiver = new.receiver for update;
  return new;
end $$;
create trigger it_waits_for_packets before insert on intake.consent_withdrawal
  for each row execute function intake.hold_consent();

create function intake.insist_on_consent() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  allowed text := coalesce(to_jsonb(new) ->> 'receiver',
    (select p.receiver from intake.passing p where p.packet = new.packet and p.report = new.report));
begin
  perform 1 from intake.consent c where c.report = new.report and c.receiver = allowed for share;
  if exists (select from intake.consent_withdrawal w where w.report = new.report and w.receiver = allowed) then
    raise exception 'the consent was taken back' using errcode = 'VG009';
  end if;
  return new;
end $$;
create trigger it_is_allowed before insert on intake.passing for each row execute function intake.insist_on_consent();
create trigger it_is_still_allowed before insert on intake.passing_sent
  for each row execute function intake.insist_on_consent();
