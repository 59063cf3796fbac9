alter table notices.second_contact add foreign key (contacted_by) references people.person;
alter table notices.dispute add foreign key (brought_by) references people.person;
alter table notices.dispute_outcome add foreign key (recorded_by) references people.person;
alter table notices.coordinator_complaint add foreign key (lodged_by) references people.person;
alter table notices.coordinator_answer add foreign key (recorded_by) references people.person;
-- A letter to somebody else at the provider rests on verdicts that stand, like the notice itself.
create trigger a_case_changes before insert on notices.second_contact_dispatch
  for each row when (new.outcome = 'sent') execute function hotline.change();
create trigger on_standing_verdicts before insert on notices.second_contact_dispatch
  for each row when (new.outcome = 'sent') execute function notices.check_notice();
