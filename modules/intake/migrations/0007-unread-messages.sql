-- What reporters wrote and nobody at the desk has read yet rises in the queue. Who read it is a row; what waits is a mark, and
-- nothing else is looked at (decision 16). Of what the public did the day is kept; of what a colleague did, the moment.
create table intake.message_reading (
  message uuid primary key references intake.message,
  read_by uuid not null,
  read_at timestamptz not null
);
create table intake.unread_message (
  message uuid primary key references intake.message,
  report uuid not null references intake.report,
  written_on date not null,
  expires_on date not null
);
create index on intake.unread_message (report);

create function intake.mark_unread() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into intake.unread_message (message, report, written_on, expires_on)
  values (new.id, new.report, new.written_on, new.expires_on);
  return null;
end $$;
create trigger it_is_to_be_read after insert on intake.message
  for each row when (new.author = 'reporter') execute function intake.mark_unread();

create function intake.mark_read() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from intake.unread_message u where u.message = new.message;
  return null;
end $$;
create trigger it_is_read after insert on intake.message_reading
  for each row execute function intake.mark_read();

-- What cannot be opened any more is read by nobody.
create function intake.unmark_destroyed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from intake.unread_message u where u.message = new.id;
  return null;
end $$;
create trigger it_is_read_by_nobody after update of for_desk on intake.message
  for each row when (octet_length(new.for_desk) = 0) execute function intake.unmark_destroyed();

-- Only what a reporter wrote is read so.
create function intake.insist_on_reporter() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from intake.message m where m.id = new.message and m.author = 'reporter') then
    raise exception 'a reporter did not write this';
  end if;
  return new;
end $$;
create trigger a_reporter_wrote_it before insert on intake.message_reading
  for each row execute function intake.insist_on_reporter();

-- Before this nobody noted what was read: what the desk answered to, it had read.
insert into intake.unread_message (message, report, written_on, expires_on)
select m.id, m.report, m.written_on, m.expires_on from intake.message m
where m.author = 'reporter' and octet_length(m.for_desk) > 0 and not exists (
  select from intake.message a where a.report = m.report and a.author = 'desk' and a.position > m.position);
