import type { Processed } from './processed.ts'

/** What people told, and what is known about the pictures. */
export const OF_REPORTS: Processed = {
  'intake.address': [
    'reports',
    { reporter: 'sealed', reported: 'sealed blind_index', nobody: 'id report position' },
  ],
  'intake.message': [
    'messages',
    {
      reporter: 'author written_on expires_on for_desk for_reporter',
      reported: 'for_desk for_reporter',
      colleague: 'written_by',
      nobody: 'id report position',
    },
  ],
  'intake.news': ['reports', { reporter: 'word told_on', nobody: 'id report position' }],
  'intake.report': [
    'reports',
    {
      reporter:
        'language place channel received_on narrative contact receipt_index receipt_salt receipt_cost receipt_verifier mailbox_key submission submission_body brings',
      reported: 'kind narrative',
      nobody: 'id',
    },
  ],
  'hashes.entry_withdrawal': [
    'known-pictures',
    { colleague: 'withdrawn_by withdrawn_at', nobody: 'number list own_id version cause import' },
  ],
  'hashes.feedback': [
    'known-pictures',
    { colleague: 'verdict reason given_by given_at', nobody: 'id entry' },
  ],
  'hashes.feedback_sending': ['known-pictures', { nobody: 'feedback sent_at' }],
  'hashes.fingerprint_withdrawal': [
    'known-pictures',
    { colleague: 'withdrawn_by', nobody: 'number fingerprint withdrawn_on' },
  ],
  'hashes.import': [
    'known-pictures',
    { colleague: 'began_by began_at', nobody: 'id list file_digest turn format' },
  ],
  'hashes.import_problem': ['known-pictures', { nobody: 'import step record way word' }],
  'hashes.import_step': [
    'known-pictures',
    {
      nobody:
        'import step position added replaced withdrawn unchanged repaired refused is_last taken_at step_before',
    },
  ],
  'hashes.item_fingerprint': [
    'known-pictures',
    {
      reporter: 'reported',
      reported: 'sealed',
      colleague: 'entered_by entered_on',
      nobody: 'id number item way',
    },
  ],
  'hashes.list': [
    'known-pictures',
    { colleague: 'added_by added_at', nobody: 'id name owner source format rev' },
  ],
  'hashes.list_entry': [
    'known-pictures',
    {
      reported: 'pdq sha256 sha1 md5 classification class dated_at',
      nobody: 'number list own_id version quality import version_before',
    },
  ],
  'hashes.list_rights': [
    'known-pictures',
    { colleague: 'said_by said_at', nobody: 'list turn look_up answer_partners share_onward inherit' },
  ],
  'hashes.lookup': [
    'known-pictures',
    { colleague: 'person asked_at', nobody: 'id way platform asked radius' },
  ],
  'hashes.lookup_answer': ['known-pictures', { nobody: 'lookup matched answered_at' }],
  'hashes.platform': ['known-pictures', { colleague: 'added_by added_at', nobody: 'id name' }],
  'hashes.platform_key': [
    'known-pictures',
    { colleague: 'made_by made_at', nobody: 'id platform digest expires_at' },
  ],
  'hashes.platform_key_withdrawal': [
    'known-pictures',
    { colleague: 'withdrawn_by withdrawn_at', nobody: 'platform_key' },
  ],
  'hashes.platform_quota': [
    'known-pictures',
    { colleague: 'set_by set_at', nobody: 'platform turn per_hour per_day' },
  ],
  'hashes.reported_fingerprint': [
    'known-pictures',
    { reporter: 'report reported_on', reported: 'sealed', nobody: 'id position' },
  ],
  'privacy.destruction': ['requests', { nobody: 'id record_kind record why request boxes key_ids began_at' }],
  'privacy.destruction_end': ['requests', { nobody: 'destruction ended_at' }],
  'privacy.hold': [
    'requests',
    {
      reporter: 'reason',
      reported: 'reason',
      colleague: 'placed_by placed_at',
      nobody: 'id record_kind record',
    },
  ],
  'privacy.lifting': ['requests', { colleague: 'lifted_by lifted_at', nobody: 'hold' }],
  'privacy.request_answer': ['requests', { colleague: 'answered_by answered_at', nobody: 'request' }],
  'privacy.request_decision': [
    'requests',
    { reporter: 'outcome ground', colleague: 'received_by decided_by decided_at', nobody: 'request' },
  ],
  'privacy.schedule_line': [
    'requests',
    { colleague: 'set_by set_at', nobody: 'record_kind turn event months legal_basis turn_before' },
  ],
  'privacy.subject_request': [
    'requests',
    {
      reporter: 'wish subject_kind subject named_by received_on answer_by',
      colleague: 'subject named_by received_by answer_by',
      nobody: 'id',
    },
  ],
}
