-- Whom the rows of retention name, and who may write them.

alter table privacy.schedule_line add foreign key (set_by) references people.person;
alter table privacy.hold add foreign key (placed_by) references people.person;
alter table privacy.lifting add foreign key (lifted_by) references people.person;
alter table privacy.subject_request add foreign key (received_by) references people.person;
alter table privacy.request_decision add foreign key (decided_by) references people.person;
alter table privacy.request_answer add foreign key (answered_by) references people.person;

create trigger only_the_entitled before insert on privacy.hold
  for each row execute function people.check_right('placed_by', '', '{data-protection-officer}');
create trigger only_the_entitled before insert on privacy.lifting
  for each row execute function people.check_right('lifted_by', '', '{data-protection-officer}');
create trigger only_the_entitled before insert on privacy.subject_request
  for each row execute function people.check_right('received_by', '', '{data-protection-officer,coordinator}');
create trigger only_the_entitled before insert on privacy.request_decision
  for each row execute function people.check_right('decided_by', '', '{data-protection-officer,coordinator}');
