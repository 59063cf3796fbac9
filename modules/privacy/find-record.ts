import { findCaseNumbers } from '@vigie/hotline'
import { findReports } from '@vigie/intake'
import { findNoticeCases } from '@vigie/notices/retention'
import type { Desk } from '@vigie/platform/operation'
import type { HeldKind } from './hold.ts'

/** Whether there is such a record. Nothing of it is opened. */
export const findRecord = async (desk: Desk, kind: HeldKind, record: string): Promise<boolean> => {
  switch (kind) {
    case 'report':
      return (await findReports(desk, [record])).length === 1
    case 'case':
      return (await findCaseNumbers(desk, [record])).has(record)
    case 'notice':
      return (await findNoticeCases(desk.db, [record])).length === 1
  }
}
