-- Anyone may read the public account; the worker writes it.
grant usage on schema transparency to {public}, {desk}, {worker};
grant select on transparency.account to {public}, {desk}, {worker};
grant insert, update on transparency.account to {worker};
grant select on transparency.edition to {public}, {desk}, {worker};
grant insert on transparency.edition to {worker};
-- What was published is not changed, by nobody.
grant select on transparency.head, transparency.subtree to {public}, {desk}, {worker};
grant insert on transparency.head, transparency.subtree to {worker};
-- The worker draws, and sweeps what no account shows any more.
grant select on transparency.picture to {public}, {desk}, {worker};
grant insert, delete on transparency.picture to {worker};
