-- Nothing new appears under a key that was retired: see platform/vault/migrations.

create trigger narrative_not_under_a_retired_key after insert or update of narrative on intake.report for each row
  when (vault.is_retired(new.narrative)) execute function vault.refuse_retired();
create trigger contact_not_under_a_retired_key after insert or update of contact on intake.report for each row
  when (vault.is_retired(new.contact)) execute function vault.refuse_retired();
create trigger sealed_not_under_a_retired_key after insert or update of sealed on intake.address for each row
  when (vault.is_retired(new.sealed)) execute function vault.refuse_retired();
create trigger for_desk_not_under_a_retired_key after insert or update of for_desk on intake.message for each row
  when (vault.is_retired(new.for_desk)) execute function vault.refuse_retired();
create trigger sealed_not_under_a_retired_key after insert or update of sealed on hotline.item for each row
  when (vault.is_retired(new.sealed)) execute function vault.refuse_retired();
create trigger note_not_under_a_retired_key after insert or update of note on hotline.assessment for each row
  when (vault.is_retired(new.note)) execute function vault.refuse_retired();
create trigger reason_not_under_a_retired_key after insert or update of reason on hotline.reassessment for each row
  when (vault.is_retired(new.reason)) execute function vault.refuse_retired();
create trigger arbitrator_reason_not_under_a_retired_key after insert or update of arbitrator_reason on hotline.verdict for each row
  when (vault.is_retired(new.arbitrator_reason)) execute function vault.refuse_retired();
create trigger override_reason_not_under_a_retired_key after insert or update of override_reason on hotline.referral for each row
  when (vault.is_retired(new.override_reason)) execute function vault.refuse_retired();
create trigger packet_not_under_a_retired_key after insert or update of packet on hotline.referral for each row
  when (vault.is_retired(new.packet)) execute function vault.refuse_retired();
create trigger explanation_not_under_a_retired_key after insert or update of explanation on notices.notice for each row
  when (vault.is_retired(new.explanation)) execute function vault.refuse_retired();
create trigger override_reason_not_under_a_retired_key after insert or update of override_reason on notices.notice for each row
  when (vault.is_retired(new.override_reason)) execute function vault.refuse_retired();
create trigger address_not_under_a_retired_key after insert or update of address on notices.notice_item for each row
  when (vault.is_retired(new.address)) execute function vault.refuse_retired();
create trigger object_reference_not_under_a_retired_key after insert or update of object_reference on notices.notice_item for each row
  when (vault.is_retired(new.object_reference)) execute function vault.refuse_retired();
create trigger proof_not_under_a_retired_key after insert or update of proof on notices.dispatch for each row
  when (vault.is_retired(new.proof)) execute function vault.refuse_retired();
create trigger sealed_not_under_a_retired_key after insert or update of sealed on notices.reply for each row
  when (vault.is_retired(new.sealed)) execute function vault.refuse_retired();
create trigger sealed_not_under_a_retired_key after insert or update of sealed on notices.stray_mail for each row
  when (vault.is_retired(new.sealed)) execute function vault.refuse_retired();
create trigger words_not_under_a_retired_key after insert or update of words on notices.decision for each row
  when (vault.is_retired(new.words)) execute function vault.refuse_retired();
create trigger proof_not_under_a_retired_key after insert or update of proof on notices.reminder_dispatch for each row
  when (vault.is_retired(new.proof)) execute function vault.refuse_retired();
create trigger secret_not_under_a_retired_key after insert or update of secret on people.one_time_code for each row
  when (vault.is_retired(new.secret)) execute function vault.refuse_retired();

grant usage on schema vault to vigie_public, vigie_desk, vigie_worker, vigie_keeper;
grant execute on function vault.keys_until, vault.is_retired to vigie_public, vigie_desk, vigie_worker, vigie_keeper;
grant select, insert (id, day, public_key, signature) on vault.sealing_key to vigie_desk, vigie_worker, vigie_keeper;
grant update (retired_at, destroyed_at) on vault.sealing_key to vigie_keeper;

-- The keeper changes what things are sealed to, and empties what is destroyed: the boxes, the names of their rows, no more.
grant usage on schema intake, hotline, notices, people to vigie_keeper;
grant select (id, narrative, contact), update (narrative, contact) on intake.report to vigie_keeper;
grant select (id, sealed), update (sealed) on intake.address to vigie_keeper;
grant select (id, for_desk, for_reporter), update (for_desk, for_reporter) on intake.message to vigie_keeper;
grant select (id, sealed), update (sealed) on hotline.item to vigie_keeper;
grant select (id, note), update (note) on hotline.assessment to vigie_keeper;
grant select (item, round, reason), update (reason) on hotline.reassessment to vigie_keeper;
grant select (id, arbitrator_reason), update (arbitrator_reason) on hotline.verdict to vigie_keeper;
grant select (id, override_reason, packet), update (override_reason, packet) on hotline.referral to vigie_keeper;
grant select (id, explanation, override_reason), update (explanation, override_reason) on notices.notice to vigie_keeper;
grant select (id, address, object_reference), update (address, object_reference) on notices.notice_item to vigie_keeper;
grant select (id, proof), update (proof) on notices.dispatch to vigie_keeper;
grant select (id, sealed), update (sealed) on notices.reply to vigie_keeper;
grant select (id, sealed), update (sealed) on notices.stray_mail to vigie_keeper;
grant select (id, words), update (words) on notices.decision to vigie_keeper;
grant select (notice, rung, attempt, proof), update (proof) on notices.reminder_dispatch to vigie_keeper;
grant select (id, secret), update (secret) on people.one_time_code to vigie_keeper;
