import { closeSync, openSync, readSync } from 'node:fs'
import { workThrough } from '../background.ts'
import { Bulk } from '../bulk.ts'
import { shapeFor } from '../chunks.ts'
import { spread } from '../fingerprint.ts'
import { BASE, FINGERPRINT_BYTES, QUERY } from '../layout.ts'
import type { Memory } from '../memory.ts'
import type { Segment } from '../segment.ts'
import { searchLoops } from '../typescript-search.ts'
import { loadWasmKernel } from '../wasm-kernel.ts'

/*
 * How much of the memory does a query touch? Counted, not timed, so it is the same on every processor: the search in
 * TypeScript reads the memory that the one in WebAssembly reads, and every word it asks for is noted.
 * node --import tsx kernel/lines.ts LIST QUERIES HOW-MANY (files of 32 bytes each)
 */
const [list = '', queryFile = '', many = '100'] = process.argv.slice(2)
const [LINE, PAGE, BATCH] = [64, 4096, 8192]

const bulk = new Bulk({ kernel: await loadWasmKernel(), take: () => undefined, shapeFor })
const file = openSync(list, 'r')
const fingerprints = new Uint8Array(BATCH * FINGERPRINT_BYTES)
for (let first = 0, count = BATCH; count === BATCH; first += count) {
  count = readSync(file, fingerprints) / FINGERPRINT_BYTES
  bulk.append({ fingerprints, entries: Uint32Array.from({ length: count }, (_, at) => first + at) }, 0, count)
}
closeSync(file)
const segment: Segment = await workThrough(bulk.toSegment(), 1000)
segment.search(new Uint32Array(8), 31)

const { words } = segment.room
const lines = new Set<number>()
const pages = new Set<number>()
const seen: Memory = {
  words: new Proxy(words, {
    get: (target, name) => {
      const at = typeof name === 'string' ? Number(name) * 4 : Number.NaN
      if (at >= BASE) {
        lines.add(Math.floor(at / LINE))
        pages.add(Math.floor(at / PAGE))
      }
      return Reflect.get(target, name, target)
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  }),
}
const { search } = searchLoops(seen, () => undefined)
const from = openSync(queryFile, 'r')
const [fingerprint, query] = [new Uint8Array(FINGERPRINT_BYTES), new Uint32Array(8)]
const counts = Array.from({ length: Number(many) }, () => {
  readSync(from, fingerprint)
  spread(fingerprint, query)
  words.set(query, QUERY >> 2)
  lines.clear()
  pages.clear()
  search(31)
  return { lines: lines.size, pages: pages.size }
})
closeSync(from)
const middle = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1]
process.stdout.write(
  `${JSON.stringify({ length: segment.length, lines: middle(counts.map(({ lines }) => lines)), pages: middle(counts.map(({ pages }) => pages)) })}\n`,
)
