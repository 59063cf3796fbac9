-- A sender is told that they were warned, and that what they send is set aside: Art. 23(2). Each once.
create table moderation.sender_telling (
  warning uuid unique references moderation.warning,
  suspension uuid unique references moderation.suspension,
  way text not null check (way in ('e-mail', 'copied')),
  told_by uuid,
  told_at timestamptz not null,
  check (num_nonnulls(warning, suspension) = 1),
  check ((way = 'copied') = (told_by is not null))
);
create trigger it_stays before update or delete on moderation.sender_telling
  for each row execute function moderation.refuse_change();
