-- Only what was set aside can be taken up, and only once.
alter table moderation.taking_up add foreign key (notice) references moderation.unprocessed;

create function moderation.take_up() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform incoming.wait_again(i.id) from incoming.item i
  where i.notice = new.notice and not exists (select from moderation.decision d where d.item = i.id);
  return null;
end $$;
create trigger its_items_wait_again after insert on moderation.taking_up
  for each row execute function moderation.take_up();

-- What is set aside is marked, so that the list of it reads these rows and no others (decision 16).
create table moderation.set_aside_notice (
  notice uuid primary key references moderation.unprocessed,
  received_on date not null
);
create index on moderation.set_aside_notice (received_on, notice);
insert into moderation.set_aside_notice (notice, received_on)
select u.notice, n.received_on from moderation.unprocessed u join incoming.notice n on n.id = u.notice;

create function moderation.mark_set_aside() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into moderation.set_aside_notice (notice, received_on)
  select n.id, n.received_on from incoming.notice n where n.id = new.notice;
  return null;
end $$;
create trigger it_is_set_aside after insert on moderation.unprocessed
  for each row execute function moderation.mark_set_aside();
create function moderation.end_set_aside() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from moderation.set_aside_notice s where s.notice = new.notice;
  return null;
end $$;
create trigger it_is_set_aside_no_longer after insert on moderation.taking_up
  for each row execute function moderation.end_set_aside();

-- What a list of them shows; nothing of it is opened.
create function moderation.set_aside_notices(after_day date, after_notice uuid, most integer)
  returns table (notice uuid, received_on date, matter text, channel text, sender uuid, until date)
  language sql stable security definer set search_path = '' as $$
  select s.notice, s.received_on, n.matter, n.channel, n.sender, x.until
  from moderation.set_aside_notice s
  join incoming.notice n on n.id = s.notice
  join moderation.unprocessed u on u.notice = s.notice
  join moderation.suspension x on x.id = u.suspension
  where after_day is null or (s.received_on, s.notice) > (after_day, after_notice)
  order by s.received_on, s.notice limit most
$$;
