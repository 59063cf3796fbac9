import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Exported, exportList, findLists, matchingSize, sendFeedback } from '@vigie/hashes'
import { visit } from '@vigie/platform/operation'
import type { Call } from '../command.ts'
import { atDesk } from '../place.ts'
import { type Given, readFormat, readName, remark } from './hashes-words.ts'

const SYSTEM = { kind: 'system' } as const

/** Standard output, written to as fast as it is read, and left open. */
const standardOutput = (): Writable =>
  new Writable({
    write: (piece, _encoding, done) => {
      process.stdout.write(piece, done)
    },
  })

/** Writes a list out, when its owner lets us share it. */
export const exportTo = async ({ settings }: Call, { values }: Given): Promise<void> => {
  const list = readName(values.list)
  const format = readFormat(values.format)
  const exported: Exported = { written: 0, leftOut: 0 }
  const wish = { list, ...(format === null ? {} : { format }) }
  await atDesk(settings, ({ house }) =>
    pipeline(
      Readable.from(exportList(house, wish, exported)),
      values.out === undefined ? standardOutput() : createWriteStream(values.out, { mode: 0o600 }),
    ),
  )
  remark(`${exported.written} rows written, ${exported.leftOut} left out that this format has no place for`)
}

/** Writes what there is to say to a list's owner into a file, once. */
export const giveFeedback = async ({ settings, say }: Call, { values }: Given): Promise<void> => {
  const list = readName(values.list)
  const { file, sent } = await atDesk(settings, ({ house }) => sendFeedback(house, list))
  if (values.out === undefined) say(file.trimEnd())
  else await writeFile(values.out, file, { mode: 0o600 })
  remark(`${sent} said; they are not said again`)
}

export const sayLists = async ({ settings, say }: Call, { values }: Given): Promise<void> => {
  const lists = await atDesk(settings, ({ house }) => visit(house, SYSTEM, null, findLists))
  for (const list of lists) {
    const { name, owner, source, format, rights, entries, withdrawn } = list
    const may = Object.entries(rights).flatMap(([right, is]) => (is ? [right] : []))
    say(
      values.json
        ? JSON.stringify(list)
        : `${name}  ${entries} entries, ${withdrawn} taken back  ${owner} (${source}, ${format})  may: ${may.join(', ') || 'nothing'}`,
    )
  }
  if (lists.length === 0 && !values.json) say('no lists yet')
}

/** How much there is, and what reading it into memory takes on this machine. */
export const sayStats = async ({ settings, say }: Call, { values }: Given): Promise<void> => {
  const stats = await atDesk(settings, async ({ house }) => {
    const lists = await visit(house, SYSTEM, null, findLists)
    const start = performance.now()
    const matching = await matchingSize(house.books)
    return {
      lists: lists.length,
      entries: lists.reduce((sum, { entries }) => sum + entries, 0),
      withdrawn: lists.reduce((sum, { withdrawn }) => sum + withdrawn, 0),
      ...matching,
      coldStartSeconds: Math.round(performance.now() - start) / 1000,
    }
  })
  if (values.json) return say(JSON.stringify(stats))
  say(`${stats.lists} lists, ${stats.entries} entries that count, ${stats.withdrawn} taken back`)
  say(
    `${stats.fingerprints} fingerprints in memory (${Math.round(stats.bytes / 1e6)} MB, ${stats.kernel}), read in ${stats.coldStartSeconds} s`,
  )
}
