alter table helpline.answering add foreign key (given_by) references people.person;
create trigger only_the_entitled before insert on helpline.answering
  for each row execute function people.check_right('given_by', '', '{case-manager,coordinator}');
