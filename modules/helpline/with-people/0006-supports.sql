alter table helpline.support add foreign key (opened_by) references people.person;
alter table helpline.support_contact add foreign key (added_by) references people.person;
alter table helpline.support_entry add foreign key (written_by) references people.person;
alter table helpline.task
  add foreign key (owner) references people.person,
  add foreign key (set_by) references people.person;
alter table helpline.task_end add foreign key (ended_by) references people.person;
alter table helpline.pseudonym add foreign key (given_by) references people.person;
alter table helpline.closing_request add foreign key (asked_by) references people.person;
alter table helpline.closing_ruling add foreign key (ruled_by) references people.person;
alter table helpline.support_reopening add foreign key (reopened_by) references people.person;
create trigger only_the_entitled before insert on helpline.support
  for each row execute function people.check_right('opened_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.support_contact
  for each row execute function people.check_right('added_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.support_entry
  for each row execute function people.check_right('written_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.task
  for each row execute function people.check_right('set_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled_own before insert on helpline.task
  for each row execute function people.check_right('owner', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.task_end
  for each row execute function people.check_right('ended_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.pseudonym
  for each row execute function people.check_right('given_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.closing_request
  for each row execute function people.check_right('asked_by', '', '{case-manager,coordinator}');
-- Who asked may be anybody who listens; who says yes is a coordinator, and somebody else.
create trigger only_the_entitled before insert on helpline.closing_ruling
  for each row execute function people.check_right('ruled_by', '', '{coordinator}');
create trigger only_the_entitled before insert on helpline.support_reopening
  for each row execute function people.check_right('reopened_by', '', '{case-manager,coordinator}');
