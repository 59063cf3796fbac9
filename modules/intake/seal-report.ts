import { newId } from '@vigie/kernel'
import type { DeskKeys } from '@vigie/platform/operation'
import { type Place, sealer } from '@vigie/platform/vault'
import { addressMark } from './address-mark.ts'
import { readAddresses } from './read-addresses.ts'

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
  const { addresses } = readAddresses(sent.addresses.join('\n'))
  const seal = sealer(keys.desk)
  return {
    report: {
      narrative: seal(narrativePlace(report), sent.narrative),
      contact: sent.contact ? seal(contactPlace(report), sent.contact) : null,
    },
    addresses: addresses.map(({ canonical, typed }) => {
      // What is opened later must be read as this very address again.
      const isReadAlike = readAddresses(typed).addresses.some((one) => one.canonical === canonical)
      const id = newId()
      return {
        id,
        sealed: seal(reportedAddressPlace(id), isReadAlike ? typed : canonical),
        blind_index: addressMark(keys, canonical),
      }
    }),
  }
}
