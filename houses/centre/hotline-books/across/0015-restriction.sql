-- A report is restricted while a request of whoever sent it says so (Arts 18 and 21 of the GDPR).
create or replace function intake.is_restricted(wanted uuid) returns boolean
language sql stable security definer set search_path = '' as $$ select privacy.is_restricted(wanted) $$;
