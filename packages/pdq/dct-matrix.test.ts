import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { dctMatrix } from './dct-matrix.ts'

test('no entry depends on whose cosine it is: an error of four last places rounds to the same number', () => {
  const scale = Math.fround(Math.sqrt(2 / 64))
  const matrix = dctMatrix()
  const step = new Float64Array(1)
  const places = new BigInt64Array(step.buffer)
  matrix.forEach((entry, at) => {
    const [line, cell] = [Math.floor(at / 64) + 1, at % 64]
    for (const off of [-4n, 4n]) {
      step[0] = Math.cos((Math.PI / 128) * line * (2 * cell + 1))
      places[0] = (places[0] ?? 0n) + off
      expect(Math.fround(scale * (step[0] ?? 0))).toBe(entry)
    }
  })
})

test('the matrix is the one of the committed kernel’s tests', () => {
  const digest = createHash('sha256').update(new Uint8Array(dctMatrix().buffer)).digest('hex')
  expect(digest).toBe('db354678fc6c99b7d442c35d8e89b002b71cb35eff6ae436c5f36392277a83c8')
})
