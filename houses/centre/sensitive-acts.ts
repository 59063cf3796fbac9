/**
 * What somebody does only right after proving again who they are: a session that was left open, or taken over, is not
 * enough. An operation, an opening or a change to one's own sign-in, by the name that the audit keeps.
 *
 * Ending other sessions is here, for whoever took one over would put its owner out; signing out oneself is not.
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
  // Who may do what.
  'people.give-role',
  'people.withdraw-role',
  'people.record-vetting',
  'people.withdraw-vetting',
  'people.record-certificate',
  'people.withdraw-certificate',
  'people.require-training',
  'people.end-training-requirement',
  'people.record-departure',
  'people.end-sessions',
  'people.end-all-sessions',
  // What is kept, what goes, and what is handed out about somebody.
  'privacy.change-schedule',
  'privacy.lift-hold',
  'privacy.decide-request',
  'privacy.answer-request',
  // What somebody signs in with.
  'people.invite-person',
  'people.renew-invitation',
  'people.confirm-invitation',
  'people.make-access-key',
  'hashes.make-platform-key',
  'people.set-password',
  'people.set-one-time-code',
  'people.ask-for-passkey',
  'people.add-passkey',
  'people.withdraw-passkey',
  'people.end-own-session',
  'people.sign-out-everywhere',
] as const

export const isSensitive = (act: string): boolean => SENSITIVE_ACTS.some((sensitive) => sensitive === act)
