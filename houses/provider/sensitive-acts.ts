/**
 * What somebody does only right after proving again who they are. An operation or a change to one's own sign-in, by the
 * name that the audit keeps.
 */
export const SENSITIVE_ACTS = [
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
  'people.set-password',
  'people.set-one-time-code',
  'people.ask-for-passkey',
  'people.add-passkey',
  'people.withdraw-passkey',
  'people.end-own-session',
  'people.sign-out-everywhere',
] as const
