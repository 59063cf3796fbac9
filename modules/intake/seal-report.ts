import { newId } from '@vigie/kernel'
import type { DeskKeys } from '@vigie/platform/operation'
import { type Place, sealer } from '@vigie/platform/vault'
import { addressMark } from './address-mark.ts'
import { readAddresses } from './read-addresses.ts'
import type { ReportSent } from './report.ts'

export const narrativePlace = (row: string): Place => ({ table: 'intake.report', row, column: 'narrative' })
export const contactPlace = (row: string): Place => ({ table: 'intake.report', row, column: 'contact' })
export const toldNumberPlace = (row: string): Place => ({
  table: 'intake.report',
  row,
  column: 'told_number',
})
export const platformWordsPlace = (row: string): Place => ({
  table: 'intake.report',
  row,
  column: 'platform_words',
})
export const reportedAddressPlace = (row: string): Place => ({
  table: 'intake.address',
  row,
  column: 'sealed',
})

/** Seals every word of the sender to the desk. An address is sealed as it was typed and found again by what it points to. */
export const sealReport = (
  keys: DeskKeys,
  report: string,
  sent: Pick<ReportSent, 'narrative' | 'contact' | 'addresses' | 'toldNumber' | 'platformWords'>,
) => {
  const { addresses } = readAddresses(sent.addresses.join('\n'))
  const seal = sealer(keys.desk)
  return {
    report: {
      narrative: seal(narrativePlace(report), sent.narrative),
      contact: sent.contact ? seal(contactPlace(report), sent.contact) : null,
      told_number: sent.toldNumber ? seal(toldNumberPlace(report), sent.toldNumber) : null,
      platform_words: sent.platformWords ? seal(platformWordsPlace(report), sent.platformWords) : null,
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
