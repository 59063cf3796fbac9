import { newId } from '@vigie/kernel'
import type { DeskKeys } from '@vigie/platform/operation'
import { type Place, sealer } from '@vigie/platform/vault'
import { MOST_ADDRESSES, readAddresses } from './address.ts'
import { addressMark } from './address-mark.ts'

export const narrativePlace = (row: string): Place => ({ table: 'intake.report', row, column: 'narrative' })
export const contactPlace = (row: string): Place => ({ table: 'intake.report', row, column: 'contact' })
export const reportedAddressPlace = (row: string): Place => ({
  table: 'intake.address',
  row,
  column: 'sealed',
})

/** Seals every word of the sender to the desk. An address is sealed as it was typed and found again by what it points to. */
export const sealReport = (
  keys: DeskKeys,
  report: string,
  sent: { narrative: string; contact?: string | undefined; addresses: readonly string[] },
) => {
  const read = sent.addresses.flatMap((text) => readAddresses(text).addresses).slice(0, MOST_ADDRESSES)
  const seal = sealer(keys.desk)
  const typed = new Map(read.map((address) => [address.canonical, address.typed]))
  return {
    report: {
      narrative: seal(narrativePlace(report), sent.narrative),
      contact: sent.contact ? seal(contactPlace(report), sent.contact) : null,
    },
    addresses: Array.from(typed, ([canonical, text]) => {
      const id = newId()
      return {
        id,
        sealed: seal(reportedAddressPlace(id), text),
        blind_index: addressMark(keys, canonical),
      }
    }),
  }
}
