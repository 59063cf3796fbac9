grant usage on schema vault to {public}, {desk}, {worker}, {keeper};
grant execute on function vault.keys_until, vault.is_retired to {public}, {desk}, {worker}, {keeper};
grant select, insert (id, day, public_key, signature) on vault.sealing_key to {desk}, {worker}, {keeper};
grant update (retired_at, destroyed_at) on vault.sealing_key to {keeper};
