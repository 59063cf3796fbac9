import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { FINGERPRINT } from './lists.ts'
import type { Asked, Built, Digest } from './peer.ts'

/* pgvector in PGlite: PostgreSQL in WebAssembly, one thread, bit(256) and the Hamming operator, read from end to end. */
const [list = '', queryFile = ''] = process.argv.slice(2)
const ROW = 2 + 4 + 4 + 4 + 4 + FINGERPRINT

const database = await PGlite.create({ extensions: { vector } })
await database.exec('create extension vector; create table list (entry integer, fingerprint bit(256))')

/** The rows as PostgreSQL's binary COPY wants them. */
const asCopy = (): Blob => {
  const fingerprints = readFileSync(list)
  const count = fingerprints.length / FINGERPRINT
  const rows = Buffer.alloc(count * ROW)
  for (let entry = 0; entry < count; entry++) {
    const row = entry * ROW
    rows.writeInt16BE(2, row)
    rows.writeInt32BE(4, row + 2)
    rows.writeInt32BE(entry, row + 6)
    rows.writeInt32BE(4 + FINGERPRINT, row + 10)
    rows.writeInt32BE(256, row + 14)
    fingerprints.copy(rows, row + 18, entry * FINGERPRINT, (entry + 1) * FINGERPRINT)
  }
  return new Blob([
    Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
    Buffer.alloc(8),
    rows,
    Buffer.from([255, 255]),
  ])
}

const build = async (): Promise<Built> => {
  const [before, busy] = [performance.now(), process.cpuUsage()]
  await database.query("copy list from '/dev/blob' with (format binary)", [], { blob: asCopy() })
  const { user, system } = process.cpuUsage(busy)
  return {
    seconds: (performance.now() - before) / 1000,
    processorSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1000,
  }
}

const ask = async (count: number): Promise<Asked> => {
  const queries = readFileSync(queryFile)
  const milliseconds: number[] = []
  const digests: Digest[] = []
  for (let each = 0; each < count; each++) {
    const bits = [...queries.subarray(each * FINGERPRINT, (each + 1) * FINGERPRINT)]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
    const before = performance.now()
    const { rows } = await database.query<{ entry: number; distance: number }>(
      `select entry, fingerprint <~> B'${bits}' as distance from list where fingerprint <~> B'${bits}' < 32`,
    )
    milliseconds.push(performance.now() - before)
    digests.push([
      rows.length,
      rows.reduce((sum, { distance }) => sum + distance, 0),
      rows.reduce((mixed, { entry }) => mixed ^ entry, 0) >>> 0,
    ])
  }
  return { milliseconds, digests }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [what, , count = '0'] = line.split(' ')
  process.stdout.write(`${JSON.stringify(what === 'build' ? await build() : await ask(Number(count)))}\n`)
}
await database.close()
