import { refusals } from '@vigie/kernel'

export const refuse = refusals({
  'no-such-report': 'unknown',
  'no-such-message': 'unknown',
  // The same for a receipt that never was, one that is mistyped and one whose last words are wrong.
  'no-such-mailbox': 'unknown',
  'consent-was-withdrawn': 'conflict',
  'report-is-restricted': 'conflict',
  'submission-reused': 'conflict',
  'handed-over-already': 'conflict',
})
