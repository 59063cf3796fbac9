-- The public halves of the day keys. The private halves are never here: they lie in the cabinet, outside these books.
create schema vault;

-- One key per day is in use. A key that was changed is retired, and then destroyed; its line stays for ever.
create table vault.sealing_key (
  id bytea primary key check (octet_length(id) = 8),
  day date not null,
  public_key bytea not null unique check (octet_length(public_key) = 32),
  -- By the house's own key over day and public key: a key that somebody slips in here is not sealed to.
  signature bytea not null check (octet_length(signature) = 64),
  retired_at timestamptz,
  destroyed_at timestamptz,
  check (destroyed_at is null or retired_at is not null)
);
create unique index one_key_a_day on vault.sealing_key (day) where retired_at is null;

-- What may be sealed to on a day, the newest first: who finds no valid key for today takes the one before.
create function vault.keys_until(today date)
  returns table (id bytea, day date, public_key bytea, signature bytea)
  language sql stable security definer set search_path = '' as $$
  select k.id, k.day, k.public_key, k.signature from vault.sealing_key k
  where k.retired_at is null and k.day <= today
  order by k.day desc limit 500
$$;

-- Asked after a row is written, so that the transaction already has its number: whoever retires a key waits for all
-- transactions of lower number, and after that no sealed value under it can appear.
create function vault.is_retired(sealed bytea) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  key bytea := substring(sealed from 2 for 8);
begin
  if key is null or octet_length(key) < 8 then return false; end if;
  -- Above READ COMMITTED the picture may be older than the retirement; a lock on the changed line fails then.
  if current_setting('transaction_isolation') <> 'read committed' then
    perform 1 from vault.sealing_key k where k.id = key for share;
  end if;
  return exists (select from vault.sealing_key k where k.id = key and k.retired_at is not null);
end $$;

create function vault.refuse_retired() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'sealed to a key that was retired' using errcode = 'VK001';
end $$;

