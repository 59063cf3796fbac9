import { type HammingIndex, openIndex } from '@vigie/hamming'
import { type Books, type Desk, opening } from '@vigie/platform/operation'
import { type OpeningRing, openText, SealBroken } from '@vigie/platform/vault'
import { type Fingerprint, openedFingerprint } from '../fingerprint.ts'
import { itemFingerprintPlace } from '../places.ts'
import { DIGESTS } from '../words.ts'
import { follow } from './follow.ts'
import { selectItemHeads, selectItemPage, selectItemsWithdrawn } from './index-rows.ts'

const PAGE = 1_000

interface Kept {
  readonly near: HammingIndex
  /** Numbers by `sha256:…`, `sha1:…`, `md5:…`. */
  readonly exact: Map<string, Set<number>>
  readonly marks: Map<number, readonly string[]>
}

const marksOf = (fingerprint: Fingerprint): string[] =>
  DIGESTS.flatMap((way) => (fingerprint[way] === null ? [] : [`${way}:${fingerprint[way]}`]))

/** What was destroyed does not open, and is not there. */
export const openFingerprint = (ring: OpeningRing, id: string, sealed: Buffer): Fingerprint | null => {
  try {
    return openedFingerprint(openText(ring, itemFingerprintPlace(id), sealed))
  } catch (fault) {
    if (fault instanceof SealBroken) return null
    throw fault
  }
}

const addTo = ({ near, exact, marks }: Kept, number: number, fingerprint: Fingerprint): void => {
  if (fingerprint.pdq !== null) near.add(Buffer.from(fingerprint.pdq, 'hex'), number)
  const own = marksOf(fingerprint)
  marks.set(number, own)
  for (const mark of own) exact.set(mark, (exact.get(mark) ?? new Set()).add(number))
}

const withdrawFrom = ({ near, exact, marks }: Kept, number: number): void => {
  near.withdraw(number)
  for (const mark of marks.get(number) ?? []) exact.get(mark)?.delete(number)
  marks.delete(number)
}

const indexFor = (ring: OpeningRing) =>
  follow<Kept>({
    begin: async () => ({ near: await openIndex(), exact: new Map(), marks: new Map() }),
    heads: selectItemHeads,
    add: async (kept, db, after) => {
      let last = after
      for (;;) {
        const page = await selectItemPage(db, last, PAGE)
        for (const { number, id, sealed } of page) {
          const fingerprint = openFingerprint(ring, id, sealed)
          if (fingerprint !== null) addTo(kept, number, fingerprint)
          last = number
        }
        if (page.length < PAGE) return last
      }
    },
    withdraw: async (kept, db, after) => {
      let last = after
      for (;;) {
        const page = await selectItemsWithdrawn(db, last, PAGE)
        for (const { number, entry } of page) {
          withdrawFrom(kept, entry)
          last = number
        }
        if (page.length < PAGE) return last
      }
    },
  }).ask

const indexes = new WeakMap<OpeningRing, (db: Books) => Promise<Kept>>()

/** The numbers of fingerprints of items that may be like this one; what they say is to be read in the books. */
export const findNearItems = async (
  desk: Desk,
  fingerprint: Fingerprint,
  radius: number,
): Promise<number[]> => {
  const opened = opening(desk)
  const { lasting: ring = opened } = opened
  const ask = indexes.get(ring) ?? indexFor(ring)
  indexes.set(ring, ask)
  const { near, exact } = await ask(desk.db)
  const found = new Set(marksOf(fingerprint).flatMap((mark) => [...(exact.get(mark) ?? [])]))
  if (fingerprint.pdq !== null) {
    for (const { entry } of near.search(Buffer.from(fingerprint.pdq, 'hex'), radius)) found.add(entry)
  }
  return [...found]
}
