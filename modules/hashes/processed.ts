import type { Processed } from '@vigie/platform/house'

/** What is known about pictures. */
export const PROCESSED: Processed = {
  activities: {
    'known-pictures': {
      purpose: 'recognise known pictures by their fingerprints, so that nobody has to look again',
      recipients: 'platforms with a key: yes or no and a class; owners of lists: feedback',
      kept: { until: 'its item or report is destroyed; entries of lists as long as their owner lists them' },
    },
  },
  tables: {
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
      { colleague: 'began_by began_at', nobody: 'id list file_digest turn format dated_at' },
    ],
    'hashes.import_problem': ['known-pictures', { nobody: 'import step record line way word' }],
    'hashes.import_step': [
      'known-pictures',
      {
        nobody:
          'import step position added replaced withdrawn unchanged repaired refused left_out is_last taken_at step_before',
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
    'hashes.tombstone': ['known-pictures', { nobody: 'list mark dated_at import' }],
  },
}
