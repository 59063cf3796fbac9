grant usage on schema intake to {public}, {desk}, {worker}, {keeper};
grant insert on intake.report, intake.address, intake.consent, intake.consent_withdrawal, intake.referral_in to {public};
-- Not written_by: so a message can only be the reporter's own.
grant insert (id, report, position, author, written_on, expires_on, for_desk, for_reporter) on intake.message to {public};
grant insert on intake.news to {public}, {desk}, {worker};
grant select on all tables in schema intake to {desk}, {worker};
grant insert on intake.report, intake.address, intake.message, intake.consent, intake.passing, intake.passing_sent,
  intake.report_taker, intake.message_reading to {desk};
grant execute on function intake.receipt_salt, intake.mailbox, intake.mailbox_messages, intake.mailbox_news, intake.mailbox_consents,
  intake.submission_before
  to {public}, {desk};
grant execute on function intake.is_restricted(uuid) to {desk}, {worker};
-- The keeper asks what is due, and takes away what finds it: marks of addresses, and what a receipt proves.
grant select (received_on), update (receipt_index, receipt_salt, receipt_verifier, mailbox_key, submission, submission_body)
  on intake.report to {keeper};
grant select (report), update (blind_index) on intake.address to {keeper};
grant select (report, expires_on) on intake.message to {keeper};
