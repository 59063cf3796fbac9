import type { Before } from '@vigie/platform/operation'
import { receiptIndex } from './mailbox-proof.ts'
import { selectSalts } from './mailbox-rows.ts'
import { canonicalReceipt } from './receipt.ts'

/**
 * A mark of a typed receipt's first words when a report of ours has them, else null. Thirty bits: a guesser hardly ever
 * gets one, an honest reporter always has. It says nothing of the other fifty.
 */
export const knownFirstWords = async ({ db, keys }: Before, typed: string): Promise<string | null> => {
  const canonical = canonicalReceipt(typed)
  if (canonical === null) return null
  const index = receiptIndex(keys.lookup, canonical)
  return (await selectSalts(db, index)).length > 0 ? index.toString('base64url') : null
}
