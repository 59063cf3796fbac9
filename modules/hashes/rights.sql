grant usage on schema hashes to {public}, {desk}, {worker}, {keeper};
-- The public site adds the fingerprint of a picture that somebody reports, and reads nothing.
grant insert on hashes.reported_fingerprint to {public};
grant select on all tables in schema hashes to {desk};
-- Not the number: the server gives it, in turn.
grant insert (list, own_id, version, pdq, quality, sha256, sha1, md5, classification, class, dated_at, import)
  on hashes.list_entry to {desk};
grant insert (list, own_id, version, cause, import, withdrawn_by, withdrawn_at) on hashes.entry_withdrawal to {desk};
grant insert (id, item, sealed, way, reported, entered_by, entered_on) on hashes.item_fingerprint to {desk}, {worker};
grant insert (fingerprint, withdrawn_by, withdrawn_on) on hashes.fingerprint_withdrawal to {desk};
grant insert on hashes.list, hashes.list_rights, hashes.import, hashes.tombstone, hashes.import_step, hashes.import_problem, hashes.feedback,
  hashes.feedback_sending, hashes.platform, hashes.platform_quota, hashes.platform_key, hashes.platform_key_withdrawal,
  hashes.lookup, hashes.lookup_answer to {desk};
-- The worker puts what was reported with the item it belongs to, and finds its relatives.
grant select on hashes.reported_fingerprint, hashes.item_fingerprint, hashes.fingerprint_withdrawal to {worker};
grant select (report) on hashes.reported_fingerprint to {keeper};
grant select (item) on hashes.item_fingerprint to {keeper};
grant select (fingerprint), insert (fingerprint, withdrawn_on) on hashes.fingerprint_withdrawal to {keeper};
