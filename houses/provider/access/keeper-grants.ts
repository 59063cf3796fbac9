import { MODERATION_KEEPER } from './moderation-grants.ts'

/** What the keeper may: change what things are sealed to, ask what is due, and empty what is destroyed. */
export const KEEPER: Readonly<Record<string, string>> = {
  'incoming.sender': 'select(id, kind, mark, first_seen_on) update(mark)',
  'incoming.notice':
    'select(id, channel, sender, own_id, received_on, explanation, notifier_name, notifier_mail) update(sender, own_id, explanation, notifier_name, notifier_mail, code_index, submission, submission_body)',
  'incoming.item':
    'select(id, notice, location, remark, explanation) update(location, remark, explanation, blind_index)',
  'incoming.waiting_notice': 'select(notice)',
  ...MODERATION_KEEPER,
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
