-- What an account shows, drawn: once for each language and width, and never while somebody waits for a page. A picture's name is
-- the hash of what is drawn in it, so that it stands beside these numbers or not at all.
create table transparency.picture (
  name text primary key check (name ~ '^[0-9a-f]{64}$'),
  svg text not null check (svg <> '')
);
