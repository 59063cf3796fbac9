-- A coordinator gives whoever talks a hint: sealed for the desk alone. No function of the public reads this table,
-- and it has no copy that the eight words would open.
create table helpline.hint (
  id uuid primary key,
  contact uuid not null references helpline.contact,
  sealed bytea not null,
  hinted_by uuid not null,
  hinted_at timestamptz not null
);
create index on helpline.hint (contact, hinted_at);

-- Only while they talk: afterwards it is a note.
create function helpline.check_hint() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from helpline.ending e where e.contact = new.contact)
    or exists (select from helpline.closure x where x.contact = new.contact) then
    raise exception 'contact-over' using errcode = 'VH025';
  end if;
  return new;
end $$;
create trigger check_hint before insert on helpline.hint for each row execute function helpline.check_hint();
