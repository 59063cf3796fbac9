/** What something sealed is opened for, in the words of the desk. */
export const PURPOSES = [
  'assess',
  'answer-reporter',
  'prepare-notice',
  'follow-up',
  'hand-over',
  'audit',
  'privacy-request',
] as const
export type Purpose = (typeof PURPOSES)[number]
