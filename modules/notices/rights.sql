grant usage on schema notices to {public}, {desk}, {worker}, {keeper};
grant select on all tables in schema notices to {desk}, {worker};
grant usage on all sequences in schema notices to {desk};
grant insert on all tables in schema notices to {desk};
-- What the database marks itself, no login marks.
revoke insert on notices.open_notice, notices.open_stray_mail, notices.open_reply,
  notices.year_to_count from {desk};
-- The decision about the status moves it, and nothing else does.
revoke select, insert on notices.status_hold from {desk};
revoke select on notices.status_hold from {worker};
grant execute on function notices.hold_status, notices.status_on, notices.standing_of to {desk}, {worker};
-- Before anybody noted anything the worker takes over what the house declares.
grant insert on notices.status_note to {worker};
-- What happens elsewhere in the house asks by itself whether the authority is to be told.
grant insert on notices.change to {worker};
-- Who sent an answer, nobody at the desk says.
revoke insert on notices.sender_check from {desk};
-- Who was notified answers by what the link in our letter opens, and nobody in their name.
revoke insert on notices.answer_page, notices.page_answer from {desk};
-- What a reply seems to say, the worker proposes; a person at the desk rules.
revoke insert on notices.answer_proposal from {desk};
-- What was pressed, the worker alone tells the provider.
revoke insert on notices.press_summary, notices.press_told from {desk};
grant execute on function notices.answer_page_of, notices.press_answer to {public};
-- What left for a platform, and what came of it, the worker alone writes down.
revoke insert on notices.platform_report, notices.platform_report_end from {desk};
-- The letter to another contact point leaves with the worker.
grant insert on notices.second_contact_dispatch, notices.complaint_letter_dispatch, notices.complaint to {worker};
revoke insert on notices.second_contact_dispatch, notices.complaint_letter_dispatch from {desk};
-- The worker takes the marks of the years that it counts.
grant delete on notices.year_to_count to {worker};
-- The worker sends what two people approved, and writes down what came back.
grant insert on notices.dispatch, notices.reply, notices.sender_check, notices.stray_mail, notices.acknowledgement, notices.decision,
  notices.reminder, notices.reminder_dispatch, notices.their_reference, notices.answer_page, notices.answer_proposal,
  notices.press_summary, notices.press_told, notices.platform_report, notices.platform_report_end to {worker};
grant select ("case", prepared_at) on notices.notice to {keeper};
grant select (notice) on notices.notice_item, notices.dispatch, notices.reply, notices.page_answer, notices.answer_proposal to {keeper};
grant select (notice_item) on notices.decision to {keeper};
grant select (received_at) on notices.stray_mail to {keeper};
