grant usage on schema hotline to {desk}, {worker}, {keeper};
grant select on all tables in schema hotline to {desk}, {worker};
grant usage on all sequences in schema hotline to {desk};
grant insert on all tables in schema hotline to {desk};
-- What the database marks itself, no login marks.
revoke insert on hotline.joint_assessment, hotline.open_case, hotline.referral_under_way, hotline.waiting_report, hotline.year_to_count from {desk};
-- The worker takes the marks of the years that it counts.
grant delete on hotline.year_to_count to {worker};
-- The worker reads nothing of the meetings.
revoke select on hotline.meeting, hotline.meeting_presence, hotline.meeting_decision, hotline.meeting_decision_done from {worker};
-- Of the talks with colleagues the worker knows only how old each is, and deletes what is old.
revoke select on hotline.debrief from {worker};
grant select (recorded_at), delete on hotline.debrief to {worker};
-- The worker follows from facts: it finds the case of a report and its relatives. It assesses and approves nothing.
grant usage on sequence hotline.case_number to {worker};
grant insert on hotline.case, hotline.case_report, hotline.caseless_report, hotline.item, hotline.reopening, hotline.sighting, hotline.reported_again,
  hotline.likeness, hotline.danger, hotline.address_part to {worker};
-- The desk shows what was destroyed; only the keeper destroys.
revoke insert on hotline.case_destruction from {desk};
grant select (id) on hotline.case to {keeper};
grant select on hotline.case_report, hotline.closure, hotline.reopening, hotline.merger to {keeper};
grant select, insert on hotline.case_destruction to {keeper};
grant select ("case"), update (blind_index) on hotline.item to {keeper};
grant select (item) on hotline.trace, hotline.assessment, hotline.verdict, hotline.sample_look, hotline.capture to {keeper};
grant select ("case") on hotline.referral, hotline.alert to {keeper};
grant select (held_on) on hotline.meeting to {keeper};
grant select (meeting) on hotline.meeting_decision to {keeper};
