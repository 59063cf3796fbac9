import { refusals } from '@vigie/kernel'
import { refusing } from '@vigie/platform/operation'
import { PEOPLE_VIOLATIONS } from './violations.ts'

/** With the words for what the triggers of this module say no with. */
export const orRefuse = refusing(PEOPLE_VIOLATIONS)

export const refuse = refusals(
  {
    'no-such-person': 'unknown',
    'person-exists': 'conflict',
    'person-has-left': 'conflict',
    'vetting-expired': 'forbidden',
    'vetting-suspended': 'forbidden',
    'nothing-to-confirm': 'conflict',
    'invited-by-yourself': 'forbidden',
    'not-for-yourself': 'forbidden',
    'no-such-role': 'invalid',
    'role-already-given': 'conflict',
    'role-not-given': 'conflict',
    'vetting-too-long': 'invalid',
    'seen-in-the-future': 'invalid',
    'training-missing': 'forbidden',
    'no-such-certificate': 'unknown',
    'obtained-in-the-future': 'invalid',
    'certificate-ends-too-soon': 'invalid',
    'training-already-required': 'conflict',
    'training-not-required': 'conflict',
    'not-vetted': 'conflict',
    'last-administrator': 'conflict',
    'administrator-exists': 'conflict',
    'no-such-access-key': 'unknown',
    'invitation-not-valid': 'unknown',
    'sign-in-failed': 'invalid',
    'sign-in-line-full': 'conflict',
    'too-many-sign-ins': 'conflict',
    'passkey-not-accepted': 'invalid',
    'not-signed-in': 'forbidden',
    'step-up-needed': 'forbidden',
    'step-up-failed': 'invalid',
    'no-demonstration-here': 'forbidden',
  },
  {
    'no-such-role': ['role'],
    'person-exists': ['mail'],
    'vetting-too-long': ['validUntil'],
    'seen-in-the-future': ['seenOn'],
    'obtained-in-the-future': ['obtainedOn'],
    'certificate-ends-too-soon': ['validUntil'],
    'training-already-required': ['training'],
    'training-not-required': ['training'],
  },
)
export type RefusalWord = Extract<keyof typeof refuse.words, string>

/** Stops here when there is a reason why not. */
export const insist = (why: RefusalWord | null): void => {
  if (why !== null) throw refuse(why)
}
