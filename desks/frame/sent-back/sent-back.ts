import type { Refused } from '@vigie/kernel'
import type { SignedIn } from '@vigie/people/sign-in'
import type { AnyOperation } from '@vigie/platform/operation'
import type { SentAnswers } from '@vigie/ui'
import type { Complaints } from '../operation-form/complaints.ts'
import type { Typed } from '../operation-form/read-values.ts'

/** The field in which a form says on which page it stood. No operation has a field with a hyphen. */
export const ASKED_AT = 'asked-at'

/** The button that only asks the questions once more, and the field that says on which page. */
export const ASK_AGAIN = 'ask-again'
export const ASK_AGAIN_AT = 'ask-again-at'

/** The form of an act that goes back to whoever sent it: nothing of it was done. */
export interface SentBack {
  readonly operation: AnyOperation
  readonly typed: Typed
  readonly complaints: Complaints
  readonly refused?: Refused | undefined
  /** Its session had ended: it is to be looked over and sent. */
  readonly late: boolean
  /** The number of the form: it goes on under the same. */
  readonly number: string
  readonly seat: SignedIn
  readonly csrf: string
}

/** The form that came back, where it is that of this act on this thing. */
export const sentBackTo = (
  sent: SentBack | null | undefined,
  operation: string,
  given: Readonly<Record<string, string | readonly string[]>>,
): (SentAnswers & { readonly number: string }) | null => {
  if (!sent || sent.operation.name !== operation) return null
  const isSame = Object.entries(given).every(([field, id]) => String(sent.typed[field] ?? '') === String(id))
  return isSame ? { typed: sent.typed, errors: sent.complaints, number: sent.number } : null
}
