grant usage on schema helpline to {public}, {desk}, {worker}, {keeper};
-- The public reads no table and writes into none: it calls what answers to the words of one conversation.
grant execute on function helpline.receipt_salt, helpline.conversation_of, helpline.messages_of, helpline.how_many_wait,
  helpline.begin_conversation, helpline.write_as_caller, helpline.leave_as_caller to {public};
grant execute on function helpline.may_rate, helpline.rate_as_caller to {public};
-- What a gateway brings of other channels, it hands in sealed: it cannot ask whose it is.
grant execute on function helpline.receive, helpline.report_delivery to {public};
-- What the exchange tells is heard by a function that keeps no number and answers with nothing of the books.
grant execute on function helpline.hear_exchange to {public};
-- When somebody is there, and how long it takes, anybody may know.
grant execute on function helpline.hours_were_set, helpline.hours_that_hold, helpline.exceptions_since, helpline.waits_within,
  helpline.longest_wait to {public}, {desk};
grant insert on helpline.hours, helpline.hours_end, helpline.hours_exception, helpline.exception_end to {desk};
grant insert on helpline.hint to {desk};
grant insert on helpline.seat, helpline.contact_call to {desk};
-- To what was published beside the record answers are given; how often before, the database says.
grant insert (contact, nth, form, reason, given_by, given_at) on helpline.answering to {desk};
grant insert on helpline.answer to {desk};
-- Whoever writes a draft has its questions looked over by the database.
grant execute on function helpline.are_questions, helpline.fits_question to {desk};
grant insert on helpline.hint, helpline.aftercare to {desk};
-- The worker forgets that there was a talk, by its age alone.
grant select (recorded_at), delete on helpline.aftercare to {worker};
grant insert on helpline.shift, helpline.shift_end, helpline.shift_note, helpline.shift_note_read to {desk};
grant usage on sequence helpline.contact_number to {desk};
grant select on all tables in schema helpline to {desk};
-- Which conversation was rated, nobody reads, nor what an exchange's own name of a call is known by.
revoke select on helpline.rated, helpline.phone_mark from {desk};
-- What is open is searched for by the same words as what was closed.
grant execute on function helpline.words_of to {desk};
grant insert on helpline.contact, helpline.ending, helpline.record, helpline.record_category, helpline.closure, helpline.note,
  helpline.referral_out to {desk};
-- The database says in which place a message stands and how long somebody waited.
grant insert (id, conversation, author, written_by, written_on, for_desk, for_caller) on helpline.message to {desk};
grant insert (conversation, turn, contact, holder, holder_before, given_by, taken_at, missed_as) on helpline.taking to {desk};
-- Which time it is, and what it undoes, the database says.
grant insert (conversation, missed_as, reason, set_by, set_at) on helpline.missed_aside to {desk};
grant insert (conversation, reopened_by, reopened_on) on helpline.reopening to {desk};
grant insert on helpline.conversation_end to {desk};
grant insert on helpline.dispatch, helpline.dispatch_note, helpline.second_person to {desk};
grant usage on sequence helpline.support_number to {desk};
grant insert (id, opened_by, opened_at) on helpline.support to {desk};
grant insert on helpline.support_contact, helpline.support_entry, helpline.task, helpline.task_end, helpline.pseudonym,
  helpline.closing_request, helpline.closing_ruling to {desk};
grant insert on helpline.onward_referral, helpline.onward_consent, helpline.onward_progress to {desk};
grant insert on helpline.begun_plan, helpline.ticked_step to {desk};
grant insert (request, why, reopened_by, reopened_at) on helpline.support_reopening to {desk};
-- The worker carries what was declared over the bridge, and back what the hotline tells. Of the contact behind it, of who declared
-- it and of why nobody was asked, it learns nothing.
grant select (id, recipient, consent, kind, language, addresses, declared_on) on helpline.referral_out to {worker};
grant select, insert on helpline.carrying, helpline.referral_news to {worker};
grant select on helpline.open_referral to {worker};
-- It makes messages of what gateways brought, and sends answers: one at a time, as long as they wait.
grant select on helpline.arrived_text to {worker};
grant execute on function helpline.take_in, helpline.answer_to_send to {worker};
grant insert (message, outcome, pieces, why, tried_at) on helpline.sending to {worker};
-- The keeper asks what is due, empties notes and messages, and takes away where somebody lives and what the words prove.
grant select (id, started_at) on helpline.contact to {keeper};
grant select (contact, closed_at) on helpline.closure to {keeper};
grant select (contact, region), update (region) on helpline.record to {keeper};
grant select (contact) on helpline.note to {keeper};
grant select (contact) on helpline.hint to {keeper};
grant select (contact) on helpline.answer to {keeper};
grant select (contact) on helpline.referral_out to {keeper};
grant select (id, contact) on helpline.dispatch to {keeper};
grant select (dispatch) on helpline.dispatch_note to {keeper};
grant select (referral_out), update (asks_index, asks_proof) on helpline.carrying to {keeper};
grant select (id, expires_on, receipt_verifier), update (receipt_index, receipt_salt, receipt_verifier, mailbox_key)
  on helpline.conversation to {keeper};
grant select (conversation) on helpline.message to {keeper};
grant select (conversation, found_by), update (found_by) on helpline.way_back to {keeper};
grant select (arrival, arrived_at, found_by), update (found_by) on helpline.arrived_text to {keeper};
-- Of support cases likewise: it empties what was written, and nobody finds them by a pseudonym any more.
grant select (id) on helpline.support to {keeper};
grant select (contact, support) on helpline.support_contact to {keeper};
grant select (support) on helpline.support_entry to {keeper};
grant select (support) on helpline.task to {keeper};
grant select (support, expires_on, found_by), update (found_by) on helpline.pseudonym to {keeper};
grant select (id, support) on helpline.closing_request to {keeper};
grant select (id, support) on helpline.onward_referral to {keeper};
grant select (id, referral) on helpline.onward_consent to {keeper};
grant select (request, ruling, ruled_at) on helpline.closing_ruling to {keeper};
grant select (request) on helpline.support_reopening to {keeper};
grant select, insert on helpline.support_destruction to {keeper};
grant select (id, written_at) on helpline.shift_note to {keeper};
grant select (id, written_on) on helpline.remark to {keeper};
