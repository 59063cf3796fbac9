-- What a provider calls a notice: the number of a ticket, given when its form was filled in, when it confirmed receipt, with a
-- complaint, or in the subject of a mail. Keyed marks: some of it stands sealed where it was written.
create table notices.their_reference (
  mark bytea not null check (octet_length(mark) = 32),
  notice uuid not null references notices.notice,
  primary key (mark, notice)
);
create index on notices.their_reference (notice);

-- What was destroyed, nothing finds any more.
create function notices.forget_references() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from notices.their_reference r where r.notice = new.id;
  return null;
end $$;
create trigger their_references_go_too after update of explanation on notices.notice
  for each row when (octet_length(new.explanation) = 0) execute function notices.forget_references();

-- The notices to one provider, the latest number first.
create index on notices.notice (provider, reference);
