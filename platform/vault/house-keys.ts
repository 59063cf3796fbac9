import { KeyNotAtHand } from './cabinet.ts'
import { readDayKey } from './day-key.ts'
import { selectKeysUntil, type VaultBooks } from './day-key-rows.ts'
import type { LookupKeys, PublicBundle } from './key-folder.ts'
import { type KeyMaker, makeDayKeys } from './make-day-keys.ts'
import { hasCode } from './place-once.ts'
import { SealBroken } from './sealed-value.ts'
import type { OpeningRing, SealingKey } from './sealing-key.ts'

/** Nothing can be sealed: the books have no key that the house signed. Whatever was to be written is not accepted. */
export class NoSealingKey extends Error {
  override readonly name = 'NoSealingKey'
  constructor() {
    super('the books hold no day key that the house signed: vigie keys list')
  }
}

/** The keys at one desk, on one day. */
export interface Keys {
  /** The key of the day; throws `NoSealingKey` when there is none. */
  readonly desk: SealingKey
  readonly lookup: LookupKeys
  /** The private halves; null for whoever seals and never opens. */
  readonly ring: OpeningRing | null
}

/** The keys of one process for as long as it runs. */
export interface HouseKeys {
  on(day: string): Promise<Keys>
  /** Makes the keys of this day and the days after it, if we may. */
  prepare(day: string): Promise<void>
  /** Whether there is a key to seal with on this day. */
  isReady(day: string): Promise<boolean>
  /** Sets right what made work fail, if it was the keys: then the same work may be done again, once or twice. */
  repair(fault: unknown): Promise<boolean>
}

/** How long the key of the day, and an older one in its stead, are used before the books are asked again. */
const FRESH = 30_000
const STALE = 2_000

interface Held {
  readonly day: string
  readonly keys: Keys
  readonly found: boolean
  readonly until: number
}

export const openHouseKeys = (given: {
  readonly books: VaultBooks
  readonly bundle: PublicBundle
  /** Null for whoever only seals. */
  readonly maker: KeyMaker | null
  /** How many days ahead keys are made. */
  readonly ahead: number
}): HouseKeys => {
  const { books, bundle, maker, ahead } = given
  const { lookup } = bundle
  const ring = maker?.cabinet ?? null
  let held: Held | null = null
  let asking: { readonly day: string; readonly answer: Promise<Held> } | null = null
  // Reading a public key costs more than sealing to it.
  let read: { readonly line: string; readonly key: SealingKey } | null = null

  const newest = async (day: string): Promise<{ day: string; key: SealingKey } | null> => {
    for (const line of await selectKeysUntil(books, day)) {
      const mark = `${line.day} ${line.public_key.toString('hex')} ${line.signature.toString('hex')}`
      const key = read?.line === mark ? read.key : readDayKey(bundle.signedBy, line)
      if (key === null) continue
      read = { line: mark, key }
      return { day: line.day, key }
    }
    return null
  }

  const ask = async (day: string): Promise<Held> => {
    let found = await newest(day)
    if (found?.day !== day && maker !== null) {
      // A key service that is away must not stop those who have an older key to seal with.
      const made = await makeDayKeys(books, maker, day, ahead).catch((fault: unknown) => {
        if (found === null) throw fault
        return 0
      })
      if (made > 0) found = await newest(day)
    }
    const keys: Keys = found
      ? { desk: found.key, lookup, ring }
      : {
          lookup,
          ring,
          get desk(): SealingKey {
            throw new NoSealingKey()
          },
        }
    const until = performance.now() + (found?.day === day ? FRESH : STALE)
    return { day, keys, found: found !== null, until }
  }

  const hold = async (day: string): Promise<Held> => {
    if (held?.day === day && performance.now() < held.until) return held
    if (asking?.day !== day) {
      const answer = ask(day)
      asking = { day, answer }
      const done = (now: Held | null) => {
        if (asking?.answer !== answer) return
        asking = null
        held = now
      }
      answer.then(done, () => done(null))
    }
    return asking.answer
  }

  return {
    on: async (day) => (await hold(day)).keys,
    isReady: async (day) => (await hold(day)).found,
    prepare: async (day) => {
      if (maker !== null && (await makeDayKeys(books, maker, day, ahead)) > 0) held = null
    },
    repair: async (fault) => {
      if (fault instanceof KeyNotAtHand && maker !== null) {
        await maker.cabinet.fetch()
        return true
      }
      if (hasCode(fault, 'VK001')) {
        held = null
        asking = null
        return true
      }
      // A sealed value may have been carried over to another key between being read and being opened.
      return fault instanceof SealBroken && maker !== null
    },
  }
}
