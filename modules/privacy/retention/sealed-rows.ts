import {
  forgetItems,
  selectSealedRowsOfReports as selectFingerprintsOfReports,
  selectSealedRowsOfItems,
} from '@vigie/hashes/retention'
import { forgetCases, selectItemsOf, selectSealedRowsOfCases } from '@vigie/hotline/retention'
import { forgetReports, sealedRowOfMessage, selectSealedRowsOfReports } from '@vigie/intake/retention'
import type { Day } from '@vigie/kernel'
import { sealedRowOfStrayMail, selectSealedRowsOfNotices } from '@vigie/notices/retention'
import type { SealedRow } from '@vigie/platform/vault'
import type { RecordKind } from '../schedule.ts'
import type { Books } from './find-due.ts'

/** Every row in which something of this record is sealed. */
export const sealedRowsOf = async (db: Books, kind: RecordKind, record: string): Promise<SealedRow[]> => {
  switch (kind) {
    case 'report':
      return [
        ...(await selectSealedRowsOfReports(db, [record])),
        ...(await selectFingerprintsOfReports(db, [record])),
      ]
    case 'message':
      return [sealedRowOfMessage(record)]
    case 'case': {
      const items = (await selectItemsOf(db, [record])).map(({ item }) => item)
      return [...(await selectSealedRowsOfCases(db, [record])), ...(await selectSealedRowsOfItems(db, items))]
    }
    case 'notice':
      return selectSealedRowsOfNotices(db, [record])
    case 'stray-mail':
      return [sealedRowOfStrayMail(record)]
  }
}

/** Marks a record as destroyed and takes away whatever finds it: receipts, marks of addresses, fingerprints. */
export const forget = async (db: Books, kind: RecordKind, record: string, on: Day): Promise<void> => {
  if (kind === 'report') await forgetReports(db, [record])
  if (kind === 'case') {
    const items = (await selectItemsOf(db, [record])).map(({ item }) => item)
    await forgetCases(db, [record], on)
    await forgetItems(db, items, on)
  }
}
