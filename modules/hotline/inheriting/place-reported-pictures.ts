import { findReportedPictures } from '@vigie/hashes'
import { newId } from '@vigie/kernel'
import { type Desk, personOf } from '@vigie/platform/operation'
import { isOpen } from '../cases/case.ts'
import { selectCasesOfReport } from '../cases/case-rows.ts'
import { holdCase } from '../cases/find-cases.ts'
import { insertItem } from '../items/item-rows.ts'
import { addPictureTo } from './add-picture-to.ts'

/**
 * Makes an item of each picture that was reported by its fingerprint, in the case of the report. Done twice, it is done
 * once. False when it has to wait: the report has no case yet, or its case is closed.
 */
export const placeReportedPictures = async (desk: Desk, report: string): Promise<boolean> => {
  const waiting = await findReportedPictures(desk, report)
  if (waiting.length === 0) return true
  const [first] = await selectCasesOfReport(desk.db, report)
  if (first === undefined) return false
  const found = await holdCase(desk, first)
  if (!isOpen(found)) return false
  for (const [place, { reported, fingerprint }] of waiting.entries()) {
    const id = newId()
    await insertItem(desk.db, {
      id,
      case: found.id,
      number: found.items.length + place + 1,
      form: 'picture',
      sealed: null,
      blind_index: null,
      added_on: desk.today,
      added_by: personOf(desk.actor),
    })
    await addPictureTo(desk, id, { fingerprint, way: 'reported', reported })
  }
  return true
}
