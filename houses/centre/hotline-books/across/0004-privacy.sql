-- Retention: what its tables refer to, and who may write them.

alter table privacy.schedule_line add foreign key (set_by) references people.person;
alter table privacy.hold add foreign key (placed_by) references people.person;
alter table privacy.lifting add foreign key (lifted_by) references people.person;
alter table privacy.subject_request add foreign key (received_by) references people.person;
alter table privacy.request_decision add foreign key (decided_by) references people.person;
alter table privacy.request_answer add foreign key (answered_by) references people.person;

create trigger only_the_entitled before insert on privacy.hold
  for each row execute function people.check_right('placed_by', '', '{data-protection-officer}');
create trigger only_the_entitled before insert on privacy.lifting
  for each row execute function people.check_right('lifted_by', '', '{data-protection-officer}');
create trigger only_the_entitled before insert on privacy.subject_request
  for each row execute function people.check_right('received_by', '', '{data-protection-officer,coordinator}');
create trigger only_the_entitled before insert on privacy.request_decision
  for each row execute function people.check_right('decided_by', '', '{data-protection-officer,coordinator}');

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
