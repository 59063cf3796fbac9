-- What was traced as private communication after a notice was prepared goes no further as a letter that cites the DSA.
create function hotline.check_private_notice() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from notices.notice n
    join notices.notice_item i on i.notice = n.id
    join hotline.trace t on t.item = i.item
    where n.id = new.notice and not n.outside_act and t.audience = 'private'
      and t.noted_at = (select max(l.noted_at) from hotline.trace l where l.item = i.item)
  ) then
    raise exception 'private' using errcode = 'VG033';
  end if;
  return new;
end $$;
create trigger what_is_private_is_outside_the_act before insert on notices.approval
  for each row execute function hotline.check_private_notice();
