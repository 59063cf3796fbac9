-- Who changes what the helpline asks, and who says yes to it, are people of these books.
alter table playbook.version add foreign key (proposed_by) references people.person;
alter table playbook.ruling add foreign key (ruled_by) references people.person;
create trigger only_the_entitled before insert on playbook.version
  for each row execute function people.check_right('proposed_by', '', '{coordinator}');
create trigger only_the_entitled before insert on playbook.ruling
  for each row execute function people.check_right('ruled_by', '', '{case-manager,coordinator}');
