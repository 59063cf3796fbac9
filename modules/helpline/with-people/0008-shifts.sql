alter table helpline.shift
  add foreign key (person) references people.person,
  add foreign key (planned_by) references people.person;
alter table helpline.shift_end add foreign key (ended_by) references people.person;
alter table helpline.shift_note_read add foreign key (read_by) references people.person;
create trigger only_listeners_are_planned before insert on helpline.shift
  for each row execute function people.check_right('person', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.shift
  for each row execute function people.check_right('planned_by', '', '{coordinator}');
create trigger only_the_entitled before insert on helpline.shift_end
  for each row execute function people.check_right('ended_by', '', '{coordinator}');
create trigger only_the_entitled before insert on helpline.shift_note
  for each row execute function people.check_right('written_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.shift_note_read
  for each row execute function people.check_right('read_by', '', '{case-manager,coordinator}');
