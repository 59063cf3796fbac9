-- The staff of the helpline signs in to these books: who hears people out is somebody of people.person. No app had opened the
-- books before, so nothing was written in what is made anew here.
alter table helpline.contact drop constraint contact_heard_by_fkey;
alter table helpline.note drop constraint note_written_by_fkey;
alter table helpline.referral_out drop constraint referral_out_declared_by_fkey;
drop table helpline.counsellor;
drop table helpline.contact_category;

-- A contact begins: on the telephone by a key, anywhere else when somebody turns to it. To the minute: seconds say nothing.
create sequence helpline.contact_number as integer;
alter table helpline.contact
  drop column heard_on,
  drop column minute_of_day,
  drop column language,
  drop column caller,
  drop column about,
  drop constraint contact_channel_check,
  add constraint contact_channel_check check (channel in ('phone', 'chat', 'sms', 'mail', 'form', 'in-person')),
  add column number integer not null unique default nextval('helpline.contact_number'),
  add column started_at timestamptz not null check (extract(second from started_at) = 0),
  add unique (id, started_at);
alter table helpline.contact rename column heard_by to opened_by;
create index on helpline.contact (started_at, number);

-- It ended, and never before it began.
create table helpline.ending (
  contact uuid primary key,
  started_at timestamptz not null,
  ended_at timestamptz not null check (extract(second from ended_at) = 0),
  ended_by uuid not null,
  foreign key (contact, started_at) references helpline.contact (id, started_at),
  check (ended_at >= started_at)
);

-- The lists of the networks, as they hold from one day to another. A list that ended stays, for what was counted by it.
create table helpline.category_list (
  scheme text not null check (scheme in ('116000', 'insafe')),
  list text not null check (list ~ '^[a-z0-9-]+$'),
  holds_from date,
  holds_until date,
  primary key (scheme, list),
  check (holds_until >= holds_from)
);
create table helpline.category (
  scheme text not null,
  list text not null,
  category text not null check (category ~ '^[a-z0-9-]+$'),
  primary key (scheme, list, category),
  foreign key (scheme, list) references helpline.category_list
);

-- What is known of a contact, as far as somebody said it by themselves: nothing but its nature has to be there. Another version
-- takes the place of the one before; once the record is closed, only with a reason.
create table helpline.record (
  contact uuid not null references helpline.contact,
  version integer not null check (version > 0),
  version_before integer generated always as (nullif(version - 1, 0)) stored,
  nature text not null check (nature in ('conversation', 'silent', 'test', 'abusive', 'wrong-number')),
  language text check (language in ('nl', 'fr', 'de', 'en', 'other')),
  region text check (region in ('brussels', 'flanders', 'wallonia', 'german-speaking', 'abroad')),
  caller text check (caller in ('child', 'young-adult', 'parent', 'relative', 'friend', 'professional', 'other')),
  about_whom text check (about_whom in ('self', 'own-child', 'relative', 'friend', 'pupil-or-client', 'other', 'nobody')),
  age_band text check (age_band in ('0-4', '5-11', '12-15', '16-18', '19-25', '26-up')),
  gender text check (gender in ('girl', 'boy', 'other')),
  place text check (place ~ '^[a-z-]+$'),
  platform text check (platform ~ '^[a-z-]+$'),
  risk text check (risk in ('none', 'some', 'serious', 'acute')),
  outcome text check (outcome ~ '^[a-z-]+$'),
  reason text check (reason in ('typed-wrong', 'heard-later', 'caller-asked', 'checked')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (contact, version),
  unique (contact, version, nature),
  foreign key (contact, version_before) references helpline.record (contact, version),
  -- Where nobody was heard out there is nothing to say about anybody.
  check (nature = 'conversation'
    or num_nonnulls(region, caller, about_whom, age_band, gender, place, platform, risk, outcome) = 0)
);
create table helpline.record_category (
  contact uuid not null,
  version integer not null,
  nature text not null default 'conversation' check (nature = 'conversation'),
  scheme text not null,
  list text not null,
  category text not null,
  -- Chosen by whoever listened, or as the crosswalk says of what they chose in the other list.
  way text not null check (way in ('chosen', 'crosswalk')),
  primary key (contact, version, scheme, category),
  foreign key (contact, version, nature) references helpline.record (contact, version, nature),
  foreign key (scheme, list, category) references helpline.category
);

-- A record is closed, as it stands then, once the contact has ended.
create table helpline.closure (
  contact uuid primary key references helpline.ending,
  version integer not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  foreign key (contact, version) references helpline.record
);

-- What is open, so that nobody has to look through all contacts for it.
create table helpline.open_contact (
  contact uuid primary key references helpline.contact,
  opened_by uuid not null,
  started_at timestamptz not null
);
create index on helpline.open_contact (opened_by, started_at);

create function helpline.mark_open() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.open_contact (contact, opened_by, started_at) values (new.id, new.opened_by, new.started_at);
  return null;
end $$;
create trigger mark_open after insert on helpline.contact for each row execute function helpline.mark_open();

create function helpline.mark_closed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from helpline.open_contact o where o.contact = new.contact;
  if new.version <> (select max(r.version) from helpline.record r where r.contact = new.contact) then
    raise exception 'recorded-meanwhile' using errcode = 'VH002';
  end if;
  return null;
end $$;
create trigger mark_closed after insert on helpline.closure for each row execute function helpline.mark_closed();

-- The mark is held while a version is written: whoever closes meanwhile waits, and whoever writes after that needs a reason.
create function helpline.check_version() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform from helpline.open_contact o where o.contact = new.contact for update;
  if found <> (new.reason is null) then
    raise exception 'closed-or-not' using errcode = 'VH001';
  end if;
  return new;
end $$;
create trigger check_version before insert on helpline.record for each row execute function helpline.check_version();

-- Counted by a list that held on the day of the contact, and by no other.
create function helpline.check_list() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from helpline.category_list l, helpline.contact c
    where l.scheme = new.scheme and l.list = new.list and c.id = new.contact
      and (c.started_at at time zone 'Europe/Brussels')::date
        between coalesce(l.holds_from, '-infinity'::date) and coalesce(l.holds_until, 'infinity'::date)
  ) then
    raise exception 'list-does-not-hold' using errcode = 'VH003';
  end if;
  return new;
end $$;
create trigger check_list before insert on helpline.record_category for each row execute function helpline.check_list();
