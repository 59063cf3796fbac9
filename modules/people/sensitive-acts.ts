/**
 * What of this module somebody does only right after proving again who they are, in every house: by the name that the audit
 * keeps. Ending other sessions is here, for whoever took one over would put its owner out; signing out oneself is not.
 */
export const SENSITIVE_OF_PEOPLE = [
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
