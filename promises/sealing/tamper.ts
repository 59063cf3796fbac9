import { randomBytes, randomInt } from 'node:crypto'
import { newOpeningKey, open, openingRing, SealBroken, seal } from '@vigie/platform/vault'

/** Flips one bit of a box, of its head, its text or its tag, or cuts it, and tries to open it: over and over. */
export const tamper = (times: number): { tampered: number; tamperedOpened: number } => {
  const desk = newOpeningKey()
  const ring = openingRing(desk)
  let opened = 0
  for (let turn = 0; turn < times; turn++) {
    const place = { table: 'intake.report', row: String(turn), column: 'narrative' }
    const box = seal(desk.sealing, place, randomBytes(randomInt(200)))
    const bit = randomInt(box.length * 8)
    box.writeUInt8(box.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    const changed = turn % 10 === 0 ? box.subarray(0, randomInt(box.length)) : box
    try {
      open(ring, place, changed)
      opened++
    } catch (fault) {
      if (!(fault instanceof SealBroken)) throw fault
    }
  }
  return { tampered: times, tamperedOpened: opened }
}
