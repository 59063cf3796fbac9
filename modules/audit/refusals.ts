import { refusals } from '@vigie/kernel'

export const refuse = refusals({
  'no-such-entry': 'unknown',
  'entry-waits-for-its-place': 'conflict',
  'no-such-size': 'unknown',
})
