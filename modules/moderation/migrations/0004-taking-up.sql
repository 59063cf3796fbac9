-- A notice that was set aside is taken up again: from then on it waits like any other.
create table moderation.taking_up (
  notice uuid primary key,
  taken_up_by uuid not null,
  taken_up_at timestamptz not null
);
create trigger it_stays before update or delete on moderation.taking_up
  for each row execute function moderation.refuse_change();
