import { randomFillSync } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

const GRADES = ['A1', 'A2', 'B1', 'B2'] as const
const CHUNK = 10_000
const BYTES = 48

/** Fingerprints made up by chance, so many: the 64 digits of PDQ and the 32 of MD5. */
function* fingerprints(rows: number): Generator<readonly [row: number, pdq: string, md5: string]> {
  const bytes = Buffer.alloc(CHUNK * BYTES)
  for (let row = 0; row < rows; row++) {
    const at = (row % CHUNK) * BYTES
    if (at === 0) randomFillSync(bytes)
    yield [row, bytes.toString('hex', at, at + 32), bytes.toString('hex', at + 32, at + BYTES)]
  }
}

const grade = (row: number): string => GRADES[row % GRADES.length] ?? GRADES[0]

function* plain(rows: number): Generator<string> {
  for (const [row, pdq] of fingerprints(rows)) yield `${pdq},${grade(row)}\n`
}

function* ncmec(rows: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2"><images>\n'
  for (const [row, pdq, md5] of fingerprints(rows)) {
    yield `<image><member id="7">Made-up member</member><timestamp>2026-01-05T10:00:00Z</timestamp><id>made-up-${row}</id>` +
      `<classification>${grade(row)}</classification><fingerprints><md5>${md5}</md5><pdq>${pdq}</pdq></fingerprints></image>\n`
  }
  yield '</images></queryResult>\n'
}

const WRITERS = { 'plain-pdq': plain, ncmec } as const
export type Written = keyof typeof WRITERS

function* inBlocks(lines: Iterable<string>): Generator<string> {
  let block = ''
  for (const line of lines) {
    block += line
    if (block.length > 1 << 20) {
      yield block
      block = ''
    }
  }
  yield block
}

/** A made-up list of so many entries, each another. */
export const writeList = (file: string, format: Written, rows: number): Promise<void> =>
  pipeline(inBlocks(WRITERS[format](rows)), createWriteStream(file))
