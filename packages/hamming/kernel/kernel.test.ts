import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as layout from '../layout.ts'
import { loadWasmKernel } from '../wasm-kernel.ts'

const read = (file: string) => readFileSync(join(import.meta.dirname, file))

// Whether the product is what the compiler makes of the source is not tried here, since nobody needs the compiler:
// `npm run kernel` in this package makes it again, and git then shows no difference.
it('has the kernel and the source that the committed checksums name', () => {
  const sums = read('SHA256SUMS').toString().trim().split('\n')
  expect(sums.map((line) => line.split('  ')[1])).toEqual(['hamming.as', 'hamming.wasm'])
  for (const line of sums) {
    const [sum, file = ''] = line.split('  ')
    expect(createHash('sha256').update(read(file)).digest('hex')).toBe(sum)
  }
})

it('has the same addresses in the source of the kernel as in TypeScript', () => {
  const source = read('hamming.as').toString()
  const known = new Map<string, number>()
  for (const [, name = '', formula = ''] of source.matchAll(/^const ([A-Z_]+): \w+ = ([^\n(]+)$/gm)) {
    const value = formula
      .split(' + ')
      .map((sum) =>
        sum.split(' * ').reduce((product, word) => product * (known.get(word) ?? Number(word)), 1),
      )
      .reduce((sum, each) => sum + each, 0)
    known.set(name, value)
  }
  const both = Object.entries(layout).filter(([name]) => known.has(name))
  expect(both.length).toBeGreaterThan(12)
  for (const [name, value] of both) expect([name, known.get(name)]).toEqual([name, value])
})

it('refuses a module that is not the kernel', async () => {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)
  const kernel = await loadWasmKernel(empty)
  expect(() => kernel.room(layout.BASE, () => undefined)).toThrow('the WebAssembly module has no')
})
