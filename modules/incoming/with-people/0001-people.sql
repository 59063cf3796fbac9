alter table incoming.notice_taker add foreign key (taken_by) references people.person;
create trigger only_the_entitled before insert on incoming.notice_taker
  for each row execute function people.check_right('taken_by', '', '{moderator,coordinator}');
