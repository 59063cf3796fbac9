import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decryptNotification, encryptNotification } from './notification.ts'

const someKeys = () => ({
  receiptIndex: randomBytes(32),
  receiptSeed: randomBytes(32),
  addressIndex: randomBytes(32),
})

test('what is sent encrypted is understood in its own house, and nowhere else, nor when it was changed', () => {
  const [ours, theirs] = [someKeys(), someKeys()]
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
      const said = encryptNotification(ours, text)
      expect(decryptNotification(ours, said)).toBe(text)
      expect(decryptNotification(theirs, said)).toBeNull()
      expect(said).not.toBe(encryptNotification(ours, text))
      const bytes = Buffer.from(said, 'base64url')
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1
      expect(decryptNotification(ours, bytes.toString('base64url'))).toBeNull()
    }),
  )
})

test('what is no notification at all is not understood', () => {
  for (const said of ['', 'case:0b1c', 'x'.repeat(7_000)])
    expect(decryptNotification(someKeys(), said)).toBeNull()
})
