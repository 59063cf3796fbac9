-- Only an analyst who is vetted looks for anything, or takes in what another found.
alter table hotline.case_origin
  add foreign key (eligibility, found_by) references people.eligibility (id, person);
create trigger only_the_eligible before insert on hotline.case_origin
  for each row execute function people.check_right('found_by', 'noted_at', '{analyst}');
