import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overhear, whisper } from './whisper.ts'

const someKeys = () => ({
  receiptIndex: randomBytes(32),
  receiptSeed: randomBytes(32),
  addressIndex: randomBytes(32),
})

test('what is whispered is understood in its own house, and nowhere else, nor when it was changed', () => {
  const [ours, theirs] = [someKeys(), someKeys()]
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
      const said = whisper(ours, text)
      expect(overhear(ours, said)).toBe(text)
      expect(overhear(theirs, said)).toBeNull()
      expect(said).not.toBe(whisper(ours, text))
      const bytes = Buffer.from(said, 'base64url')
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1
      expect(overhear(ours, bytes.toString('base64url'))).toBeNull()
    }),
  )
})

test('what is no whisper at all is not understood', () => {
  for (const said of ['', 'case:0b1c', 'x'.repeat(7_000)]) expect(overhear(someKeys(), said)).toBeNull()
})
