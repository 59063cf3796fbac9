-- The helpline's own books: who was heard, what was said, what was referred. No table here knows a case of the hotline.
create schema helpline;

create table helpline.counsellor (
  id uuid primary key,
  name text not null check (name <> ''),
  joined_at timestamptz not null
);

-- Somebody turned to the helpline. Not who: only what the networks of helplines count.
create table helpline.contact (
  id uuid primary key,
  channel text not null check (channel in ('phone', 'chat', 'sms', 'mail')),
  direction text not null check (direction in ('in', 'out')),
  heard_on date not null,
  minute_of_day smallint not null check (minute_of_day between 0 and 1439),
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  caller text not null check (caller in ('child', 'young-adult', 'parent', 'relative', 'professional', 'other', 'unknown')),
  about text not null check (about in ('self', 'own-child', 'other-child', 'somebody-else', 'unknown')),
  heard_by uuid not null references helpline.counsellor
);
create table helpline.contact_category (
  contact uuid not null references helpline.contact,
  scheme text not null check (scheme in ('116000', 'insafe')),
  category text not null check (category ~ '^[a-z0-9-]+$'),
  primary key (contact, scheme, category)
);

-- What is written to and fro, sealed to the helpline's own key; it expires.
create table helpline.conversation (
  id uuid primary key,
  contact uuid not null references helpline.contact,
  expires_on date not null
);
create table helpline.message (
  conversation uuid not null references helpline.conversation,
  position integer not null check (position > 0),
  author text not null check (author in ('caller', 'counsellor')),
  written_on date not null,
  sealed bytea not null,
  primary key (conversation, position)
);

-- What a counsellor noted about a call, sealed likewise.
create table helpline.note (
  id uuid primary key,
  contact uuid not null references helpline.contact,
  sealed bytea not null,
  written_by uuid not null references helpline.counsellor,
  written_at timestamptz not null
);

-- The only bridge out of these books, and it carries what is declared here and nothing else: an address that the
-- counsellor has not looked at, sealed to the key of the recipient, with whoever's word that it may go.
create table helpline.referral_out (
  id uuid primary key,
  contact uuid not null references helpline.contact,
  recipient text not null check (recipient in ('hotline')),
  consent text not null check (consent in ('caller', 'guardian', 'duty-to-report')),
  kind text not null check (kind ~ '^[a-z-]+$'),
  language text not null check (language in ('nl', 'fr', 'de', 'en')),
  address bytea not null,
  declared_by uuid not null references helpline.counsellor,
  declared_on date not null,
  -- The helpline's signature over the fields above, without the contact: who receives it can tell who declared it.
  signature bytea not null check (length(signature) = 64)
);
create table helpline.carrying (
  referral_out uuid primary key references helpline.referral_out,
  carried_on date not null
);
