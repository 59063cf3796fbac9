grant usage on schema playbook to {desk}, {worker};
grant select on all tables in schema playbook to {desk}, {worker};
grant insert on all tables in schema playbook to {desk};
