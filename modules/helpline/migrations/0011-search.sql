-- What a contact is searched for by, as words out of the short lists of its record: never a word of a note or a message, which are
-- sealed. One array serves every filter and every two of them together.
create function helpline.words_of(which uuid) returns text[]
  language sql stable security definer set search_path = '' as $$
  select array_remove(array[
      'channel:' || c.channel,
      'holder:' || coalesce((select t.holder from helpline.taking t where t.contact = c.id order by t.turn desc limit 1), c.opened_by),
      'nature:' || r.nature, 'language:' || r.language, 'region:' || r.region, 'ageBand:' || r.age_band,
      'platform:' || r.platform, 'risk:' || r.risk, 'outcome:' || r.outcome], null)
    || array(
      select case k.scheme when 'insafe' then 'insafe:' else 'network:' end || k.category
      from helpline.record_category k where k.contact = c.id and k.version = r.version)
  from helpline.contact c
  left join lateral (
    select * from helpline.record v where v.contact = c.id order by v.version desc limit 1
  ) r on true
  where c.id = which
$$;

-- A contact whose record was closed, marked by the database alone. What is open is a few hundred and is looked through; this is
-- everything else, however much there ever was.
create table helpline.closed_contact (
  contact uuid primary key references helpline.contact,
  number integer not null,
  started_at timestamptz not null,
  words text[] not null
);
insert into helpline.closed_contact (contact, number, started_at, words)
  select c.id, c.number, c.started_at, helpline.words_of(c.id)
  from helpline.closure x join helpline.contact c on c.id = x.contact;
create index on helpline.closed_contact (started_at, number);
-- What waits to be put in is read through by every search, so it stays short.
create index on helpline.closed_contact using gin (words) with (gin_pending_list_limit = 256);

create function helpline.mark_words() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into helpline.closed_contact (contact, number, started_at, words)
  select c.id, c.number, c.started_at, helpline.words_of(c.id) from helpline.contact c where c.id = new.contact;
  return null;
end $$;
create trigger mark_words after insert on helpline.closure for each row execute function helpline.mark_words();

-- It says something else, is held by somebody else, or its region is destroyed: then it is searched for by that.
create function helpline.renew_words() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update helpline.closed_contact m set words = helpline.words_of(new.contact) where m.contact = new.contact;
  return null;
end $$;
-- At the end of the transaction, when the categories of the version stand there too.
create constraint trigger renew_words after insert on helpline.record deferrable initially deferred
  for each row when (new.reason is not null) execute function helpline.renew_words();
create trigger renew_words_after_region after update of region on helpline.record
  for each row execute function helpline.renew_words();
create trigger renew_words after insert on helpline.taking
  for each row when (new.turn > 1) execute function helpline.renew_words();
