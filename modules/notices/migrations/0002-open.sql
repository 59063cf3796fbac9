-- Notices that still wait for something: an approval, a sending, a decision about one of their items. The lists of the desk
-- and the clocks of each minute look only here. The rows follow from the notices' own; the database writes and removes them,
-- and no login may. A notice leaves when it is withdrawn or when its last item is decided.
create table notices.open_notice (
  notice uuid primary key references notices.notice,
  reference text not null unique,
  items integer not null default 0,
  undecided integer not null default 0,
  acknowledged boolean not null default false,
  sent_at timestamptz,
  -- The highest rung of the ladder that was climbed.
  climbed integer not null default 0
);
create index on notices.open_notice (reference) where sent_at is null;
create index on notices.open_notice (climbed, sent_at) where sent_at is not null;

create function notices.mark_prepared() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into notices.open_notice (notice, reference) values (new.id, new.reference);
  return null;
end $$;
create function notices.mark_item() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update notices.open_notice o set items = o.items + 1, undecided = o.undecided + 1 where o.notice = new.notice;
  return null;
end $$;
create function notices.mark_withdrawn() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from notices.open_notice o where o.notice = new.notice;
  return null;
end $$;
create function notices.mark_sent() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update notices.open_notice o set sent_at = new.at where o.notice = new.notice;
  return null;
end $$;
create function notices.mark_acknowledged() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update notices.open_notice o set acknowledged = true where o.notice = new.notice;
  return null;
end $$;
create function notices.mark_climbed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update notices.open_notice o set climbed = greatest(o.climbed, new.rung) where o.notice = new.notice;
  return null;
end $$;
-- Two who decide at the same moment about two items wait for one another at this row: the later one sees that it is the last.
create function notices.mark_decided() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  which uuid := (select i.notice from notices.notice_item i where i.id = new.notice_item);
begin
  update notices.open_notice o set undecided = o.undecided - 1 where o.notice = which;
  delete from notices.open_notice o where o.notice = which and o.undecided = 0;
  return null;
end $$;

create trigger it_waits after insert on notices.notice for each row execute function notices.mark_prepared();
create trigger it_waits after insert on notices.notice_item for each row execute function notices.mark_item();
create trigger it_waits_no_more after insert on notices.withdrawal for each row execute function notices.mark_withdrawn();
create trigger it_waits_since after insert on notices.dispatch
  for each row when (new.outcome = 'sent') execute function notices.mark_sent();
create trigger it_is_acknowledged after insert on notices.acknowledgement
  for each row execute function notices.mark_acknowledged();
create trigger it_climbs after insert on notices.reminder for each row execute function notices.mark_climbed();
create trigger it_waits_less after insert on notices.decision
  for each row when (new.turn = 1) execute function notices.mark_decided();

-- Turns follow one another, so that each item is decided for the first time once.
alter table notices.decision
  add turn_before integer generated always as (nullif(turn - 1, 0)) stored,
  add foreign key (notice_item, turn_before) references notices.decision (notice_item, turn);

-- Years whose notices are to be counted anew: a row for each change, and none that waits for another, so that whoever counts
-- takes the rows that it can see and leaves what is being written to the next round.
create table notices.year_to_count (
  mark uuid primary key default gen_random_uuid(),
  year integer not null
);
create function notices.mark_year() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  line jsonb := to_jsonb(new);
begin
  insert into notices.year_to_count (year)
  select extract(year from d.at at time zone 'Europe/Brussels')::integer from notices.dispatch d
  where d.outcome = 'sent' and d.notice = coalesce(
    (line ->> 'notice')::uuid,
    (select i.notice from notices.notice_item i where i.id = (line ->> 'notice_item')::uuid)
  );
  return null;
end $$;
create trigger its_year_is_counted after insert on notices.dispatch
  for each row when (new.outcome = 'sent') execute function notices.mark_year();
create trigger its_year_is_counted after insert on notices.acknowledgement
  for each row execute function notices.mark_year();
create trigger its_year_is_counted after insert on notices.decision for each row execute function notices.mark_year();

-- Mail that nobody has filed yet.
create table notices.open_stray_mail (
  stray_mail uuid primary key references notices.stray_mail
);
create function notices.mark_stray() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into notices.open_stray_mail (stray_mail) values (new.id);
  return null;
end $$;
create function notices.mark_filed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from notices.open_stray_mail o where o.stray_mail = new.stray_mail;
  return null;
end $$;
create trigger it_waits after insert on notices.stray_mail for each row execute function notices.mark_stray();
create trigger it_waits_no_more after insert on notices.stray_mail_filing
  for each row execute function notices.mark_filed();
-- What was destroyed can be read by nobody.
create function notices.mark_emptied() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from notices.open_stray_mail o where o.stray_mail = new.id;
  return null;
end $$;
create trigger it_waits_no_more after update of sealed on notices.stray_mail
  for each row when (octet_length(new.sealed) = 0) execute function notices.mark_emptied();

-- Answers that nobody has read yet, also where every item is decided.
create table notices.open_reply (
  reply uuid primary key references notices.reply,
  notice uuid not null references notices.notice
);
create index on notices.open_reply (notice);
create function notices.mark_came_back() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into notices.open_reply (reply, notice) values (new.id, new.notice);
  return null;
end $$;
create function notices.mark_read() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from notices.open_reply o where o.reply = new.reply;
  return null;
end $$;
create function notices.mark_reply_emptied() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from notices.open_reply o where o.reply = new.id;
  return null;
end $$;
create trigger it_waits after insert on notices.reply
  for each row when (new.to_read) execute function notices.mark_came_back();
-- What was understood and is not believed, a person reads after all.
create function notices.mark_doubted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into notices.open_reply (reply, notice)
  select r.id, r.notice from notices.reply r
  where r.id = new.reply and not r.to_read and octet_length(r.sealed) > 0
    and not exists (select from notices.reply_reading d where d.reply = r.id);
  return null;
end $$;
create trigger it_waits_when_doubted after insert on notices.sender_check
  for each row when (not new.believed) execute function notices.mark_doubted();
create trigger it_waits_no_more after insert on notices.reply_reading
  for each row execute function notices.mark_read();
create trigger it_waits_no_more_when_destroyed after update of sealed on notices.reply
  for each row when (octet_length(new.sealed) = 0) execute function notices.mark_reply_emptied();

create index on notices.reply (notice);
create index on notices.reply (notice, received_at) where sort = 'bounce';
create index on notices.dispatch (after_bounce) where after_bounce is not null;
create index on notices.dispatch (at) where outcome = 'sent';
create index on notices.stray_mail (received_at);
