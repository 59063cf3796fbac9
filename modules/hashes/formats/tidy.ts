import type { Class, MatchWay } from '../words.ts'
import {
  DIGEST_DIGITS,
  type ReadRow,
  type Repair,
  type RowRefusal,
  refusedRow,
  type Tombstone,
} from './format.ts'

/** A row as its format gave it, nothing believed yet. */
export type Said = {
  readonly ownId: string
  readonly digests: Partial<Record<MatchWay, string>>
  readonly quality?: string | number | null | undefined
  readonly classification: string
  readonly class: Class
  readonly date: string | number | null | undefined
}

/** What words of a file mean; a word that only every object knows, such as `valueOf`, means nothing here. */
export const meaning =
  <Value>(words: Readonly<Record<string, Value>>) =>
  (word: string): Value | undefined =>
    Object.hasOwn(words, word) ? words[word] : undefined

const MOST_ID = 200
const MOST_CLASSIFICATION = 200
const PREFIX = /^(0x|md5:|sha1:|sha256:|sha-1:|sha-256:|pdq:)/i
// One of these comes from an empty picture or file, and would match whatever is plain.
const SAID_OF_NOTHING = [
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
]

type Digest = { readonly hex: string | null; readonly refused: RowRefusal | null }

/** Reads one digest; what had to be set right is added to `repairs`. */
export const readDigest = (text: string, digits: number, repairs: Set<Repair>): Digest => {
  const trimmed = text.trim()
  if (trimmed !== text) repairs.add('space-around')
  const bare = trimmed.replace(PREFIX, '')
  if (bare !== trimmed) repairs.add('digest-prefix')
  const hex = bare.toLowerCase()
  if (!/^[0-9a-f]+$/.test(hex)) return { hex: null, refused: 'not-hexadecimal' }
  if (hex.length !== digits) return { hex: null, refused: 'wrong-length' }
  if (/^(.)\1*$/.test(hex) || SAID_OF_NOTHING.includes(hex)) return { hex: null, refused: 'all-alike' }
  if (hex !== bare) repairs.add('upper-case')
  return { hex, refused: null }
}

const EARLIEST = Date.UTC(1990, 0, 1)
const LATEST = Date.UTC(2200, 0, 1)

/** A moment as an ISO text or as seconds since 1970. */
export const readDate = (said: string | number | null | undefined, repairs: Set<Repair>): Date | null => {
  if (said === null || said === undefined || said === '') return null
  const isIso =
    typeof said === 'string' && /^\d{4}-\d{2}-\d{2}([T ][\d:.]+)?(Z|[+-]\d{2}:?\d{2})?$/.test(said)
  const moment = typeof said === 'number' ? said * 1000 : isIso ? Date.parse(said) : Number.NaN
  if (moment >= EARLIEST && moment < LATEST) return new Date(Math.floor(moment))
  repairs.add('date-not-readable')
  return null
}

const readQuality = (said: Said['quality'], repairs: Set<Repair>): number | null => {
  if (said === null || said === undefined || said === '') return null
  const quality = Number(said)
  if (Number.isInteger(quality) && quality >= 0 && quality <= 100) return quality
  repairs.add('quality-not-readable')
  return null
}

/** Characters that some of the formats cannot hold. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

const isId = (text: string): boolean => text.length > 0 && text.length <= MOST_ID && !UNWRITABLE.test(text)

/** What a row says, set right where that is safe, or the reason why it is not taken. */
export const tidy = (said: Said): ReadRow => {
  const repairs = new Set<Repair>()
  const ownId = said.ownId.trim()
  if (!isId(ownId)) return refusedRow(ownId.length > MOST_ID ? 'too-long' : 'no-id')
  const read: Partial<Record<MatchWay, string>> = {}
  let why: RowRefusal | null = null
  let unreadable = 0
  for (const way of ['pdq', 'sha256', 'sha1', 'md5'] as const) {
    const text = said.digests[way]
    if (text === undefined || text.trim() === '') continue
    const { hex, refused } = readDigest(text, DIGEST_DIGITS[way], repairs)
    if (hex !== null) read[way] = hex
    why ??= refused
    if (refused !== null) unreadable += 1
  }
  if (Object.keys(read).length === 0) return refusedRow(why ?? 'no-fingerprint')
  if (unreadable > 0) repairs.add('one-digest-not-readable')
  // Characters that some of the formats cannot hold go, and so do spaces that say nothing.
  const words = said.classification.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\s]+/gu, ' ').trim()
  const classification = words.slice(0, MOST_CLASSIFICATION).trim()
  if (words.length > MOST_CLASSIFICATION) repairs.add('classification-too-long')
  const quality = read.pdq === undefined ? null : readQuality(said.quality, repairs)
  return {
    record: {
      sort: 'entry',
      ownId,
      pdq: read.pdq ?? null,
      quality,
      sha256: read.sha256 ?? null,
      sha1: read.sha1 ?? null,
      md5: read.md5 ?? null,
      classification,
      class: said.class,
      datedAt: readDate(said.date, repairs),
    },
    repairs: [...repairs],
    refused: null,
  }
}

/** The owner takes the entry with this id back. */
export const tombstone = (ownId: string, date: string | number | null | undefined): ReadRow => {
  const repairs = new Set<Repair>()
  const id = ownId.trim()
  if (!isId(id)) return refusedRow(id.length > MOST_ID ? 'too-long' : 'no-id')
  const record: Tombstone = { sort: 'tombstone', ownId: id, datedAt: readDate(date, repairs) }
  return { record, repairs: [...repairs], refused: null }
}
