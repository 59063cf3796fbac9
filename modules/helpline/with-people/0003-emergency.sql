alter table helpline.dispatch add foreign key (called_by) references people.person;
alter table helpline.dispatch_note add foreign key (written_by) references people.person;
alter table helpline.second_person add foreign key (seen_by) references people.person;
create trigger only_the_entitled before insert on helpline.dispatch
  for each row execute function people.check_right('called_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.dispatch_note
  for each row execute function people.check_right('written_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.second_person
  for each row execute function people.check_right('seen_by', '', '{case-manager,coordinator}');
