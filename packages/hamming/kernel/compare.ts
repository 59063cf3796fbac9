import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workThrough } from '../background.ts'
import { Bulk } from '../bulk.ts'
import { spread } from '../fingerprint.ts'
import { dice, randomFingerprint, turnBits } from '../fixtures.ts'
import { FINGERPRINT_BYTES, QUERY } from '../layout.ts'
import { loadWasmKernel } from '../wasm-kernel.ts'

/*
 * How fast is the search in AssemblyScript, in narrow chunks, beside the same in C? Both search the very same memory by turns. Needs clang and
 * lld (apt-get install clang lld), and nothing else does: node --import tsx kernel/compare.ts [FINGERPRINTS]
 */
const LENGTH = Number(process.argv[2] ?? 1_000_000)
const ROUNDS = 9
const QUERIES = 500
const RADIUS = 31
const PAGE = 65_536

const roll = dice(31)
const fingerprints = new Uint8Array(Uint32Array.from({ length: LENGTH * 8 }, roll).buffer)
const found = { as: 0, c: 0 }
const bulk = new Bulk({
  kernel: await loadWasmKernel(),
  take: (_, count) => {
    found.as += count
  },
  shapeFor: () => 'narrow',
})
bulk.append({ fingerprints, entries: Uint32Array.from({ length: LENGTH }, (_, place) => place) }, 0, LENGTH)
const segment = await workThrough(bulk.toSegment(), 1000)
const query = new Uint32Array(8)
segment.search(query, RADIUS)

const folder = mkdtempSync(join(tmpdir(), 'vigie-hamming-'))
const flags = ['--target=wasm32', '-O3', '-msimd128', '-mbulk-memory', '-nostdlib', '-fno-strict-aliasing']
const linked = ['--no-entry', '--import-memory', '--global-base=229440', '-zstack-size=8192'].map(
  (flag) => `-Wl,${flag}`,
)
execFileSync(process.env.CLANG ?? '/usr/bin/clang', [
  ...flags,
  ...linked,
  '-o',
  join(folder, 'c.wasm'),
  join(import.meta.dirname, 'search.c'),
])
const memory = new WebAssembly.Memory({ initial: segment.bytes / PAGE })
const words = new Uint32Array(memory.buffer)
// Before the instance, which has constants of its own to place.
words.set(segment.room.words)
const take = (count: number) => {
  found.c += count
}
const c = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(join(folder, 'c.wasm'))), {
  env: { memory },
  kernel: { take },
})
rmSync(folder, { recursive: true, force: true })
const { search } = c.exports
if (typeof search !== 'function') throw new TypeError('no search in C')

const times = { as: [] as number[], c: [] as number[] }
found.as = 0
for (let round = 0; round < ROUNDS; round++) {
  const queries = Array.from({ length: QUERIES }, (_, each) => {
    const at = (roll() % LENGTH) * FINGERPRINT_BYTES
    return each % 4
      ? turnBits(fingerprints.subarray(at, at + FINGERPRINT_BYTES), roll() % 32, roll)
      : randomFingerprint(roll)
  })
  const measure = (which: 'as' | 'c', one: () => void) => {
    for (const asked of queries) {
      spread(asked, query)
      const before = performance.now()
      one()
      if (round > 0) times[which].push(performance.now() - before)
    }
  }
  measure('as', () => segment.search(query, RADIUS))
  measure('c', () => {
    words.set(query, QUERY >> 2)
    search(RADIUS)
  })
}
const middle = (all: number[]): number => all.sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN
const [inAs, inC] = [middle(times.as), middle(times.c)]
process.stdout.write(
  `${JSON.stringify({ length: LENGTH, assemblyScript: inAs, c: inC, share: inC / inAs, found })}\n`,
)
if (found.as !== found.c) process.exitCode = 1
