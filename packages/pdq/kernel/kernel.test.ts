import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHasher } from '../index.ts'

const read = (file: string) => readFileSync(join(import.meta.dirname, file))

test('the committed kernel and its source are those of the committed checksums', () => {
  const sums = read('SHA256SUMS').toString().trim().split('\n')
  expect(sums).toHaveLength(2)
  for (const line of sums) {
    const [sum, file = ''] = line.split('  ')
    expect(createHash('sha256').update(read(file)).digest('hex')).toBe(sum)
  }
})

test('a page that may not compile gets the TypeScript kernel, and foreign bytes are refused', async () => {
  expect((await createHasher(Uint8Array.of(1, 2, 3))).kernel).toBe('typescript')
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)
  await expect(createHasher(empty)).rejects.toThrow(TypeError)
})
