-- What holds between modules of the hotline books. A module's own SQL names only its own schema; the house knows them all.

alter table intake.message add foreign key (written_by) references people.person;

alter table hotline.case
  add foreign key (opened_by) references people.person,
  add foreign key (kind) references intake.report_kind;
alter table hotline.case_report add foreign key (report) references intake.report;
alter table hotline.caseless_report add foreign key (report) references intake.report;
alter table hotline.item add foreign key (added_by) references people.person;
alter table hotline.trace
  add foreign key (noted_by) references people.person,
  add foreign key (provider) references notices.provider;
alter table hotline.danger
  add foreign key (report) references intake.report,
  add foreign key (said_by) references people.person;
alter table hotline.danger_dismissal add foreign key (dismissed_by) references people.person;
alter table hotline.alert add foreign key (eligibility, sent_by) references people.eligibility (id, person);
alter table hotline.alert_review
  add foreign key (eligibility, reviewed_by) references people.eligibility (id, person);
alter table hotline.taking add foreign key (taken_by) references people.person;
alter table hotline.handing_back add foreign key (handed_back_by) references people.person;
alter table hotline.reassessment add foreign key (asked_by) references people.person;
alter table hotline.assessment
  add foreign key (eligibility, assessor) references people.eligibility (id, person),
  add foreign key (kind) references intake.report_kind;
alter table hotline.assessment_withdrawal add foreign key (withdrawn_by) references people.person;
alter table hotline.verdict add foreign key (arbitrator) references people.person;
alter table hotline.referral add foreign key (prepared_by) references people.person;
alter table hotline.referral_approval add foreign key (eligibility, approved_by) references people.eligibility (id, person);
alter table hotline.referral_withdrawal add foreign key (withdrawn_by) references people.person;
alter table hotline.hand_over add foreign key (handed_over_by) references people.person;
alter table hotline.sighting add foreign key (seen_by) references people.person;
alter table hotline.closure add foreign key (closed_by) references people.person;
alter table hotline.reopening
  add foreign key (reopened_by) references people.person,
  add foreign key (report) references intake.report;

alter table notices.stray_mail_filing add foreign key (report) references intake.report;
alter table hotline.merger add foreign key (merged_by) references people.person;

alter table notices.provider add foreign key (added_by) references people.person;
alter table notices.provider_address add foreign key (proposed_by) references people.person;
alter table notices.provider_address_ruling add foreign key (ruled_by) references people.person;
alter table notices.notice
  add foreign key (kind) references intake.report_kind,
  add foreign key ("case") references hotline.case,
  add foreign key (eligibility, prepared_by) references people.eligibility (id, person);
-- Nothing leaves a case without the verdict of two people on that very item.
alter table notices.notice_item
  add foreign key (verdict, item, area) references hotline.verdict (id, item, area);
alter table notices.withdrawal add foreign key (withdrawn_by) references people.person;
alter table notices.approval add foreign key (eligibility, approved_by) references people.eligibility (id, person);
alter table notices.acknowledgement add foreign key (recorded_by) references people.person;
alter table notices.dispatch add foreign key (sent_by) references people.person;
alter table notices.stray_mail_filing add foreign key (filed_by) references people.person;
alter table notices.reply_reading add foreign key (read_by) references people.person;
alter table notices.decision add foreign key (recorded_by) references people.person;
alter table notices.complaint add foreign key (lodged_by) references people.person;
alter table notices.complaint_outcome add foreign key (recorded_by) references people.person;
