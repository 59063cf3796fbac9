-- The outbox. A fact is written in the transaction that made it true and delivered afterwards, to every subscriber once.
-- It carries no moment: the moment of an anonymous report must not be found here either.
create schema outbox;

create table outbox.fact (
  number bigint generated always as identity primary key,
  name text not null,
  body jsonb not null
);

-- One row per subscriber that has taken the fact: written in the same transaction as what the subscriber did.
create table outbox.delivery (
  fact bigint not null references outbox.fact,
  subscriber text not null,
  primary key (fact, subscriber)
);

-- A delivery that went wrong and is tried again later.
create table outbox.failure (
  fact bigint not null references outbox.fact,
  subscriber text not null,
  attempt integer not null check (attempt > 0),
  not_before timestamptz not null,
  reason text not null,
  primary key (fact, subscriber, attempt)
);

-- Facts that every subscriber has taken; what is not in here is still to be delivered.
create table outbox.settlement (
  fact bigint primary key references outbox.fact
);
