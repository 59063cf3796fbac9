create trigger only_the_entitled before insert on moderation.sender_telling
  for each row execute function people.check_right('told_by', '', '{coordinator}');
