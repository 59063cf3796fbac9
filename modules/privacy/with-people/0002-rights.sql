-- Who may give a request more time, and who may end a restriction.
alter table privacy.request_extension add foreign key (extended_by) references people.person;
alter table privacy.restriction_end add foreign key (ended_by) references people.person;

create trigger only_the_entitled before insert on privacy.request_extension
  for each row execute function people.check_right('extended_by', '', '{data-protection-officer,coordinator}');
create trigger only_the_entitled before insert on privacy.restriction_end
  for each row execute function people.check_right('ended_by', '', '{data-protection-officer}');
