/**
 * What something sealed is opened for. Nothing opens without one of these words, and each opening is a line of the audit
 * that says it. A reporter who reads her own mailbox brings her own key: that is no opening of the house's.
 */
export const PURPOSES = [
  'triage',
  'assess',
  'answer-reporter',
  'prepare-notice',
  'follow-up',
  'hand-over',
  'send',
  'match',
  'audit',
  'privacy-request',
  'sign-in',
  'carry-over',
] as const
export type Purpose = (typeof PURPOSES)[number]
