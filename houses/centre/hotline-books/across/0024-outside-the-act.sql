-- What is private communication on the word of whoever traced it last goes into no letter that cites the DSA.
create function hotline.check_private_item() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from hotline.trace t
    where t.item = new.item and t.audience = 'private'
      and t.noted_at = (select max(l.noted_at) from hotline.trace l where l.item = new.item)
  ) and not exists (select from notices.notice n where n.id = new.notice and n.outside_act) then
    raise exception 'private' using errcode = 'VG033';
  end if;
  return new;
end $$;
create trigger what_is_private_is_outside_the_act before insert on notices.notice_item
  for each row execute function hotline.check_private_item();
