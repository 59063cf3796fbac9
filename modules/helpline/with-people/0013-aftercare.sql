alter table helpline.aftercare
  add foreign key (person) references people.person,
  add foreign key (recorded_by) references people.person;
create trigger only_the_entitled before insert on helpline.aftercare
  for each row execute function people.check_right('recorded_by', '', '{case-manager,coordinator}');
