-- A complaint as it came over the protocol (Art. 20), known by its sender and the sender's own id: sent again it gets its receipt again.
create table moderation.signed_complaint (
  id uuid primary key,
  sender uuid not null,
  own_id uuid not null,
  digest text not null check (digest ~ '^sha-256=:[A-Za-z0-9+/=]{44}:$'),
  receipt text not null check (receipt <> ''),
  notice uuid not null,
  -- Only where an item was not decided: otherwise they stand with the complaint about each decision.
  words bytea,
  received_at timestamptz not null,
  unique (sender, own_id)
);
create index on moderation.signed_complaint (notice);

create table moderation.complained_item (
  signed_complaint uuid not null references moderation.signed_complaint,
  item uuid not null,
  -- About what was decided; null where the complaint is that nothing was.
  complaint uuid unique references moderation.complaint,
  primary key (signed_complaint, item)
);
create index on moderation.complained_item (item);

-- What whoever sent a notice over the protocol is told, in the order in which it came to stand.
create table moderation.feed (
  sender uuid not null,
  position integer not null check (position > 0),
  decision uuid not null references moderation.decision,
  -- A ruling that left the decision as it was.
  ruling uuid references moderation.complaint_ruling,
  primary key (sender, position),
  unique nulls not distinct (decision, ruling)
);
create trigger it_stays before update or delete on moderation.feed
  for each row execute function moderation.refuse_change();
create trigger it_stays before delete on moderation.signed_complaint
  for each row execute function moderation.refuse_change();
create trigger it_stays before update or delete on moderation.complained_item
  for each row execute function moderation.refuse_change();
