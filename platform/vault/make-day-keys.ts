import type { Cabinet } from './cabinet.ts'
import { newDayKey } from './day-key.ts'
import { insertKey, selectDays, type VaultBooks } from './day-key-rows.ts'
import { idOf } from './sealing-key.ts'
import type { SigningKey } from './signing-key.ts'

/** Whoever makes day keys: it signs them for the house and puts the private halves in the cabinet. */
export interface KeyMaker {
  readonly cabinet: Cabinet
  readonly signer: SigningKey
}

const DAY = 86_400_000

/** The day so many days after this one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

const makeOne = async (db: VaultBooks, { cabinet, signer }: KeyMaker, day: string): Promise<boolean> => {
  const made = newDayKey(day, signer)
  // First where it opens, then where it seals: the other way round a power cut could lose what was sealed in between.
  await cabinet.put(made.cabinet)
  if (await insertKey(db, made.books)) return true
  await cabinet.destroy(idOf(made.cabinet))
  return false
}

/** Makes the keys that are missing from this day on, so many days ahead. Several may do so at once: one key a day stays. */
export const makeDayKeys = async (
  db: VaultBooks,
  maker: KeyMaker,
  today: string,
  ahead: number,
): Promise<number> => {
  const present = new Set(await selectDays(db, today, dayAfter(today, ahead)))
  let made = 0
  for (let days = 0; days <= ahead; days++) {
    const day = dayAfter(today, days)
    if (!present.has(day) && (await makeOne(db, maker, day))) made++
  }
  return made
}
