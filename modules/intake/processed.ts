import type { Processed } from '@vigie/platform/house'

/** What people told. */
export const PROCESSED: Processed = {
  people: {
    reporter: 'people who report',
    reported: 'people shown, named or reachable in what was reported',
  },
  activities: {
    reports: {
      purpose: 'receive reports of illegal content, and let their senders follow them without a name',
      recipients: 'nobody outside the centre; the reported addresses go on as cases and notices',
      kept: 'report',
    },
    messages: {
      purpose: 'ask reporters back and answer them',
      recipients: 'the reporter, with the receipt',
      kept: 'message',
    },
  },
  tables: {
    'intake.address': [
      'reports',
      { reporter: 'sealed', reported: 'sealed blind_index', nobody: 'id report position' },
    ],
    'intake.consent': ['reports', { reporter: 'receiver given_on', nobody: 'report' }],
    'intake.consent_withdrawal': ['reports', { reporter: 'receiver withdrawn_on', nobody: 'report' }],
    'intake.passing': ['reports', { reporter: 'receiver prepared_on', nobody: 'packet report' }],
    'intake.passing_sent': ['reports', { reporter: 'sent_on', nobody: 'packet report' }],
    'intake.referral_in': ['reports', { reporter: 'consent', nobody: 'id report' }],
    'intake.report_taker': ['reports', { colleague: 'taken_by', nobody: 'report' }],
    'intake.report_kind': ['machinery', { nobody: 'name' }],
    'intake.message': [
      'messages',
      {
        reporter: 'author written_on expires_on for_desk for_reporter',
        reported: 'for_desk for_reporter',
        colleague: 'written_by',
        nobody: 'id report position',
      },
    ],
    'intake.message_reading': ['messages', { colleague: 'read_by read_at', nobody: 'message' }],
    'intake.unread_message': ['messages', { reporter: 'written_on expires_on', nobody: 'message report' }],
    'intake.news': ['reports', { reporter: 'word told_on', nobody: 'id report position' }],
    'intake.report': [
      'reports',
      {
        reporter:
          'language place channel received_on narrative contact receipt_index receipt_salt receipt_cost receipt_verifier mailbox_key submission submission_body brings urgent concerned age_band platform_told told_when platform_answer told_number platform_words',
        reported: 'kind narrative urgent concerned age_band platform_words',
        nobody: 'id',
      },
    ],
  },
}
