-- Retention: what holds between it and the cases.

-- A case that is destroyed is closed, and stays so: whoever comes at the same moment waits here.
create function hotline.check_destruction() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform hotline.change_case(to_jsonb(new));
  if hotline.is_open(new."case") then
    raise exception 'this case is open' using errcode = 'VG005';
  end if;
  return new;
end $$;
create trigger only_what_is_closed before insert on hotline.case_destruction
  for each row execute function hotline.check_destruction();
create function hotline.check_not_destroyed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from hotline.case_destruction d where d."case" = new."case") then
    raise exception 'this case was destroyed' using errcode = 'VG005';
  end if;
  return new;
end $$;
create trigger not_once_destroyed before insert on hotline.reopening
  for each row execute function hotline.check_not_destroyed();
