import { refusals } from '@vigie/kernel'

export const refuse = refusals({
  'no-such-list': 'unknown',
  'list-name-taken': 'conflict',
  'list-may-not-be-looked-up': 'invalid',
  'list-may-not-be-shared': 'forbidden',
  'no-such-entry': 'unknown',
  'entry-withdrawn': 'conflict',
  'feedback-already-given': 'conflict',
  'no-fingerprint': 'invalid',
  'no-such-report': 'unknown',
  'no-such-platform': 'unknown',
  'platform-name-taken': 'conflict',
  'no-such-platform-key': 'unknown',
  'quota-used-up': 'conflict',
  'looks-like-probing': 'conflict',
  'somebody-was-faster': 'conflict',
})
