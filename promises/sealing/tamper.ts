import { randomBytes, randomInt } from 'node:crypto'
import { newOpeningKey, open, openingRing, SealBroken, seal } from '@vigie/platform/vault'

/** Flips one bit of a sealed value, of its head, its text or its tag, or cuts it, and tries to open it: over and over. */
export const tamper = (times: number): { tampered: number; tamperedOpened: number } => {
  const desk = newOpeningKey()
  const ring = openingRing(desk)
  let opened = 0
  for (let turn = 0; turn < times; turn++) {
    const place = { table: 'intake.report', row: String(turn), column: 'narrative' }
    const sealedValue = seal(desk.sealing, place, randomBytes(randomInt(200)))
    const bit = randomInt(sealedValue.length * 8)
    sealedValue.writeUInt8(sealedValue.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    const changed = turn % 10 === 0 ? sealedValue.subarray(0, randomInt(sealedValue.length)) : sealedValue
    try {
      open(ring, place, changed)
      opened++
    } catch (fault) {
      if (!(fault instanceof SealBroken)) throw fault
    }
  }
  return { tampered: times, tamperedOpened: opened }
}
