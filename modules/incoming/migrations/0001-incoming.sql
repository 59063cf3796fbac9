-- Notices that came in (Art. 16 of the DSA). Every word of theirs is sealed before it reaches the disk.
create schema incoming;

-- Whoever sends notices, known again by a keyed mark. A person has no name here: it stands sealed in each notice.
create table incoming.sender (
  id uuid primary key,
  kind text not null check (kind in ('organisation', 'person')),
  mark bytea not null unique,
  -- The domain under which an organisation publishes the keys that it signs with.
  domain text check (domain ~ '^[a-z0-9.-]{1,253}(:[0-9]{1,5})?$'),
  first_seen_on date not null,
  check ((kind = 'organisation') = (domain is not null))
);

create table incoming.notice (
  id uuid primary key,
  channel text not null check (channel in ('protocol', 'e-mail', 'form', 'desk')),
  sender uuid references incoming.sender,
  -- What the sender calls it: with the same name from the same sender it is the same notice.
  own_id text check (length(own_id) between 1 and 200),
  language text not null check (language ~ '^[a-z]{2}$'),
  -- The worst that an item of it is about, and how much harm waiting does: 4 is the most.
  matter text not null check (matter ~ '^[a-z-]+$'),
  harm smallint not null check (harm between 1 and 4),
  received_on date not null,
  -- Of what the public sends by the form, only the day is kept.
  received_at timestamptz,
  -- Art. 16(2)(a), (c) and (d). Where items are explained one by one, all that was said.
  explanation bytea not null,
  notifier_name bytea,
  notifier_mail bytea,
  -- An offence of Arts 3 to 7 of Directive 2011/93/EU: then nobody needs to say who they are.
  unnamed_allowed boolean not null,
  good_faith text check (good_faith <> ''),
  -- A mark of the code with which whoever used the form comes back; the code itself is kept nowhere.
  code_index bytea,
  -- Keyed digests of the sender's name for it and of all that came with it.
  submission bytea not null unique,
  submission_body bytea not null,
  unique (id, channel),
  check ((channel = 'form') = (received_at is null)),
  check (channel <> 'form' or unnamed_allowed or (notifier_name is not null and notifier_mail is not null)),
  check (channel not in ('form', 'protocol') or good_faith is not null),
  check (channel <> 'protocol' or (sender is not null and own_id is not null))
);
create index on incoming.notice (code_index) where code_index is not null;
create index on incoming.notice (sender, received_on);
create index on incoming.notice (received_on, id) where octet_length(explanation) > 0;

create table incoming.item (
  id uuid primary key,
  notice uuid not null references incoming.notice,
  position integer not null check (position > 0),
  -- What the sender calls it within the notice.
  own_id text check (length(own_id) between 1 and 200),
  -- The exact electronic location (Art. 16(2)(b)), and what else helps to find it on this service.
  location bytea not null,
  remark bytea,
  -- Why, where it was said of this item alone.
  explanation bytea,
  blind_index bytea not null,
  matter text not null check (matter ~ '^[a-z-]+$'),
  -- In the words of the DSA Transparency Database.
  category text not null check (category ~ '^STATEMENT_CATEGORY_[A-Z_]+$'),
  keyword text check (keyword ~ '^KEYWORD_[A-Z_]+$'),
  -- The law that it is said to break, in words: country, instrument, article.
  grounds text[] not null default '{}',
  seen_at timestamptz,
  unique (notice, position)
);
create index on incoming.item (blind_index);

-- What the register of trusted flaggers said of the sender when the notice came (Art. 22). What it says later changes nothing here.
create table incoming.register_match (
  notice uuid primary key,
  channel text not null check (channel = 'protocol'),
  claimed text not null check (claimed in ('ordinary', 'trusted-flagger', 'voluntary')),
  outcome text not null check (outcome in ('not-claimed', 'matched', 'not-matched', 'unreachable')),
  -- Why a claim was not granted, in the word that the sender gets too.
  reason text check (reason ~ '^[a-z-]+$'),
  -- Who signed it, as they call themselves.
  organisation text not null,
  -- Where the register was asked, and which snapshot of it answered.
  register text,
  serial integer,
  entry text,
  -- The items, as the sender calls them, that are outside the area of the entry.
  outside text[] not null default '{}',
  checked_at timestamptz not null,
  foreign key (notice, channel) references incoming.notice (id, channel),
  check ((claimed = 'trusted-flagger') = (outcome <> 'not-claimed')),
  check ((outcome in ('not-matched', 'unreachable')) = (reason is not null)),
  check (outcome <> 'matched' or (register is not null and serial is not null and entry is not null))
);

-- Confirmation of receipt (Art. 16(4)).
create table incoming.acknowledgement (
  notice uuid primary key references incoming.notice,
  way text not null check (way in ('protocol', 'e-mail', 'screen')),
  given_on date not null,
  given_at timestamptz,
  -- The receipt as it was signed: the same notice sent again gets the same one.
  receipt text,
  message_id text,
  check ((way = 'protocol') = (receipt is not null)),
  check ((way = 'e-mail') = (message_id is not null))
);

-- Signatures that were here, until they hold no longer: the same request sent again is refused.
create table incoming.nonce (
  keyid text not null,
  nonce text not null,
  until timestamptz not null,
  primary key (keyid, nonce)
);
create index on incoming.nonce (until);

-- Who wrote down what was brought by letter, by phone or at the door.
create table incoming.notice_taker (
  notice uuid primary key references incoming.notice,
  taken_by uuid not null
);

create function incoming.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was so at receipt is never changed or removed' using errcode = 'VP001';
end $$;
create trigger match_stays before update or delete on incoming.register_match
  for each row execute function incoming.refuse_change();
create trigger matches_stay before truncate on incoming.register_match
  for each statement execute function incoming.refuse_change();
create trigger acknowledgement_stays before update or delete on incoming.acknowledgement
  for each row execute function incoming.refuse_change();
create trigger taker_stays before update or delete on incoming.notice_taker
  for each row execute function incoming.refuse_change();
create trigger notice_stays before delete on incoming.notice
  for each row execute function incoming.refuse_change();
create trigger item_stays before delete on incoming.item
  for each row execute function incoming.refuse_change();

-- A notice is whole when it is written: it has an item, a signed one what the register said, a told one somebody who took it.
create function incoming.insist_on_whole() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from incoming.item i where i.notice = new.id) then
    raise exception 'a notice without an item' using errcode = 'VP002';
  end if;
  if new.channel = 'protocol' and not exists (
    select from incoming.register_match m where m.notice = new.id
  ) then
    raise exception 'nobody asked the register' using errcode = 'VP002';
  end if;
  if new.channel = 'desk' and not exists (select from incoming.notice_taker t where t.notice = new.id) then
    raise exception 'nobody took this notice' using errcode = 'VP002';
  end if;
  return null;
end $$;
create constraint trigger it_is_whole after insert on incoming.notice deferrable initially deferred
  for each row execute function incoming.insist_on_whole();
