import { hkdfSync, randomBytes } from 'node:crypto'
import type { Before } from '@vigie/platform/operation'
import {
  ARGON2_COST,
  blindIndex,
  type LookupKeys,
  mailboxKeys,
  type OpeningKey,
  stretch,
} from '@vigie/platform/vault'
import { selectSalts } from './mailbox-rows.ts'
import { canonicalReceipt, receiptPrefix } from './receipt.ts'

export const saltBytes = 16

/** What a receipt gives once it has been stretched: the proof that opens the row, and the key of the mailbox. */
export interface MailboxProof {
  readonly index: Buffer
  readonly proof: Buffer
  readonly key: OpeningKey
}

/** The mark under which a receipt is found: of its first words only, and under a key. */
export const receiptIndex = (lookup: LookupKeys, canonical: string): Buffer =>
  blindIndex(lookup.receiptIndex, receiptPrefix(canonical))

/** The slow half: what is proved and what opens come out of the same stretched secret, each by its own derivation. */
export const stretchReceipt = async (canonical: string, salt: Buffer, cost: string = ARGON2_COST) => {
  const secret = await stretch(canonical, salt, cost)
  const proof = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'vigie receipt verifier v1', 32))
  return { proof, key: mailboxKeys(secret) }
}

/**
 * What a typed receipt can prove. A receipt that nobody ever got costs the same stretching and the same questions to the
 * database as a real one with a wrong last word, so that neither time nor answer tells them apart.
 */
export const proveReceipt = async ({ db, keys }: Before, typed: string): Promise<MailboxProof[]> => {
  const canonical = canonicalReceipt(typed) ?? `no receipt ${randomBytes(saltBytes).toString('hex')}`
  const index = receiptIndex(keys.lookup, canonical)
  const doors = await selectSalts(db, index)
  if (doors.length === 0) doors.push({ salt: randomBytes(saltBytes), cost: ARGON2_COST })
  const proofs: MailboxProof[] = []
  for (const { salt, cost } of doors) {
    proofs.push({ index, ...(await stretchReceipt(canonical, salt, cost)) })
  }
  return proofs
}
