-- What the public sent. Every word of theirs is sealed before it reaches the disk; days only, never a moment.
create schema intake;

-- What a report may be about: rows that the module declares.
create table intake.report_kind (
  name text primary key
);

create table intake.report (
  id uuid primary key,
  kind text not null references intake.report_kind,
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  place text not null check (place in ('website', 'social', 'chat', 'game', 'shop', 'elsewhere', 'unsaid')),
  channel text not null check (channel in ('form', 'interface', 'desk')),
  received_on date not null,
  -- What the reporter says that cannot wait.
  urgent text[] not null default '{}' check (urgent <@ '{danger,meeting,deadline}'),
  -- Whom it is about, and how old that one is, no closer than a band.
  concerned text not null default 'unsaid' check (concerned in ('self', 'other', 'unsaid')),
  age_band text not null default 'unsaid' check (age_band in ('under-13', '13-15', '16-17', 'adult', 'unsaid')),
  -- What there is in it, for a sealed value says nothing: a story, an address, the fingerprint of a picture. One of them at least.
  brings text[] not null check (brings <@ '{story,address,fingerprint}' and cardinality(brings) > 0),
  narrative bytea not null,
  contact bytea,
  -- The receipt itself is nowhere: a keyed index of its first words finds the row, the Argon2id verifier proves the rest.
  receipt_index bytea not null,
  receipt_salt bytea not null,
  receipt_cost text not null,
  receipt_verifier bytea not null,
  -- Replies are sealed to this key, whose other half comes out of the receipt: only the reporter can open them.
  mailbox_key bytea not null,
  -- Keyed digests of the sender's idempotency key and of what came with it: the same report sent twice is one report.
  submission bytea not null unique,
  submission_body bytea not null
);
create index on intake.report (receipt_index);
create index on intake.report (received_on);
-- What retention asks for: reports that still say something, by their day.
create index on intake.report (received_on, id) where octet_length(narrative) > 0;

create table intake.address (
  id uuid primary key,
  report uuid not null references intake.report,
  position integer not null check (position > 0),
  sealed bytea not null,
  blind_index bytea not null,
  unique (report, position)
);
create index on intake.address (blind_index);

create table intake.message (
  id uuid primary key,
  report uuid not null references intake.report,
  position integer not null check (position > 0),
  author text not null check (author in ('reporter', 'desk')),
  written_by uuid,
  written_on date not null,
  expires_on date not null check (expires_on > written_on),
  for_desk bytea not null,
  for_reporter bytea not null,
  unique (report, position),
  check ((author = 'desk') = (written_by is not null))
);
create index on intake.message (expires_on, id) where octet_length(for_desk) > 0;

-- What happened with the report, in fixed words that the mailbox shows in the reader's language.
create table intake.news (
  id uuid primary key,
  report uuid not null references intake.report,
  position integer not null check (position > 0),
  word text not null check (word ~ '^[a-z-]+$'),
  told_on date not null,
  unique (report, position)
);

-- The public site may insert and call these functions; it can read no table.
create function intake.receipt_salt(wanted bytea)
  returns table (salt bytea, cost text)
  language sql stable security definer set search_path = '' as $$
  select receipt_salt, receipt_cost from intake.report where receipt_index = wanted
$$;

create function intake.mailbox(wanted bytea, proof bytea)
  returns table (report uuid, kind text, language text, received_on date, mailbox_key bytea, next_message integer)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.kind, r.language, r.received_on, r.mailbox_key,
    (select coalesce(max(m.position), 0) + 1 from intake.message m where m.report = r.id)::integer
  from intake.report r
  where r.receipt_index = wanted and r.receipt_verifier = proof
$$;

create function intake.mailbox_messages(wanted bytea, proof bytea, today date)
  returns table (message uuid, "position" integer, author text, written_on date, for_reporter bytea)
  language sql stable security definer set search_path = '' as $$
  select m.id, m.position, m.author, m.written_on, m.for_reporter
  from intake.message m join intake.report r on r.id = m.report
  where r.receipt_index = wanted and r.receipt_verifier = proof and m.expires_on > today
  order by m.position
$$;

create function intake.mailbox_news(wanted bytea, proof bytea)
  returns table ("position" integer, word text, told_on date)
  language sql stable security definer set search_path = '' as $$
  select n.position, n.word, n.told_on
  from intake.news n join intake.report r on r.id = n.report
  where r.receipt_index = wanted and r.receipt_verifier = proof
  order by n.position
$$;

-- Whether this very submission came before: 'same' with the same body, 'other' with another one, null when it is new.
-- Two that come at the same moment wait for one another here, so that the second finds the first.
create function intake.submission_before(sent bytea, body bytea) returns text
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(sent, 'hex'), 0));
  return (select case when submission_body = body then 'same' else 'other' end
    from intake.report where submission = sent);
end $$;
