import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Batch, type Match, openIndex } from '@vigie/hamming'
import { FINGERPRINT } from './lists.ts'
import type { Asked, Built, Digest } from './peer.ts'

/* @vigie/hamming in a process of its own, so that its memory is what the process has. */
const [list = '', queryFile = '', kernel = 'wasm'] = process.argv.slice(2)
const BATCH = 8192
const RADIUS = 31

function* batches(): Generator<Batch> {
  const file = openSync(list, 'r')
  const fingerprints = new Uint8Array(BATCH * FINGERPRINT)
  for (let first = 0; ; first += BATCH) {
    const count = readSync(file, fingerprints) / FINGERPRINT
    const entries = Uint32Array.from({ length: count }, (_, place) => first + place)
    yield { fingerprints: fingerprints.subarray(0, count * FINGERPRINT), entries }
    if (count < BATCH) break
  }
  closeSync(file)
}

const index = await openIndex({ kernel: kernel === 'typescript' ? 'typescript' : 'wasm' })

const build = async (): Promise<Built> => {
  const [before, busy] = [performance.now(), process.cpuUsage()]
  await index.load(batches())
  const seconds = (performance.now() - before) / 1000
  const { user, system } = process.cpuUsage(busy)
  return {
    seconds,
    processorSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1000,
  }
}

const digest = (matches: readonly Match[]): Digest => [
  matches.length,
  matches.reduce((sum, { distance }) => sum + distance, 0),
  matches.reduce((mixed, { entry }) => mixed ^ entry, 0) >>> 0,
]

const ask = (way: string, count: number): Asked => {
  const queries = readFileSync(queryFile)
  const milliseconds: number[] = []
  const digests: Digest[] = []
  for (let each = 0; each < count; each++) {
    const query = queries.subarray(each * FINGERPRINT, (each + 1) * FINGERPRINT)
    const before = performance.now()
    const matches = way === 'one-by-one' ? index.scan(query, RADIUS) : index.search(query, RADIUS)
    milliseconds.push(performance.now() - before)
    digests.push(digest(matches))
  }
  return { milliseconds, digests }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [what, way = '', count = '0'] = line.split(' ')
  const answer = what === 'build' ? await build() : ask(way, Number(count))
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
