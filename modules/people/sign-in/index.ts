export {
  type AcceptanceComplaints,
  acceptByPasskey,
  acceptByPassword,
  findInvited,
} from './accept-invitation.ts'
export { breachedPasswords, type IsBreached, noneBreached } from './breached-passwords.ts'
export { signInByPasskey } from './by-passkey.ts'
export { signInByPassword } from './by-password.ts'
export { confirmCode, findPasswordHash, hasPasswordAndCode, isPassword, setPassword } from './credentials.ts'
export { codeAddress, codeAt, isCodeSecret, newCodeSecret } from './one-time-code.ts'
export { NewPasskey, UsedPasskey } from './passkey-answers.ts'
export {
  addPasskey,
  askForNewPasskey,
  askForPasskey,
  findPasskeys,
  type Passkey,
  type Site,
  withdrawPasskey,
} from './passkeys.ts'
export { PASSWORD_LENGTH, type PasswordComplaint, passwordComplaint } from './password.ts'
export { recordAs } from './record-as.ts'
export {
  type Beginning,
  type Begun,
  PROOF_LIFE,
  SESSION_LIMITS,
  type Session,
  type SessionLimits,
  type SignedIn,
  type Way,
} from './session.ts'
export {
  beginDemonstrationSession,
  endSession,
  findSessions,
  findSignedIn,
  formSecretOf,
  isDemonstration,
  isProven,
  isToBeTouched,
  renewSession,
  signOut,
  signOutEverywhere,
  touchSession,
} from './sessions.ts'
export { askToStepUp, proveByDemonstration, proveByPasskey, proveByPassword } from './step-up.ts'
