alter table helpline.begun_plan add foreign key (begun_by) references people.person;
alter table helpline.ticked_step add foreign key (ticked_by) references people.person;
create trigger only_the_entitled before insert on helpline.begun_plan
  for each row execute function people.check_right('begun_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.ticked_step
  for each row execute function people.check_right('ticked_by', '', '{case-manager,coordinator}');
