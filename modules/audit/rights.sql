grant usage on schema audit to {public}, {desk}, {worker}, {keeper};
-- Not actor: so no line can be written in the name of a member of staff.
grant insert (id, at, actor_kind, act, subject) on audit.entry to {public};
grant select on all tables in schema audit to {desk}, {worker};
grant insert on audit.entry to {desk}, {worker};
-- The worker gives every entry its place in the log and signs the log; it may change neither.
grant insert on audit.leaf, audit.node, audit.head to {worker};
grant insert (id, at, actor_kind, act, subject, actor, purpose) on audit.entry to {keeper};
