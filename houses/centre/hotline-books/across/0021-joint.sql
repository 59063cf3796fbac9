-- Whoever looks together with a colleague may assess, each of the two, as of every assessment: the role, the vetting, the
-- trainings, in an open case, in the round that runs. A case changes first, so that nobody signs past an assessment.
alter table hotline.joint_session
  add foreign key (eligibility, opened_by) references people.eligibility (id, person);
alter table hotline.joint_signature
  add foreign key (eligibility, signed_by) references people.eligibility (id, person);
create trigger only_the_eligible before insert on hotline.joint_session
  for each row execute function people.check_right('opened_by', 'opened_at', '{analyst}');
create trigger only_the_eligible before insert on hotline.joint_signature
  for each row execute function people.check_right('signed_by', 'signed_at', '{analyst}');
create trigger only_the_trained before insert on hotline.joint_session
  for each row execute function people.check_trained('opened_by', 'opened_at');
create trigger only_the_trained before insert on hotline.joint_signature
  for each row execute function people.check_trained('signed_by', 'signed_at');
do $$
declare
  one text;
begin
  foreach one in array '{hotline.joint_session, hotline.joint_signature}'::text[] loop
    execute format('create trigger a_case_changes before insert on %s for each row execute function hotline.change()', one);
    execute format('create trigger in_an_open_case before insert on %s for each row execute function hotline.check_open()', one);
    execute format('create trigger in_the_running_round before insert on %s for each row execute function hotline.check_round(''0'')', one);
  end loop;
end $$;
