import { equal } from './equal.ts'
import { newOpeningKey, type OpeningKey, type SealingKey, sealingKey } from './sealing-key.ts'
import type { SigningKey, VerifyingKey } from './signing-key.ts'

/** The public half of a day's key as it stands in the books. */
export interface DayKey {
  readonly id: Buffer
  readonly day: string
  readonly public_key: Buffer
  readonly signature: Buffer
}

const toSign = (day: string, raw: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`vigie day key v1\0${day}\0`), raw])

/** A fresh pair for one day: the half for the books, signed by the house, and the half for the cabinet. */
export const newDayKey = (day: string, signer: SigningKey): { books: DayKey; cabinet: OpeningKey } => {
  const cabinet = newOpeningKey()
  const { id, raw } = cabinet.sealing
  return { cabinet, books: { id, day, public_key: raw, signature: signer.sign(toSign(day, raw)) } }
}

/** The key of a line in the books; null when the house did not sign it for that very day. */
export const readDayKey = (house: readonly VerifyingKey[], line: DayKey): SealingKey | null => {
  const message = toSign(line.day, line.public_key)
  if (!house.some((key) => key.verify(message, line.signature))) return null
  const key = sealingKey(line.public_key)
  return equal(key.id, line.id) ? key : null
}
