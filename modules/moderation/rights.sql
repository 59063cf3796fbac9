grant usage on schema moderation to {public}, {desk}, {worker}, {keeper};
grant select on all tables in schema moderation to {desk}, {worker};
grant insert on moderation.decision, moderation.statement, moderation.telling, moderation.complaint, moderation.complaint_ruling,
  moderation.unfounded, moderation.taking_up, moderation.warning, moderation.suspension, moderation.sender_telling, moderation.inaccuracy_file, moderation.inaccuracy_item,
  moderation.inaccuracy_sending to {desk};
-- The worker submits, calls the platform's own system and tells by e-mail; it decides nothing.
grant insert on moderation.submission, moderation.hook_call, moderation.telling, moderation.sender_telling to {worker};
-- It holds what it submits while it asks.
grant update (due) on moderation.open_statement to {worker};
-- The keeper asks what is due, and takes away the reasons.
grant select (id, decided_at, explanation), update (explanation) on moderation.decision to {keeper};
grant select (decision, id) on moderation.complaint to {keeper};
grant select (id, item) on moderation.decision to {keeper};
grant select (item, signed_complaint) on moderation.complained_item to {keeper};
grant select (complaint, decision), update (explanation) on moderation.complaint_ruling to {keeper};
grant select (decision), update (body) on moderation.statement to {keeper};
grant execute on function moderation.item_to_decide, moderation.received_between, moderation.sent_by,
  moderation.set_aside_notices to {desk};
grant execute on function moderation.item_to_decide to {worker};
-- Whoever sent a notice reads what was decided about it, and complains, by functions alone.
grant execute on function moderation.outcomes_of, moderation.complain, moderation.told_since, moderation.complained_before,
  moderation.keep_signed_complaint, moderation.keep_complained_item, moderation.receipts_of_complaints to {public};
grant execute on function moderation.outcomes_of to {desk}, {worker};
