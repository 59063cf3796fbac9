import { SENSITIVE_OF_PEOPLE } from '@vigie/people'
import { SENSITIVE_OF_PRIVACY } from '@vigie/privacy'

/**
 * What somebody does only right after proving again who they are: a session that was left open, or taken over, is not
 * enough. An operation, an opening or a change to one's own sign-in, by the name that the audit keeps.
 */
export const SENSITIVE_ACTS = [
  // What leaves the house, and what is shown so that it can.
  'notices.approve-notice',
  'hotline.approve-referral',
  'hotline.hand-over-referral',
  'notices.confirm-status',
  'notices.publish-year',
  'notices.show-exact-addresses',
  'hotline.show-exact-packet',
  // Who may ask from outside.
  'hashes.make-platform-key',
  ...SENSITIVE_OF_PEOPLE,
  ...SENSITIVE_OF_PRIVACY,
] as const

export const isSensitive = (act: string): boolean => SENSITIVE_ACTS.some((sensitive) => sensitive === act)
