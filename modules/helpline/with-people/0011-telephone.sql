alter table helpline.seat add foreign key (person) references people.person;
create trigger only_the_entitled before insert on helpline.seat
  for each row execute function people.check_right('person', '', '{case-manager,coordinator}');
