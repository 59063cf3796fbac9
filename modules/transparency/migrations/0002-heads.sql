-- In the commons: what the house signed of its audit log, day after day, so that anybody can keep it. Hashes only, no entry.
create table transparency.head (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  at timestamptz not null,
  origin text not null check (origin <> ''),
  public_key bytea not null check (octet_length(public_key) = 32),
  signature bytea not null check (octet_length(signature) = 64),
  -- The same as a text that can be printed and kept.
  note text not null check (note <> '')
);

-- The hashes with which every published head is proved to continue every earlier one.
create table transparency.subtree (
  level smallint not null check (level >= 0),
  place bigint not null check (place >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, place)
);
