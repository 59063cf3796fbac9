alter table moderation.decision add foreign key (decided_by) references people.person;
create trigger only_the_entitled before insert on moderation.decision
  for each row execute function people.check_right('decided_by', '', '{moderator,coordinator}');
create trigger only_the_entitled before insert on moderation.statement
  for each row execute function people.check_right('written_by', '', '{moderator,coordinator}');
create trigger only_the_entitled before insert on moderation.telling
  for each row execute function people.check_right('told_by', '', '{moderator,coordinator}');
create trigger only_the_entitled before insert on moderation.complaint
  for each row execute function people.check_right('noted_by', '', '{moderator,coordinator}');
create trigger only_the_entitled before insert on moderation.complaint_ruling
  for each row execute function people.check_right('ruled_by', '', '{moderator,coordinator}');
create trigger only_the_entitled before insert on moderation.unfounded
  for each row execute function people.check_right('marked_by', '', '{moderator,coordinator}');
create trigger only_the_entitled before insert on moderation.warning
  for each row execute function people.check_right('warned_by', '', '{coordinator}');
create trigger only_the_entitled before insert on moderation.suspension
  for each row execute function people.check_right('suspended_by', '', '{coordinator}');
create trigger only_the_entitled before insert on moderation.inaccuracy_file
  for each row execute function people.check_right('prepared_by', '', '{coordinator}');
create trigger only_the_entitled before insert on moderation.inaccuracy_sending
  for each row execute function people.check_right('recorded_by', '', '{coordinator}');
