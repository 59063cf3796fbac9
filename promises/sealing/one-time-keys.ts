import { newOpeningKey, type Place, sealer } from '@vigie/platform/vault'
import { placeBytes } from '../../platform/vault/place.ts'
import { valueKey } from '../../platform/vault/sealed-value.ts'
import { agree, publicFromRaw } from '../../platform/vault/x25519.ts'

const ephemeralAt = 9
const ephemeralEnd = ephemeralAt + 32

/**
 * Seals as a report is sealed, three sealed values from one agreement, and works out again which key and nonce each sealed value has: none
 * may come twice, nor may two sealers share their one-time key.
 */
export const countReuses = (sealedValues: number): { sealed: number; reused: number } => {
  const desk = newOpeningKey()
  const pairs = new Set<string>()
  const agreements = new Set<string>()
  let sealed = 0
  let reused = 0
  for (let row = 0; sealed < sealedValues; row++) {
    const sealInto = sealer(desk.sealing)
    let ephemeral: Buffer | null = null
    for (const column of ['narrative', 'contact', 'sealed']) {
      const place: Place = { table: 'intake.report', row: String(row % 1_000), column }
      const sealedValue = sealInto(place, 'x')
      const own = sealedValue.subarray(ephemeralAt, ephemeralEnd)
      if (ephemeral === null) {
        ephemeral = own
        const mark = own.toString('latin1')
        if (agreements.has(mark)) reused++
        agreements.add(mark)
      }
      const shared = agree(desk.key, publicFromRaw(own))
      const { key, nonce } = valueKey(shared, own, desk.sealing.raw, placeBytes(place))
      // Half of the key is enough to tell two apart, and a million fit into memory.
      const mark = Buffer.concat([key.subarray(0, 16), nonce]).toString('latin1')
      if (pairs.has(mark)) reused++
      pairs.add(mark)
      sealed++
    }
  }
  return { sealed, reused }
}
