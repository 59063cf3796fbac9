import { openReports } from '@vigie/intake'
import { findStaff } from '@vigie/people'
import type { Desk } from '@vigie/platform/operation'
import { namesInContact } from '@vigie/platform/personal-data'
import type { Case } from './case.ts'

/** Whom a case knows by name: who reported it and left a contact, and whoever works here. Nobody else is written down by name. */
export const knownNames = async (desk: Desk, { reports }: Pick<Case, 'reports'>): Promise<string[]> => {
  const opened = await openReports(
    desk,
    reports.map(({ report }) => report),
  )
  const staff = await findStaff(desk)
  return [
    ...opened.flatMap(({ contact }) => (contact === null ? [] : namesInContact(contact))),
    ...staff.map(({ name }) => name),
  ]
}
