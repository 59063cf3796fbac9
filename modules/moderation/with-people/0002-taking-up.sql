alter table moderation.taking_up add foreign key (taken_up_by) references people.person;
create trigger only_the_entitled before insert on moderation.taking_up
  for each row execute function people.check_right('taken_up_by', '', '{moderator,coordinator}');
