-- Which facts the public may announce is a policy, made from what the modules declare.
alter table outbox.fact enable row level security;
create policy the_house_says_what_happened on outbox.fact to {desk}, {worker} using (true) with check (true);
grant usage on schema outbox to {public}, {desk}, {worker};
-- Not its number, nor in which transaction it was written.
grant insert (name, body) on outbox.fact to {public}, {desk}, {worker};
grant select on all tables in schema outbox to {desk}, {worker};
-- A delivery is gone with what its subscriber did. Facts go by being distributed, and in no other way.
grant execute on function outbox.distribute, outbox.look to {worker};
grant insert (fact, subscriber, body, failures, not_before, reason), update (failures, not_before, reason), delete
  on outbox.delivery to {worker};
-- Updating only lets it lock what it is about to sweep.
grant insert (form), update (sent_at), delete on outbox.sent_form to {desk};
