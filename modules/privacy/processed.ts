import type { Processed } from '@vigie/platform/house'

/** What people ask about themselves, and what was destroyed. */
export const PROCESSED: Processed = {
  people: { requester: 'people about whom something is asked, or kept longer' },
  activities: {
    requests: {
      purpose: 'keep, hold, destroy and answer as the GDPR asks (Arts 5(1)(e), 12 to 21)',
      recipients: 'the person concerned; a supervisory authority that asks',
      kept: { until: 'the house decides: proof that a request was answered' },
    },
  },
  tables: {
    'privacy.ground': ['requests', { nobody: 'ground' }],
    'privacy.law': ['requests', { nobody: 'law' }],
    'privacy.record_event': ['requests', { nobody: 'record_kind event' }],
    'privacy.record_kind': ['requests', { nobody: 'kind' }],
    'privacy.subject_kind': ['requests', { nobody: 'kind erased_as' }],
    'privacy.way_of_naming': ['requests', { nobody: 'way' }],
    'privacy.destruction': [
      'requests',
      { nobody: 'id record_kind record why request sealed_values key_ids began_at' },
    ],
    'privacy.destruction_end': ['requests', { nobody: 'destruction ended_at' }],
    'privacy.hold': [
      'requests',
      {
        requester: 'reason',

        colleague: 'placed_by placed_at',
        nobody: 'id record_kind record',
      },
    ],
    'privacy.lifting': ['requests', { colleague: 'lifted_by lifted_at', nobody: 'hold' }],
    'privacy.proof_seen': ['requests', { requester: 'proof seen_on', nobody: 'request' }],
    'privacy.request_words': ['requests', { requester: 'words said_on', nobody: 'request' }],
    'privacy.request_extension': [
      'requests',
      {
        requester: 'received_on answer_by reason extended_to',
        colleague: 'extended_by extended_on',
        nobody: 'request',
      },
    ],
    'privacy.restriction': ['requests', { requester: 'wish outcome record began_at', nobody: 'request' }],
    'privacy.restriction_end': [
      'requests',
      { requester: 'told_on', colleague: 'ended_by ended_on', nobody: 'request' },
    ],
    'privacy.request_answer': ['requests', { colleague: 'answered_by answered_at', nobody: 'request' }],
    'privacy.request_decision': [
      'requests',
      { requester: 'outcome ground', colleague: 'received_by decided_by decided_at', nobody: 'request' },
    ],
    'privacy.schedule_line': [
      'requests',
      { colleague: 'set_by set_at', nobody: 'record_kind turn event months legal_basis law turn_before' },
    ],
    'privacy.subject_request': [
      'requests',
      {
        requester: 'wish subject_kind subject named_by received_on answer_by',
        colleague: 'subject named_by received_by answer_by',
        nobody: 'id',
      },
    ],
  },
}
