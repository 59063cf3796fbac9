import { refusals } from '@vigie/kernel'

export const refuse = refusals({
  'no-such-record': 'unknown',
  'no-such-hold': 'unknown',
  'no-such-request': 'unknown',
  'record-was-destroyed': 'conflict',
  'hold-lifted-already': 'conflict',
  'schedule-changed-meanwhile': 'conflict',
  'request-decided-already': 'conflict',
  'request-not-decided': 'conflict',
  'you-received-this': 'conflict',
  'record-is-held': 'conflict',
  'staff-records-are-kept': 'conflict',
  'ground-only-when-refused': 'invalid',
  'name-one-subject': 'invalid',
  'nothing-held-under-that': 'conflict',
  'several-colleagues': 'conflict',
})
export type RefusalWord = Extract<keyof typeof refuse.words, string>
