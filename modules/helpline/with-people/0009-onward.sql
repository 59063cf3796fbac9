alter table helpline.onward_referral add foreign key (referred_by) references people.person;
alter table helpline.onward_consent add foreign key (said_by) references people.person;
alter table helpline.onward_progress add foreign key (noted_by) references people.person;
create trigger only_the_entitled before insert on helpline.onward_referral
  for each row execute function people.check_right('referred_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.onward_consent
  for each row execute function people.check_right('said_by', '', '{case-manager,coordinator}');
create trigger only_the_entitled before insert on helpline.onward_progress
  for each row execute function people.check_right('noted_by', '', '{case-manager,coordinator}');
