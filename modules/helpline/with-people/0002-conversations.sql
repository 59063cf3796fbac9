alter table helpline.message add foreign key (written_by) references people.person;
alter table helpline.taking
  add foreign key (holder) references people.person,
  add foreign key (given_by) references people.person;
alter table helpline.conversation_end add foreign key (ended_by) references people.person;
create trigger only_the_entitled before insert on helpline.message
  for each row when (new.written_by is not null)
  execute function people.check_right('written_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.taking
  for each row execute function people.check_right('holder', '', '{case-manager,coordinator}');
create trigger only_the_entitled_give before insert on helpline.taking
  for each row when (new.given_by is not null)
  execute function people.check_right('given_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.conversation_end
  for each row when (new.ended_by is not null)
  execute function people.check_right('ended_by', '', '{case-manager,coordinator}');
