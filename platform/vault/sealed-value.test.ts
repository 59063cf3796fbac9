import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  mailboxKeys,
  newOpeningKey,
  open,
  openingRing,
  openText,
  ringForWork,
  SealBroken,
  seal,
  sealer,
  sealingKey,
} from './index.ts'

const desk = newOpeningKey()
const ring = openingRing(desk)
const here = { table: 'report', row: '7', column: 'narrative' }
const bytes = fc.uint8Array({ maxLength: 300 }).map((list) => Buffer.from(list))
// Few letters, so that parts often run into each other: 'ab','c' beside 'a','bc'.
const part = fc.oneof(
  fc.array(fc.constantFrom('a', 'b', '\0', '|', '\ud800', '\ufffd'), { maxLength: 4 }).map((l) => l.join('')),
  fc.string({ unit: 'binary' }),
)
const place = fc.record({ table: part, row: part, column: part })
const written = (p: typeof here) => JSON.stringify([p.table, p.row, p.column])

test('What is sealed for a place opens in that place, byte for byte', () => {
  fc.assert(
    fc.property(bytes, place, (text, where) => {
      expect(open(ring, where, seal(desk.sealing, where, text)).equals(text)).toBe(true)
    }),
  )
  expect(openText(ring, here, seal(desk.sealing, here, 'Één zin, ça va, Grüße'))).toBe(
    'Één zin, ça va, Grüße',
  )
})

test('What was sealed together opens with one ring for the work at hand, each in its place only and with its key only', () => {
  const seal = sealer(desk.sealing)
  const rows = ['1', '2', '3']
  const sealed = rows.map((row) => seal({ ...here, row }, `text of ${row}`))
  const keys = new Map([[desk.sealing.id.toString('hex'), desk]])
  const work = ringForWork(keys)
  const read = (row: string, of: string) =>
    openText(work, { ...here, row }, sealed[rows.indexOf(of)] ?? Buffer.alloc(0))
  expect(rows.map((row) => read(row, row))).toEqual(rows.map((row) => `text of ${row}`))
  expect(work.agreed?.size).toBe(1)
  expect(() => read('1', '2')).toThrow(SealBroken)
  keys.clear()
  expect(() => read('1', '1')).toThrow(SealBroken)
})

test('A sealed value with any one bit changed does not open', () => {
  const sealed = seal(desk.sealing, here, 'a neutral sentence')
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(() => open(ring, here, changed), `bit ${bit}`).toThrow(SealBroken)
  }
})

test('A sealed value that was cut short, made longer or made up does not open', () => {
  const sealed = seal(desk.sealing, here, Buffer.alloc(100))
  for (let end = 0; end < sealed.length; end++)
    expect(() => open(ring, here, sealed.subarray(0, end))).toThrow(SealBroken)
  expect(() => open(ring, here, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow(SealBroken)
  fc.assert(
    fc.property(bytes, (junk) => {
      expect(() => open(ring, here, junk)).toThrow(SealBroken)
    }),
  )
})

test('A sealed value does not open in any other place, however alike the places are spelled', () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      fc.pre(written(one) !== written(other))
      expect(() => open(ring, other, seal(desk.sealing, one, 'x'))).toThrow(SealBroken)
    }),
    { numRuns: 500 },
  )
  const sealedValue = seal(desk.sealing, { table: 'ab', row: 'c', column: 'd' }, 'x')
  for (const other of [
    { table: 'a', row: 'bc', column: 'd' },
    { table: 'c', row: 'ab', column: 'd' },
    { table: 'ab', row: 'd', column: 'c' },
    { table: 'abc', row: '', column: 'd' },
  ])
    expect(() => open(ring, other, sealedValue)).toThrow(SealBroken)
})

test('The length of a sealed value tells only how many steps of 64 bytes its text takes', () => {
  const sizes = [0, 1, 62, 63].map((length) => seal(desk.sealing, here, Buffer.alloc(length)).length)
  expect(new Set(sizes).size).toBe(1)
  expect(seal(desk.sealing, here, Buffer.alloc(64)).length).toBe((sizes[0] ?? 0) + 64)
})

test('The same text sealed twice gives two unlike sealed values', () => {
  expect(seal(desk.sealing, here, 'x').equals(seal(desk.sealing, here, 'x'))).toBe(false)
})

test('Sealed values of one sealer open each in its own place, and none of them in the place of another', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { selector: written, minLength: 2, maxLength: 6 }),
      bytes,
      (places, text) => {
        const sealInto = sealer(desk.sealing)
        const sealedValues = places.map((where) => sealInto(where, text))
        for (const [at, sealedValue] of sealedValues.entries())
          for (const [other, where] of places.entries()) {
            if (at === other) expect(open(ring, where, sealedValue).equals(text)).toBe(true)
            else expect(() => open(ring, where, sealedValue)).toThrow(SealBroken)
          }
      },
    ),
  )
})

test('Sealed values of one sealer share the one-time key and not a byte of key stream', () => {
  const sealInto = sealer(desk.sealing)
  const [one, other] = ['a', 'b'].map((column) => sealInto({ ...here, column }, Buffer.alloc(256)))
  const head = 1 + 8 + 32
  expect(one?.subarray(0, head)).toEqual(other?.subarray(0, head))
  const alike = [...(one ?? [])].slice(head).filter((byte, at) => byte === other?.[head + at])
  expect(alike.length).toBeLessThan(16)
  expect(seal(desk.sealing, here, 'x').subarray(0, head)).not.toEqual(
    seal(desk.sealing, here, 'x').subarray(0, head),
  )
})

test('A sealer seals nothing twice in the same place, because the second sealed value would have the key of the first', () => {
  const sealInto = sealer(desk.sealing)
  sealInto(here, 'x')
  expect(() => sealInto({ ...here }, 'y')).toThrow('once')
  expect(openText(ring, { ...here, row: '8' }, sealInto({ ...here, row: '8' }, 'y'))).toBe('y')
})

test('A ring with an older key still opens what was sealed to it, and a ring without it does not', () => {
  const newer = newOpeningKey()
  const old = seal(desk.sealing, here, 'before the change')
  expect(openText(openingRing(newer, desk), here, old)).toBe('before the change')
  expect(() => openText(openingRing(newer), here, old)).toThrow(SealBroken)
})

test('A reply sealed to the raw public key of a mailbox opens with the same secret only', () => {
  const secret = Buffer.alloc(32, 7)
  const reply = seal(sealingKey(mailboxKeys(secret).sealing.raw), here, 'Thank you')
  expect(openText(openingRing(mailboxKeys(secret)), here, reply)).toBe('Thank you')
  expect(() => openText(openingRing(mailboxKeys(Buffer.alloc(32, 8))), here, reply)).toThrow(SealBroken)
  expect(() => openText(ring, here, reply)).toThrow(SealBroken)
  expect(() => mailboxKeys(Buffer.alloc(31))).toThrow(TypeError)
})

test('Every failure to open looks the same', () => {
  const sealed = seal(desk.sealing, here, 'x')
  const tries = [
    () => open(openingRing(), here, sealed),
    () => open(ring, { ...here, row: '8' }, sealed),
    () => open(ring, here, Buffer.alloc(0)),
    () => open(ring, here, Buffer.concat([sealed.subarray(0, 9), Buffer.alloc(32), sealed.subarray(41)])),
  ]
  const seen = tries.map((attempt) => {
    try {
      return attempt()
    } catch (error) {
      return error instanceof SealBroken ? [error.message, error.cause] : error
    }
  })
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(seen[0]).toEqual(['This sealed value does not open here', undefined])
})
