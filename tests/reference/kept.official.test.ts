import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { official } from './official-test.ts'
import { KEPT, shorten } from './shorten.ts'

official.for(Object.keys(KEPT))('%s says what the official files say', async (file) => {
  const kept = KEPT[file]
  expect(kept && shorten(kept)).toBe(await readFile(join(import.meta.dirname, file), 'utf8'))
})
