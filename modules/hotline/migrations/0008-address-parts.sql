-- The parts of each address, so that somebody who holds a letter finds its case by the host, by a step of the path or by the
-- name of a user. Keyed marks as the one of the whole address: nothing can be read from them. The number of the case stands
-- here so that the latest cases are found first by the index alone; an item never changes its case.
create table hotline.address_part (
  mark bytea not null check (octet_length(mark) = 32),
  case_number integer not null references hotline.case (number),
  item uuid not null references hotline.item,
  primary key (item, mark)
);
create index on hotline.address_part (mark, case_number, item);

-- What is not found by its whole any more is not found by its parts either.
create function hotline.forget_parts() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from hotline.address_part p where p.item = new.id;
  return null;
end $$;
create trigger its_parts_go_too after update of blind_index on hotline.item
  for each row when (new.blind_index is null) execute function hotline.forget_parts();

-- The file numbers of whoever received a case.
create index on hotline.hand_over (lower(their_reference)) where their_reference is not null;
create index on hotline.alert (lower(their_reference)) where their_reference is not null;
