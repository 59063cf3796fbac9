/** What the keeper of any desk's books may with what every desk stands on. */
export const FRAME_KEEPER: Readonly<Record<string, string>> = {
  'vault.sealing_key': 'select insert(id, day, public_key, signature) update(retired_at, destroyed_at)',
  'audit.entry': 'insert(id, at, actor_kind, actor, act, subject, purpose)',
  'privacy.schedule_line': 'select',
  'privacy.hold': 'select(id, record_kind, record, reason) update(reason)',
  'privacy.lifting': 'select',
  'privacy.subject_kind': 'select',
  'privacy.subject_request': 'select',
  'privacy.request_decision': 'select',
  'privacy.request_words': 'select(request, words) update(words)',
  'privacy.restriction': 'select',
  'privacy.restriction_end': 'select',
  'privacy.destruction': 'select insert',
  'privacy.destruction_end': 'select insert',
  'people.one_time_code': 'select(id, secret) update(secret)',
}

/**
 * What the keeper may: change what things are sealed to, ask what is due, and empty what is destroyed. Of the apps only the
 * worker has this login, once a day.
 */
export const KEEPER: Readonly<Record<string, string>> = {
  ...FRAME_KEEPER,
  'intake.report':
    'select(id, received_on, narrative, contact, told_number, platform_words) update(narrative, contact, receipt_index, receipt_salt, receipt_verifier, mailbox_key, submission, submission_body, told_number, platform_words)',
  'intake.address': 'select(id, report, sealed) update(sealed, blind_index)',
  'intake.message': 'select(id, report, expires_on, for_desk, for_reporter) update(for_desk, for_reporter)',
  'hashes.reported_fingerprint': 'select(id, report, sealed) update(sealed)',
  'hashes.item_fingerprint': 'select(id, item, sealed) update(sealed)',
  'hashes.fingerprint_withdrawal': 'select(fingerprint) insert(fingerprint, withdrawn_on)',
  'hotline.case': 'select(id)',
  'hotline.case_report': 'select',
  'hotline.closure': 'select',
  'hotline.reopening': 'select',
  'hotline.merger': 'select',
  'hotline.case_destruction': 'select insert',
  'hotline.item': 'select(id, case, sealed) update(sealed, blind_index)',
  'hotline.trace': 'select(id, item, referrer) update(referrer)',
  'hotline.assessment': 'select(id, item, note) update(note)',
  'hotline.capture': 'select(id, item, sealed) update(sealed)',
  'hotline.reassessment': 'select(item, round, reason) update(reason)',
  'hotline.sample_look': 'select(sample_item, item, note) update(note)',
  'hotline.verdict': 'select(id, item, arbitrator_reason) update(arbitrator_reason)',
  'hotline.alert': 'select(id, case, packet) update(packet)',
  'hotline.meeting': 'select(id, held_on, minutes) update(minutes)',
  'hotline.meeting_decision': 'select(id, meeting, decision) update(decision)',
  'hotline.referral': 'select(id, case, override_reason, packet) update(override_reason, packet)',
  'notices.notice':
    'select(id, case, explanation, override_reason, prepared_at) update(explanation, override_reason)',
  'notices.notice_item': 'select(id, notice, address, object_reference) update(address, object_reference)',
  'notices.dispatch': 'select(id, notice, proof) update(proof)',
  'notices.reply': 'select(id, notice, sealed) update(sealed)',
  'notices.stray_mail': 'select(id, sealed, received_at) update(sealed)',
  'notices.answer_page': 'select(notice, serial, shown) update(shown)',
  'notices.page_answer': 'select(id, notice, words) update(words)',
  'notices.answer_proposal': 'select(id, notice, sentence) update(sentence)',
  'notices.press_summary': 'select(notice, turn, proof) update(proof)',
  'notices.decision': 'select(id, notice_item, words) update(words)',
  'notices.second_contact': 'select(notice, turn, words) update(words)',
  'notices.second_contact_dispatch': 'select(notice, turn, attempt, proof) update(proof)',
  'notices.coordinator_complaint': 'select(notice, words) update(words)',
  'notices.reminder_dispatch': 'select(notice, rung, attempt, proof) update(proof)',
}
