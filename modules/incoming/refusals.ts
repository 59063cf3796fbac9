import { refusals } from '@vigie/kernel'

export const refuse = refusals({
  'no-such-incoming-notice': 'unknown',
  // The same for a code that never was and one that is mistyped.
  'no-such-code': 'unknown',
  'sent-otherwise': 'conflict',
  'notice-waits': 'conflict',
})
