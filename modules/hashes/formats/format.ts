import type { Class, Digest } from '../words.ts'

/** The forms in which lists travel. */
export const FORMATS = [
  'ncmec',
  'stopncii',
  'threatexchange',
  'vics',
  'plain-pdq',
  'plain-sha256',
  'plain-sha1',
  'plain-md5',
] as const
export type Format = (typeof FORMATS)[number]

export const isFormat = (text: string): text is Format => FORMATS.some((format) => format === text)

/** One entry of a list as any of the formats says it; hexadecimal in lower case. */
export type Entry = {
  readonly sort: 'entry'
  readonly ownId: string
  readonly pdq: string | null
  readonly quality: number | null
  readonly sha256: string | null
  readonly sha1: string | null
  readonly md5: string | null
  /** In the owner's words, as they are to be written back. */
  readonly classification: string
  readonly class: Class
  readonly datedAt: Date | null
}
/** The owner takes an entry back. */
export type Tombstone = { readonly sort: 'tombstone'; readonly ownId: string; readonly datedAt: Date | null }
export type ListRecord = Entry | Tombstone

/** What is set right without asking, and noted. */
export const REPAIRS = [
  'upper-case',
  'space-around',
  'digest-prefix',
  'quality-not-readable',
  'date-not-readable',
  'classification-too-long',
  'one-digest-not-readable',
  'said-twice',
] as const
export type Repair = (typeof REPAIRS)[number]

/** Why a row is not taken. */
export const REFUSALS = [
  'not-readable',
  'too-long',
  'no-id',
  'no-fingerprint',
  'not-hexadecimal',
  'wrong-length',
  'all-alike',
  'unknown-sort',
  'columns-do-not-fit',
] as const
export type RowRefusal = (typeof REFUSALS)[number]

/** One row of a file, read: a record, or why it is none. */
export type ReadRow = {
  readonly record: ListRecord | null
  readonly repairs: readonly Repair[]
  readonly refused: RowRefusal | null
}

/** What Vigie has no place for is no damage: other sorts of signals, and marks that only others can compare. */
export const NOT_HELD: readonly RowRefusal[] = ['unknown-sort', 'no-fingerprint']

/** Why a row that reads well changes nothing: what is known already is newer, or weighs more. */
export const PASSED_OVER = ['older-than-ours', 'withdrawn-since', 'lesser-class'] as const
export type PassedOver = (typeof PASSED_OVER)[number]

/** The formats that say of each row when it was last changed. */
export const DATED: readonly Format[] = ['ncmec', 'stopncii', 'vics']

/** A row and the line of the file in which it begins. */
export type FileRow = ReadRow & { readonly line: number }

export const refusedRow = (refused: RowRefusal): ReadRow => ({ record: null, repairs: [], refused })

/** Why a whole file is not read. */
export const BROKEN = [
  'not-text',
  'not-well-formed',
  'doctype',
  'too-deep',
  'too-long',
  'not-this-format',
  'context-missing',
  'nothing-in-it',
  'mostly-refused',
  'ends-too-early',
] as const
export type Broken = (typeof BROKEN)[number]

/** The file cannot be what it should be. Nothing of it is taken. */
export class BrokenFile extends Error {
  readonly word: Broken
  /** After how many rows. */
  readonly row: number

  constructor(word: Broken, row: number) {
    super(`the file cannot be read: ${word}, after ${row} rows`)
    this.name = 'BrokenFile'
    this.word = word
    this.row = row
  }
}

/** Reads a file piece by piece. Whatever is given: rows, or a `BrokenFile`, never anything else. */
export interface Reader {
  push(text: string): readonly FileRow[]
  /** Nothing more comes. */
  end(): readonly FileRow[]
}

/** What stands at the head of a file that is written. */
export type Heading = {
  readonly owner: string
  readonly name: string
  readonly at: Date
  /** For which country the classifications speak, where they say so. */
  readonly country: string | null
}

/** Writes a file piece by piece. */
export interface Writer {
  /** What the format has no place for is null. */
  write(record: ListRecord): string | null
  begin(): string
  end(): string
}

export interface FormatDoor {
  reader(): Reader
  writer(heading: Heading): Writer
}

export const DIGEST_DIGITS: Readonly<Record<Digest | 'pdq', number>> = {
  pdq: 64,
  sha256: 64,
  sha1: 40,
  md5: 32,
}
