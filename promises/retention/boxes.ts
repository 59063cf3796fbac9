import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SEALED_COLUMNS } from '@vigie/centre'
import { keyIdOf, type OpeningRing, open, SealBroken } from '@vigie/platform/vault'
import type pg from 'pg'

/** One sealed text as it lies in the books, with the only place where it would open. */
export interface Box {
  readonly place: { readonly table: string; readonly row: string; readonly column: string }
  readonly bytes: Buffer
}

const FORHOUSE = SEALED_COLUMNS.filter((column) => column.for === 'house')

/** Every box there is now, by place. */
export const readBoxes = async (client: pg.Client): Promise<Box[]> => {
  const boxes: Box[] = []
  for (const { table, row, column } of FORHOUSE) {
    const name = row.map((one) => `${one}::text`).join(` || '/' || `)
    const { rows } = await client.query<{ name: string; bytes: Buffer }>(
      `select ${name} as name, ${column} as bytes from ${table} where octet_length(${column}) > 0`,
    )
    for (const found of rows) boxes.push({ place: { table, row: found.name, column }, bytes: found.bytes })
  }
  return boxes
}

/** Whether whoever holds all remaining keys can open it. */
export const opens = (ring: OpeningRing, { place, bytes }: Box): boolean => {
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

/** Version and key id, and the one-time key after them: enough to know a box again. */
const HEAD = 1 + 8 + 32
const headOf = (box: Buffer): string => box.toString('hex', 0, HEAD)

export interface Scanned {
  readonly files: number
  readonly bytes: number
  /** Beginnings of boxes under keys that still exist. */
  readonly underKeys: number
  /** Those of them that belong to nothing that is kept. */
  readonly strangers: number
  /** Copies of the boxes that must not open any more: they are there, and only that they do not open protects them. */
  readonly copies: number
  /** Words that were only ever written sealed. */
  readonly words: number
}

/** Reads every byte of the folders: the database's files and its log, the backups, the exports. */
export const scan = async (
  folders: readonly string[],
  given: {
    readonly keys: readonly string[]
    readonly kept: readonly Box[]
    readonly gone: readonly Box[]
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
    const content = await readFile(path).catch(() => null)
    if (content === null) continue
    files++
    bytes += content.length
    for (let at = content.indexOf(2); at !== -1; at = content.indexOf(2, at + 1)) {
      if (!first.has(content[at + 1] ?? -1)) continue
      const id = content.toString('hex', at + 1, at + 9)
      if (!known.has(id) || at + HEAD > content.length) continue
      const head = content.toString('hex', at, at + HEAD)
      if (gone.has(head)) copies++
      if (!keys.has(id)) continue
      underKeys++
      if (!kept.has(head)) strangers++
    }
    for (const word of given.words) if (content.includes(word)) words++
  }
  return { files, bytes, underKeys, strangers, copies, words }
}
