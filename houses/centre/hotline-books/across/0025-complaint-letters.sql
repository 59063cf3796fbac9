alter table notices.complaint_letter add foreign key (written_by) references people.person;
alter table notices.complaint_letter_ruling add foreign key (ruled_by) references people.person;
-- A complaint rests on verdicts that stand, like the notice itself.
create trigger a_case_changes before insert on notices.complaint_letter_dispatch
  for each row when (new.outcome = 'sent') execute function hotline.change();
create trigger on_standing_verdicts before insert on notices.complaint_letter_dispatch
  for each row when (new.outcome = 'sent') execute function notices.check_notice();
