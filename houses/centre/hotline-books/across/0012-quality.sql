alter table hotline.sample add foreign key (drawn_by) references people.person;
alter table hotline.sample_look
  add foreign key (eligibility, assessor) references people.eligibility (id, person),
  add foreign key (kind) references intake.report_kind;
create trigger only_the_entitled before insert on hotline.sample
  for each row execute function people.check_right('drawn_by', '', '{coordinator}');
create trigger only_the_eligible before insert on hotline.sample_look
  for each row execute function people.check_right('assessor', 'looked_at', '{analyst}');
create trigger only_the_trained before insert on hotline.sample_look
  for each row execute function people.check_trained('assessor', 'looked_at');
