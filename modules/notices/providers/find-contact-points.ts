import type { Desk } from '@vigie/platform/operation'
import type { ContactPoint } from './contact-point.ts'
import { selectContactPoints } from './contact-point-rows.ts'

/** Whom one reaches today at these providers, or at all. */
export const findContactPoints = (
  desk: Pick<Desk, 'db'>,
  providers: readonly string[] | null,
): Promise<ContactPoint[]> => selectContactPoints(desk.db, providers)
