import { setImmediate as breathe } from 'node:timers/promises'
import { wordOf } from '@vigie/kernel'
import type { Books, Desk } from '@vigie/platform/operation'
import type { Fingerprint } from '../fingerprint.ts'
import { CLASSES, type Class, DIGESTS, type MatchWay, RADIUS, SOURCES, type Source } from '../words.ts'
import { listIndex, listIndexHeld } from './list-index.ts'
import { type MatchRow, selectByDigest, selectMatches } from './match-rows.ts'

export type Rights = {
  readonly lookUp: boolean
  readonly answerPartners: boolean
  readonly shareOnward: boolean
  readonly inherit: boolean
}

/** One entry of a list that a fingerprint matches. */
export type ListMatch = {
  readonly entry: number
  readonly list: string
  readonly listName: string
  readonly owner: string
  readonly source: Source
  readonly ownId: string
  readonly classification: string
  readonly class: Class
  readonly datedAt: Date | null
  readonly quality: number | null
  readonly rights: Rights
  readonly way: MatchWay
  readonly distance: number
}

/** How an entry was found; the very same file comes before a near picture. */
type Found = { readonly entry: number; readonly way: MatchWay; readonly distance: number }

/** So many questions in a row keep nobody else waiting longer than a moment. */
const AT_ONCE = 50
const ROWS_AT_ONCE = 2_000

const findNear = async (
  db: Books,
  fingerprints: readonly Fingerprint[],
  radius: number,
): Promise<Found[][]> => {
  const index = await listIndex(db)
  const found: Found[][] = []
  for (const [at, { pdq }] of fingerprints.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await breathe()
    const near = pdq === null ? [] : index.search(Buffer.from(pdq, 'hex'), radius)
    found.push(near.map(({ entry, distance }) => ({ entry, way: 'pdq', distance })))
  }
  return found
}

const findExact = async (
  db: Books,
  fingerprints: readonly Fingerprint[],
): Promise<Map<string, readonly number[]>> => {
  const found = new Map<string, number[]>()
  for (const way of DIGESTS) {
    const asked = new Set(fingerprints.flatMap((one) => one[way] ?? []))
    for (const { number, digest } of await selectByDigest(db, way, [...asked])) {
      const mark = `${way}:${digest}`
      const known = found.get(mark)
      if (known) known.push(number)
      else found.set(mark, [number])
    }
  }
  return found
}

/** For each fingerprint the entries that match it, nothing said about them yet; each entry once, the surest way first. */
const find = async (db: Books, fingerprints: readonly Fingerprint[], radius: number): Promise<Found[][]> => {
  const near = await findNear(db, fingerprints, radius)
  const exact = await findExact(db, fingerprints)
  return fingerprints.map((one, at) => {
    const same = DIGESTS.flatMap((way) =>
      (exact.get(`${way}:${one[way]}`) ?? []).map((entry): Found => ({ entry, way, distance: 0 })),
    )
    const all = new Map<number, Found>()
    for (const found of [...same, ...(near[at] ?? [])]) {
      if (!all.has(found.entry)) all.set(found.entry, found)
    }
    return [...all.values()]
  })
}

const readMatch = (row: MatchRow): Omit<ListMatch, 'way' | 'distance'> => ({
  entry: row.number,
  list: row.list,
  listName: row.name,
  owner: row.owner,
  source: wordOf(SOURCES, row.source),
  ownId: row.own_id,
  classification: row.classification,
  class: wordOf(CLASSES, row.class),
  datedAt: row.dated_at,
  quality: row.quality,
  rights: {
    lookUp: row.look_up,
    answerPartners: row.answer_partners,
    shareOnward: row.share_onward,
    inherit: row.inherit,
  },
})

/**
 * Every entry of every list that matches, for each fingerprint asked about, nearest first. Exact: nothing within the
 * radius is missing, of all that was committed when the question was put. Only lists with the right that is asked for.
 * With `most`, the nearest so many of each: a list that has one picture a hundred thousand times keeps nobody waiting.
 */
export const matchFingerprints = async (
  desk: Pick<Desk, 'db'>,
  fingerprints: readonly Fingerprint[],
  asked: { readonly radius?: number; readonly right?: keyof Rights; readonly most?: number } = {},
): Promise<ListMatch[][]> => {
  const { radius = RADIUS, right = 'lookUp', most = Number.POSITIVE_INFINITY } = asked
  const entries = new Map<number, Omit<ListMatch, 'way' | 'distance'> | null>()
  const read = async (numbers: readonly number[]): Promise<void> => {
    const fresh = numbers.filter((number) => !entries.has(number))
    for (const number of fresh) entries.set(number, null)
    for (const row of await selectMatches(desk.db, fresh)) entries.set(row.number, readMatch(row))
  }
  const answers: ListMatch[][] = []
  for (const ones of await find(desk.db, fingerprints, radius)) {
    const nearest = ones.sort((one, other) => one.distance - other.distance || one.entry - other.entry)
    const answer: ListMatch[] = []
    // What a list may not answer is passed over, so reading goes on until there are enough or no more.
    for (let at = 0; at < nearest.length && answer.length < most; at += ROWS_AT_ONCE) {
      const page = nearest.slice(at, at + ROWS_AT_ONCE)
      await read(page.map(({ entry }) => entry))
      for (const { entry, way, distance } of page) {
        const known = entries.get(entry)
        if (known?.rights[right] && answer.length < most) answer.push({ ...known, way, distance })
      }
    }
    answers.push(answer)
  }
  return answers
}

/** One entry as it stands, compared with nothing; null when there is none or it counts no longer. */
export const findEntry = async (
  desk: Pick<Desk, 'db'>,
  number: number,
): Promise<(Omit<ListMatch, 'way' | 'distance'> & { readonly fingerprint: Fingerprint }) | null> => {
  const [row] = await selectMatches(desk.db, [number])
  if (!row) return null
  const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? null
  return {
    ...readMatch(row),
    fingerprint: {
      pdq: hex(row.pdq),
      quality: row.quality,
      sha256: hex(row.sha256),
      sha1: hex(row.sha1),
      md5: hex(row.md5),
    },
  }
}

/** How many fingerprints are in memory, and what they weigh; read in when they are not there yet. */
export const matchingSize = async (
  db: Books,
): Promise<{ readonly fingerprints: number; readonly bytes: number; readonly kernel: string }> => {
  const { size, memory, kernel } = await listIndex(db)
  return { fingerprints: size, bytes: memory, kernel }
}

/** How many fingerprints are in memory, nothing read. */
export const matchingInMemory = async (db: Books): Promise<number> => (await listIndexHeld(db))?.size ?? 0

/** Reads the lists into memory before anybody asks; and again whatever is new, each time it is called. */
export const warmMatching = async (db: Books): Promise<void> => {
  await listIndex(db)
}
