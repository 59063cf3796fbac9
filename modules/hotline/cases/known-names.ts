import { namesOfReporters } from '@vigie/intake'
import { findStaff } from '@vigie/people'
import type { Desk } from '@vigie/platform/operation'
import type { Case } from './case.ts'

/** Whom a case knows by name: who reported it and left a contact, and whoever works here. Nobody else is written down by name. */
export const knownNames = async (desk: Desk, { reports }: Pick<Case, 'reports'>): Promise<string[]> => [
  ...(await namesOfReporters(
    desk,
    reports.map(({ report }) => report),
  )),
  ...(await findStaff(desk)).map(({ name }) => name),
]
