-- Retention: what its tables lean on, and who may touch what.

alter table privacy.schedule_line add foreign key (set_by) references people.person;
alter table privacy.hold add foreign key (placed_by) references people.person;
alter table privacy.lifting add foreign key (lifted_by) references people.person;
alter table privacy.subject_request add foreign key (received_by) references people.person;
alter table privacy.request_decision add foreign key (decided_by) references people.person;
alter table privacy.request_answer add foreign key (answered_by) references people.person;

create trigger only_the_entitled before insert on privacy.hold
  for each row execute function people.check_right('placed_by', '', '{data-protection-officer}');
create trigger only_the_entitled before insert on privacy.lifting
  for each row execute function people.check_right('lifted_by', '', '{data-protection-officer}');
create trigger only_the_entitled before insert on privacy.subject_request
  for each row execute function people.check_right('received_by', '', '{data-protection-officer,coordinator}');
create trigger only_the_entitled before insert on privacy.request_decision
  for each row execute function people.check_right('decided_by', '', '{data-protection-officer,coordinator}');

-- A case that is destroyed is closed, and stays so: whoever comes at the same moment waits here.
create function hotline.check_destruction() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform hotline.change_case(to_jsonb(new));
  if hotline.is_open(new."case") then
    raise exception 'this case is open' using errcode = 'VG005';
  end if;
  return new;
end $$;
create trigger only_what_is_closed before insert on hotline.case_destruction
  for each row execute function hotline.check_destruction();
create function hotline.check_not_destroyed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from hotline.case_destruction d where d."case" = new."case") then
    raise exception 'this case was destroyed' using errcode = 'VG005';
  end if;
  return new;
end $$;
create trigger not_once_destroyed before insert on hotline.reopening
  for each row execute function hotline.check_not_destroyed();
revoke execute on function hotline.check_destruction, hotline.check_not_destroyed from public;

grant usage on schema privacy to vigie_desk, vigie_keeper;
revoke execute on all functions in schema privacy from public;
grant select on all tables in schema privacy to vigie_desk;
grant insert on privacy.schedule_line, privacy.hold, privacy.lifting, privacy.subject_request, privacy.request_decision,
  privacy.request_answer to vigie_desk;
grant select on privacy.schedule_line, privacy.lifting, privacy.subject_request, privacy.request_decision to vigie_keeper;
grant select (id, record_kind, record, reason), update (reason) on privacy.hold to vigie_keeper;
grant select, insert on privacy.destruction, privacy.destruction_end to vigie_keeper;

create trigger not_under_a_retired_key after insert or update of reason on privacy.hold for each row
  when (vault.is_retired(new.reason)) execute function vault.refuse_retired();

-- The keeper asks what is due, empties it, and takes away what finds it: marks of addresses, and what a receipt proves.
grant usage on schema audit to vigie_keeper;
grant insert (id, at, actor_kind, act, subject, actor, purpose) on audit.entry to vigie_keeper;
grant select (received_on), update (receipt_index, receipt_salt, receipt_verifier, mailbox_key, submission, submission_body)
  on intake.report to vigie_keeper;
grant select (report), update (blind_index) on intake.address to vigie_keeper;
grant select (report, expires_on) on intake.message to vigie_keeper;
grant select (report) on hashes.reported_fingerprint to vigie_keeper;
grant select (item) on hashes.item_fingerprint to vigie_keeper;
grant select (fingerprint), insert (fingerprint, withdrawn_on) on hashes.fingerprint_withdrawal to vigie_keeper;
grant select (id) on hotline.case to vigie_keeper;
grant select on hotline.case_report, hotline.closure, hotline.reopening, hotline.merger to vigie_keeper;
grant select, insert on hotline.case_destruction to vigie_keeper;
-- The desk shows what was destroyed; only the keeper destroys.
revoke insert on hotline.case_destruction from vigie_desk;
grant select ("case"), update (blind_index) on hotline.item to vigie_keeper;
grant select (item) on hotline.assessment, hotline.verdict to vigie_keeper;
grant select ("case") on hotline.referral to vigie_keeper;
grant select ("case") on notices.notice to vigie_keeper;
grant select (notice) on notices.notice_item, notices.dispatch, notices.reply to vigie_keeper;
grant select (notice_item) on notices.decision to vigie_keeper;
grant select (received_at) on notices.stray_mail to vigie_keeper;
