grant usage on schema incoming to {public}, {desk}, {worker}, {keeper};
grant insert on incoming.notice, incoming.item, incoming.register_match, incoming.acknowledgement to {public};
grant select on all tables in schema incoming to {desk}, {worker};
grant insert on incoming.notice, incoming.item, incoming.notice_taker, incoming.acknowledgement to {desk};
grant insert on incoming.notice, incoming.item, incoming.acknowledgement to {worker};
grant execute on function incoming.sender_with, incoming.sent_before to {public}, {desk}, {worker};
grant execute on function incoming.notice_of_code, incoming.notice_of_sender, incoming.remember_nonce, incoming.keep_test,
  incoming.test_of, incoming.tests_since to {public};
-- The keeper asks what is due, and takes away what finds it.
grant select (sender, channel, own_id, received_on), update (code_index, submission, submission_body, own_id, sender)
  on incoming.notice to {keeper};
grant select (notice), update (blind_index) on incoming.item to {keeper};
grant select (notice) on incoming.waiting_notice to {keeper};
grant select (id, kind, mark, first_seen_on), update (mark) on incoming.sender to {keeper};
