-- Who notes what the police answered is staff of the desk on that day.
alter table hotline.police_answer add foreign key (noted_by) references people.person;
create trigger only_the_entitled before insert on hotline.police_answer
  for each row execute function people.check_right('noted_by', '', '{analyst,coordinator}');
