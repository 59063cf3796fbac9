-- A report that may only be kept (Arts 18 and 21 of the GDPR). Nobody restricts one here; a house that takes such requests says which.
create function intake.is_restricted(wanted uuid) returns boolean
language sql stable security definer set search_path = '' as $$ select false $$;

-- Nothing of it leaves, and nobody writes to whoever sent it.
create function intake.insist_on_use() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if intake.is_restricted(new.report) then
    raise exception 'this report may only be kept' using errcode = 'VG021';
  end if;
  return new;
end $$;
create trigger while_it_may_be_used before insert on intake.passing
  for each row execute function intake.insist_on_use();
create trigger while_it_may_be_used before insert on intake.passing_sent
  for each row execute function intake.insist_on_use();
create trigger while_it_may_be_used before insert on intake.message
  for each row when (new.author = 'desk') execute function intake.insist_on_use();
