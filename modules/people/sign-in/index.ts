export {
  type AcceptanceComplaints,
  acceptByPasskey,
  acceptByPassword,
  findInvited,
} from './accept-invitation.ts'
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
  signInByPasskey,
  withdrawPasskey,
} from './passkeys.ts'
export { PASSWORD_LENGTH, type PasswordComplaint, passwordComplaint } from './password.ts'
export { recordAs } from './record-as.ts'
export { ABSOLUTE_LIMIT, type Begun, IDLE_LIMIT, type Session, type SignedIn, type Way } from './session.ts'
export {
  beginDemonstrationSession,
  findSessions,
  findSignedIn,
  isDemonstration,
  isToBeTouched,
  signOut,
  signOutEverywhere,
  touchSession,
} from './sessions.ts'
