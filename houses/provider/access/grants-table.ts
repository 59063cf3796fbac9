import type { provider } from '../house.ts'
import { MODERATION_GRANTS } from './moderation-grants.ts'

type LoginName = `vigie_provider_${string}`
/** The rights of one table: those of the public, the desk and the worker in turn. */
type Line = readonly string[]

const SEEN: Line = ['', 'select', 'select']
const OF_THE_WORKER: Line = ['', 'select', 'select insert']
const OF_THE_STAFF: Line = ['', 'select insert', '']
const NOBODY: Line = ['', '', '']

/** Who may do what in the books of a provider, written by hand and held against a real server by tests/house. */
export const COLUMNS: Readonly<Record<keyof typeof provider.books, readonly LoginName[]>> = {
  provider: ['vigie_provider_public', 'vigie_provider_desk', 'vigie_provider_worker'],
}

export const GRANTS: Readonly<Record<string, Readonly<Record<string, Line>>>> = {
  provider: {
    // Not actor: the public writes no line in the name of a member of staff.
    'audit.entry': ['insert(id, at, actor_kind, act, subject)', 'select insert', 'select insert'],
    // The worker gives entries their places and signs the log.
    'audit.leaf': OF_THE_WORKER,
    'audit.node': OF_THE_WORKER,
    'audit.head': OF_THE_WORKER,
    'audit.purpose': ['', 'select', 'select'],

    'incoming.sender': SEEN,
    'incoming.notice': ['insert', 'select insert', 'select insert'],
    'incoming.item': ['insert', 'select insert', 'select insert'],
    // Of a notice over the protocol, as it comes in: nobody else says what the register said.
    'incoming.register_match': ['insert', 'select', 'select'],
    'incoming.acknowledgement': ['insert', 'select insert', 'select insert'],
    'incoming.notice_taker': ['', 'select insert', 'select'],
    'incoming.nonce': SEEN,
    'incoming.protocol_test': SEEN,
    'incoming.waiting_notice': SEEN,
    'incoming.waiting_item': SEEN,

    ...MODERATION_GRANTS,

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
  },
}
