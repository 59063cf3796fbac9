import { hkdfSync, randomBytes } from 'node:crypto'
import type { Before, Books } from '@vigie/platform/operation'
import {
  ARGON2_COST,
  blindIndex,
  type LookupKeys,
  mailboxKeys,
  type OpeningKey,
  stretch,
} from '@vigie/platform/vault'
import { canonicalReceipt, receiptPrefix } from './receipt.ts'

export const SALT_BYTES = 16

/** What a receipt gives once it has been stretched: the proof that opens the row, and the key of the mailbox. */
export interface MailboxProof {
  readonly index: Buffer
  readonly proof: Buffer
  readonly key: OpeningKey
}

/** How a module finds the salts that stand under a mark. */
export type SelectSalts = (db: Books, index: Buffer) => Promise<{ salt: Buffer; cost: string }[]>

/** The mark under which a receipt is found: of its first words only, and under a key. */
export const receiptIndex = (lookup: LookupKeys, canonical: string): Buffer =>
  blindIndex(lookup.receiptIndex, receiptPrefix(canonical))

/** What is proved and what opens come out of the same stretched secret, each by its own derivation. */
export const keysOfSecret = (secret: Buffer): Omit<MailboxProof, 'index'> => ({
  proof: Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'vigie receipt verifier v1', 32)),
  key: mailboxKeys(secret),
})

/** The slow half. */
export const stretchReceipt = async (canonical: string, salt: Buffer, cost: string = ARGON2_COST) => {
  const secret = await stretch(canonical, salt, cost)
  return { secret, ...keysOfSecret(secret) }
}

/**
 * What a typed receipt can prove. A receipt that nobody ever got costs the same stretching and the same questions to the
 * database as a real one with a wrong last word, so that neither time nor answer tells them apart.
 */
export const proveReceiptBy =
  (selectSalts: SelectSalts) =>
  async ({ db, keys }: Before, typed: string): Promise<(MailboxProof & { readonly secret: Buffer })[]> => {
    const canonical = canonicalReceipt(typed) ?? `no receipt ${randomBytes(SALT_BYTES).toString('hex')}`
    const index = receiptIndex(keys.lookup, canonical)
    const doors = await selectSalts(db, index)
    if (doors.length === 0) doors.push({ salt: randomBytes(SALT_BYTES), cost: ARGON2_COST })
    const proofs = []
    for (const { salt, cost } of doors) {
      proofs.push({ index, ...(await stretchReceipt(canonical, salt, cost)) })
    }
    return proofs
  }

/**
 * A mark of a typed receipt's first words when a receipt of ours has them, else null. Thirty bits: a guesser hardly ever
 * gets one, an honest reporter always has. It says nothing of the other fifty.
 */
export const knownFirstWordsBy =
  (selectSalts: SelectSalts) =>
  async ({ db, keys }: Before, typed: string): Promise<string | null> => {
    const canonical = canonicalReceipt(typed)
    if (canonical === null) return null
    const index = receiptIndex(keys.lookup, canonical)
    return (await selectSalts(db, index)).length > 0 ? index.toString('base64url') : null
  }

/** What a new receipt is known by in the books: everything but the receipt itself. */
export const doorOf = async (lookup: LookupKeys, receipt: string) => {
  const canonical = canonicalReceipt(receipt)
  if (canonical === null) throw new Error('a receipt of ours cannot be read back')
  const salt = randomBytes(SALT_BYTES)
  const { proof, key } = await stretchReceipt(canonical, salt)
  return {
    receipt_index: receiptIndex(lookup, canonical),
    receipt_salt: salt,
    receipt_cost: ARGON2_COST,
    receipt_verifier: proof,
    mailbox_key: key.sealing.raw,
  }
}
