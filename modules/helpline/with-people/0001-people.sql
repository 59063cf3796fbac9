alter table helpline.contact add foreign key (opened_by) references people.person;
alter table helpline.ending add foreign key (ended_by) references people.person;
alter table helpline.record add foreign key (recorded_by) references people.person;
alter table helpline.closure add foreign key (closed_by) references people.person;
alter table helpline.note add foreign key (written_by) references people.person;
alter table helpline.referral_out add foreign key (declared_by) references people.person;
create trigger only_the_entitled before insert on helpline.contact
  for each row execute function people.check_right('opened_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.ending
  for each row execute function people.check_right('ended_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.record
  for each row execute function people.check_right('recorded_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.closure
  for each row execute function people.check_right('closed_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.note
  for each row execute function people.check_right('written_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.referral_out
  for each row execute function people.check_right('declared_by', '', '{case-manager,coordinator}');
