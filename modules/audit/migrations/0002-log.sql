-- The log: every entry gets a place in a Merkle tree (RFC 9162) a moment after its transaction committed, so that acts do not
-- wait for one another. Who changes, removes, adds or moves an entry afterwards changes the root, and a root was published.

-- No foreign key to the entry: its row locks would write into every entry, and the tree says more than a key could.
create table audit.leaf (
  position bigint primary key check (position >= 0),
  entry uuid not null unique,
  hash bytea not null check (octet_length(hash) = 32)
);

-- The complete subtrees of 2^level entries, so that a proof reads some forty rows of a million.
create table audit.node (
  level smallint not null check (level > 0),
  place bigint not null check (place >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, place)
);

-- What the house signed: at that second the log had this size and this root.
create table audit.head (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  at timestamptz not null check (extract(epoch from at) = floor(extract(epoch from at))),
  origin text not null check (origin <> ''),
  public_key bytea not null check (octet_length(public_key) = 32),
  signature bytea not null check (octet_length(signature) = 64)
);

create trigger leaf_is_for_ever before update or delete or truncate on audit.leaf
  for each statement execute function audit.refuse_change();
create trigger node_is_for_ever before update or delete or truncate on audit.node
  for each statement execute function audit.refuse_change();
create trigger head_is_for_ever before update or delete or truncate on audit.head
  for each statement execute function audit.refuse_change();
