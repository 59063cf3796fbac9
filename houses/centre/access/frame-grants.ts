import { type Line, NOBODY, OF_THE_STAFF, OF_THE_WORKER } from './grants-lines.ts'

/**
 * Who may do what with what every desk of the centre stands on, in the hotline's books as in those of the helpline: the public,
 * the desk and the worker in turn (grants-table.ts says how to read it).
 */
export const FRAME_GRANTS: Readonly<Record<string, Line>> = {
  // Not actor: the public writes no line in the name of a member of staff.
  'audit.entry': ['insert(id, at, actor_kind, act, subject)', 'select insert', 'select insert'],
  // The worker gives entries their places and signs the log.
  'audit.leaf': OF_THE_WORKER,
  'audit.node': OF_THE_WORKER,
  'audit.head': OF_THE_WORKER,
  'audit.purpose': ['', 'select', 'select'],

  'outbox.fact': ['insert(name, body)', 'select insert(name, body)', 'select insert(name, body)'],
  'outbox.fact_number_seq': NOBODY,
  'outbox.delivery': [
    '',
    'select',
    'select insert(fact, subscriber, body, failures, not_before, reason) update(failures, not_before, reason) delete',
  ],
  'outbox.sent_form': ['', 'select insert(form) update(sent_at) delete', 'select'],

  'people.person': OF_THE_STAFF,
  // Which roles there are, the books say.
  'people.role': ['', 'select', ''],
  'people.role_grant': OF_THE_STAFF,
  'people.role_withdrawal': OF_THE_STAFF,
  // The database makes a vetting of two documents.
  'people.vetting_document': OF_THE_STAFF,
  'people.eligibility': ['', 'select', ''],
  'people.eligibility_withdrawal': OF_THE_STAFF,
  'people.certificate': OF_THE_STAFF,
  'people.certificate_withdrawal': OF_THE_STAFF,
  'people.training_requirement': OF_THE_STAFF,
  'people.training_requirement_end': OF_THE_STAFF,
  'people.reading': OF_THE_STAFF,
  'people.departure': OF_THE_STAFF,
  'people.invitation': OF_THE_STAFF,
  'people.invitation_acceptance': OF_THE_STAFF,
  'people.invitation_confirmation': OF_THE_STAFF,
  'people.password': OF_THE_STAFF,
  'people.language_choice': OF_THE_STAFF,
  'people.one_time_code': OF_THE_STAFF,
  'people.one_time_code_use': OF_THE_STAFF,
  'people.passkey': ['', 'select insert update(counter)', ''],
  'people.passkey_withdrawal': OF_THE_STAFF,
  'people.challenge': ['', 'select insert delete', ''],
  'people.failed_sign_in': ['', 'select insert delete', ''],
  'people.refused_code': ['', 'select insert delete', ''],
  'people.session': ['', 'select insert update(last_seen_at)', ''],
  'people.sign_out': OF_THE_STAFF,
  'people.access_key': OF_THE_STAFF,
  'people.access_key_withdrawal': OF_THE_STAFF,
  // Only the owner makes books a demonstration: `vigie demo`.
  'people.demonstration_world': ['', 'select', ''],

  // Whoever holds the cabinet makes day keys ahead; only the keeper retires and destroys them.
  'vault.sealing_key': [
    '',
    'select insert(id, day, public_key, signature)',
    'select insert(id, day, public_key, signature)',
  ],

  // What is kept how long is for the data-protection officer at the desk; what was destroyed is written by the keeper.
  'privacy.schedule_line': OF_THE_STAFF,
  'privacy.law': ['', 'select', ''],
  'privacy.record_kind': ['', 'select', ''],
  'privacy.record_event': ['', 'select', ''],
  'privacy.subject_kind': ['', 'select', ''],
  'privacy.way_of_naming': ['', 'select', ''],
  'privacy.ground': ['', 'select', ''],
  'privacy.hold': OF_THE_STAFF,
  'privacy.lifting': OF_THE_STAFF,
  'privacy.subject_request': OF_THE_STAFF,
  'privacy.request_decision': OF_THE_STAFF,
  'privacy.proof_seen': OF_THE_STAFF,
  'privacy.request_words': OF_THE_STAFF,
  'privacy.request_extension': OF_THE_STAFF,
  'privacy.restriction': OF_THE_STAFF,
  'privacy.restriction_end': OF_THE_STAFF,
  'privacy.request_answer': OF_THE_STAFF,
  'privacy.destruction': ['', 'select', ''],
  'privacy.destruction_end': ['', 'select', ''],

  'vigie.applied_rights': NOBODY,
  'vigie.migration': NOBODY,
}
