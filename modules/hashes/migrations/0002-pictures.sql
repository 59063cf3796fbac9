-- Fingerprints of what people reported and of the items of cases: sealed, and matched like the lists.

-- What somebody made on their own device of a picture they report; sealed like everything they send.
create table hashes.reported_fingerprint (
  id uuid primary key,
  report uuid not null,
  position integer not null check (position between 1 and 20),
  sealed bytea not null,
  reported_on date not null,
  unique (report, position)
);

-- The fingerprints of an item of a case. Sealed: a fingerprint says something about the picture.
create table hashes.item_fingerprint (
  id uuid primary key,
  number integer not null unique generated always as identity,
  item uuid not null,
  sealed bytea not null,
  way text not null check (way in ('typed', 'dropped', 'reported')),
  reported uuid unique references hashes.reported_fingerprint,
  entered_by uuid,
  entered_on date not null,
  check ((way = 'reported') = (reported is not null)),
  check (way = 'reported' or entered_by is not null)
);
create index on hashes.item_fingerprint (item);
create table hashes.fingerprint_withdrawal (
  number bigint generated always as identity primary key,
  fingerprint uuid not null unique references hashes.item_fingerprint (id),
  -- Nobody, when it was destroyed with its case.
  withdrawn_by uuid,
  withdrawn_on date not null
);

-- The matching takes them in their order as well, and is told of them.
create trigger one_after_another before insert on hashes.item_fingerprint
  for each statement execute function hashes.take_turn('items');
create trigger one_after_another before insert on hashes.fingerprint_withdrawal
  for each statement execute function hashes.take_turn('items');
create trigger something_new after insert on hashes.item_fingerprint
  for each statement execute function hashes.tell('items');
create trigger something_new after insert on hashes.fingerprint_withdrawal
  for each statement execute function hashes.tell('items');
