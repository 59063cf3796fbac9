import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHasher } from './index.ts'
import { picture, someSize } from './testing/pictures.ts'
import { plainReference } from './testing/plain-reference.ts'

const wasm = await createHasher(readFileSync(join(import.meta.dirname, 'kernel', 'kernel.wasm')))
const typescript = await createHasher()

test('both kernels give the bits of the plain reference on pictures of every size and kind', () => {
  expect([wasm.kernel, typescript.kernel]).toEqual(['wasm', 'typescript'])
  for (let seed = 0; seed < 40; seed++) {
    const pixels = picture(seed, someSize(seed))
    const { pdq, quality } = plainReference(pixels)
    expect(wasm.fingerprint(pixels), `${seed}`).toEqual({ pdq, quality })
    expect(typescript.fingerprint(pixels), `${seed}`).toEqual({ pdq, quality })
  }
})
