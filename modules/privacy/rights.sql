grant usage on schema privacy to {public}, {desk}, {keeper};
grant select on all tables in schema privacy to {desk};
grant execute on function privacy.periods() to {public};
grant insert on privacy.schedule_line, privacy.hold, privacy.lifting, privacy.subject_request, privacy.request_decision,
  privacy.request_answer to {desk};
grant select on privacy.schedule_line, privacy.lifting, privacy.subject_kind, privacy.subject_request, privacy.request_decision
  to {keeper};
grant select (record_kind, record) on privacy.hold to {keeper};
grant select, insert on privacy.destruction, privacy.destruction_end to {keeper};
