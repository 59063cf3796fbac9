-- Who may touch what in the hotline books. What is not granted here is refused by the server, whatever an app believes.

grant usage on schema intake, audit, outbox to vigie_public;
grant insert on intake.report, intake.address to vigie_public;
-- Not written_by: so a message can only be the reporter's own.
grant insert (id, report, position, author, written_on, expires_on, for_desk, for_reporter) on intake.message to vigie_public;
grant insert on intake.news to vigie_public;
-- Not actor: so no line can be written in the name of a member of staff.
grant insert (id, at, actor_kind, act, subject) on audit.entry to vigie_public;
grant insert on outbox.fact to vigie_public;

-- A fact of the public site can only be that something came in: what a provider decided is not for it to say.
alter table outbox.fact enable row level security;
create policy the_public_only_says_that_something_came_in on outbox.fact for insert to vigie_public
  with check (name in ('intake.report-received', 'intake.reporter-answered'));
create policy the_house_says_what_happened on outbox.fact to vigie_desk, vigie_worker using (true) with check (true);

grant usage on schema intake, audit, outbox, people, hotline, notices to vigie_desk;
grant select on all tables in schema intake, audit, people, hotline, notices, outbox to vigie_desk;
grant usage on all sequences in schema hotline, notices to vigie_desk;
grant insert on audit.entry, outbox.fact to vigie_desk;
grant insert on all tables in schema hotline, notices to vigie_desk;
grant insert on intake.report, intake.address, intake.message, intake.news to vigie_desk;
grant insert on all tables in schema people to vigie_desk;
revoke insert on people.demonstration_world from vigie_desk;
grant update (last_seen_at) on people.session to vigie_desk;
grant update (counter) on people.passkey to vigie_desk;
grant delete on people.challenge, people.failed_sign_in to vigie_desk;

-- The worker follows from facts: it finds the case of a report, sends what two people approved, writes down what came
-- back. It assesses, approves and signs in nobody, and has no business with passwords.
grant usage on schema intake, audit, outbox, people, hotline, notices to vigie_worker;
grant select on all tables in schema intake, audit, hotline, notices, outbox to vigie_worker;
grant insert on audit.entry, outbox.fact, outbox.delivery, outbox.failure, outbox.settlement to vigie_worker;
grant insert on intake.news to vigie_worker;
-- It gives every entry its place in the log and signs the log; it may change neither.
grant insert on audit.leaf, audit.node, audit.head to vigie_worker;
grant usage on sequence hotline.case_number to vigie_worker;
grant insert on hotline.case, hotline.case_report, hotline.caseless_report, hotline.item, hotline.reopening, hotline.sighting
  to vigie_worker;
grant insert on notices.dispatch, notices.reply, notices.stray_mail, notices.acknowledgement, notices.decision,
  notices.reminder, notices.reminder_dispatch to vigie_worker;

revoke execute on all functions in schema intake, hotline, notices, audit, people from public;
grant execute on function intake.knock, intake.mailbox, intake.mailbox_messages, intake.mailbox_news, intake.submission_before
  to vigie_public, vigie_desk;
