alter table hotline.meeting add foreign key (recorded_by) references people.person;
alter table hotline.meeting_presence add foreign key (person) references people.person;
alter table hotline.meeting_decision
  add foreign key (owner) references people.person,
  add foreign key (recorded_by) references people.person;
alter table hotline.meeting_decision_done add foreign key (done_by) references people.person;
create trigger only_the_entitled before insert on hotline.meeting
  for each row execute function people.check_right('recorded_by', '', '{analyst,coordinator,policy-officer}');
