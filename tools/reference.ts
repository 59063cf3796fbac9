import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEPT, shorten } from '../tests/reference/shorten.ts'

/** Writes the kept reference data anew from the official files in the folder that VIGIE_SHARED names. */
for (const [file, kept] of Object.entries(KEPT)) {
  writeFileSync(join(import.meta.dirname, '..', 'tests', 'reference', file), shorten(kept))
  process.stdout.write(`${file}\n`)
}
