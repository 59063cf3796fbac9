-- Which facts the public may announce is a policy, made from what the modules declare.
alter table outbox.fact enable row level security;
create policy the_house_says_what_happened on outbox.fact to {desk}, {worker} using (true) with check (true);
grant usage on schema outbox to {public}, {desk}, {worker};
grant insert on outbox.fact to {public}, {desk}, {worker};
grant select on all tables in schema outbox to {desk}, {worker};
grant insert on outbox.delivery, outbox.failure, outbox.settlement to {worker};
