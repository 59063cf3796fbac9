alter table helpline.missed_aside add foreign key (set_by) references people.person;
alter table helpline.reopening add foreign key (reopened_by) references people.person;
create trigger only_the_entitled before insert on helpline.missed_aside
  for each row execute function people.check_right('set_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.reopening
  for each row when (new.reopened_by is not null)
  execute function people.check_right('reopened_by', '', '{case-manager,coordinator}');
