grant usage on schema privacy to {public}, {desk}, {keeper};
grant select on all tables in schema privacy to {desk};
grant execute on function privacy.periods() to {public};
-- Whoever destroys asks it too.
grant execute on function privacy.is_restricted(uuid) to {desk}, {keeper};
grant insert on privacy.schedule_line, privacy.hold, privacy.lifting, privacy.subject_request, privacy.request_decision,
  privacy.request_answer, privacy.proof_seen, privacy.request_words, privacy.request_extension, privacy.restriction,
  privacy.restriction_end to {desk};
grant select on privacy.schedule_line, privacy.lifting, privacy.subject_kind, privacy.subject_request, privacy.request_decision
  to {keeper};
grant select (record_kind, record) on privacy.hold to {keeper};
grant select on privacy.restriction, privacy.restriction_end to {keeper};
grant select, insert on privacy.destruction, privacy.destruction_end to {keeper};
