-- The commons hold what anyone may read. The public site reads, the worker writes.
grant usage on schema transparency to vigie_public, vigie_desk, vigie_worker;
grant select on transparency.account to vigie_public, vigie_desk, vigie_worker;
grant insert, update on transparency.account to vigie_worker;
-- What was published is not changed, by nobody.
grant select on transparency.head, transparency.subtree to vigie_public, vigie_desk, vigie_worker;
grant insert on transparency.head, transparency.subtree to vigie_worker;
