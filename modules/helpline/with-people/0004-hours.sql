alter table helpline.hours add foreign key (set_by) references people.person;
alter table helpline.hours_end add foreign key (ended_by) references people.person;
alter table helpline.hours_exception add foreign key (set_by) references people.person;
alter table helpline.exception_end add foreign key (ended_by) references people.person;
create trigger only_the_entitled before insert on helpline.hours
  for each row execute function people.check_right('set_by', '', '{coordinator}');
create trigger only_the_entitled before insert on helpline.hours_end
  for each row execute function people.check_right('ended_by', '', '{coordinator}');
create trigger only_the_entitled before insert on helpline.hours_exception
  for each row execute function people.check_right('set_by', '', '{coordinator}');
create trigger only_the_entitled before insert on helpline.exception_end
  for each row execute function people.check_right('ended_by', '', '{coordinator}');
