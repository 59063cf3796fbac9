alter table helpline.hint add foreign key (hinted_by) references people.person;
create trigger only_the_entitled before insert on helpline.hint
  for each row execute function people.check_right('hinted_by', '', '{coordinator}');
