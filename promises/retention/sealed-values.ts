import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BOOKS } from '@vigie/centre'
import { sealedColumnsOf } from '@vigie/platform/house'
import { keyIdOf, type OpeningRing, open, SealBroken } from '@vigie/platform/vault'
import type pg from 'pg'

/** One sealed text as it lies in the books, with the only place where it would open. */
export interface SealedValue {
  readonly place: { readonly table: string; readonly row: string; readonly column: string }
  readonly bytes: Buffer
}

const FORHOUSE = sealedColumnsOf(BOOKS.hotline).filter((column) => column.for === 'house')

/** Every sealed value there is now, by place. */
export const readSealedValues = async (client: pg.Client): Promise<SealedValue[]> => {
  const sealedValues: SealedValue[] = []
  for (const { table, row, column } of FORHOUSE) {
    const name = row.map((one) => `${one}::text`).join(` || '/' || `)
    const { rows } = await client.query<{ name: string; bytes: Buffer }>(
      `select ${name} as name, ${column} as bytes from ${table} where octet_length(${column}) > 0`,
    )
    for (const found of rows)
      sealedValues.push({ place: { table, row: found.name, column }, bytes: found.bytes })
  }
  return sealedValues
}

/** Whether whoever holds all remaining keys can open it. */
export const opens = (ring: OpeningRing, { place, bytes }: SealedValue): boolean => {
  try {
    return open(ring, place, bytes).length >= 0
  } catch (fault) {
    if (fault instanceof SealBroken) return false
    throw fault
  }
}

/** Every file below these folders. The server may take one away while we look. */
const filesBelow = async (folders: readonly string[]): Promise<string[]> => {
  const found: string[] = []
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    for (const name of names) {
      const path = join(folder, name)
      if ((await stat(path).catch(() => null))?.isFile()) found.push(path)
    }
  }
  return found
}

/** Version and key id, and the one-time key after them: enough to know a sealed value again. */
const HEAD = 1 + 8 + 32
const headOf = (sealedValue: Buffer): string => sealedValue.toString('hex', 0, HEAD)

const PAGE = 8192
const LOG_FILE = /^[0-9A-F]{24}$/
/** The head of the first page of a piece of the server's log, and of every later one. */
const FIRST_HEAD = 40
const LATER_HEAD = 24

/** The log without the heads of its pages, which fall anywhere into what is logged. */
const withoutHeads = (log: Buffer): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(log.length / PAGE) }, (_, page) =>
      log.subarray(page * PAGE + (page === 0 ? FIRST_HEAD : LATER_HEAD), (page + 1) * PAGE),
    ),
  )

/** What stands in a page between what is used of it: `pd_lower` and `pd_upper` of PostgreSQL's page layout, version 4. */
const isInHole = (pages: Buffer, at: number): boolean => {
  const page = at - (at % PAGE)
  if (page + PAGE > pages.length || pages.readUInt16LE(page + 18) !== (PAGE | 4)) return false
  return at - page >= pages.readUInt16LE(page + 12) && at - page < pages.readUInt16LE(page + 14)
}

export interface Scanned {
  readonly files: number
  readonly bytes: number
  /** Beginnings of sealed values under keys that still exist. */
  readonly underKeys: number
  /** Those of them that belong to nothing that is kept. */
  readonly strangers: number
  /** Copies of the sealed values that must not open any more: they are there, and only that they do not open protects them. */
  readonly copies: number
  /** Words that were only ever written sealed. */
  readonly words: number
}

/** Reads every byte of the folders: the database's files and its log, the backups, the exports. */
export const scan = async (
  folders: readonly string[],
  given: {
    readonly keys: readonly string[]
    readonly kept: readonly SealedValue[]
    readonly gone: readonly SealedValue[]
    readonly words: readonly string[]
  },
): Promise<Scanned> => {
  const keys = new Set(given.keys)
  const kept = new Set(given.kept.map(({ bytes }) => headOf(bytes)))
  const gone = new Set(given.gone.map(({ bytes }) => headOf(bytes)))
  const known = new Set([...keys, ...given.gone.flatMap(({ bytes }) => keyIdOf(bytes) ?? [])])
  const first = new Set([...known].map((id) => Number.parseInt(id.slice(0, 2), 16)))
  let [files, bytes, underKeys, strangers, copies, words] = [0, 0, 0, 0, 0, 0]
  for (const path of await filesBelow(folders)) {
    const read = await readFile(path).catch(() => null)
    if (read === null) continue
    files++
    bytes += read.length
    const isLog = LOG_FILE.test(basename(path))
    const content = isLog ? withoutHeads(read) : read
    for (let at = content.indexOf(2); at !== -1; at = content.indexOf(2, at + 1)) {
      if (!first.has(content[at + 1] ?? -1)) continue
      const id = content.toString('hex', at + 1, at + 9)
      if (!known.has(id) || at + HEAD > content.length) continue
      const head = content.toString('hex', at, at + HEAD)
      if (gone.has(head)) copies++
      if (!keys.has(id)) continue
      underKeys++
      // In the unused part of a page lie torn ends of what was moved, whose beginnings are no sealed value; each was whole in the log.
      if (!kept.has(head) && (isLog || !isInHole(content, at))) strangers++
    }
    for (const word of given.words) if (content.includes(word)) words++
  }
  return { files, bytes, underKeys, strangers, copies, words }
}
