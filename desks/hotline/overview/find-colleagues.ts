import { hotlineMay } from '@vigie/hotline'
import { findAtTheDoor, findStaff, type StaffMember } from '@vigie/people'
import { type Desk, isOneOf } from '@vigie/platform/operation'
import type { Colleague } from './overview-view.ts'

/** The staff, and of it whoever works at this desk, with the last day on which each was here. */
export const findColleagues = async (
  desk: Desk,
): Promise<{ readonly staff: readonly StaffMember[]; readonly colleagues: readonly Colleague[] }> => {
  const staff = await findStaff(desk)
  const door = await findAtTheDoor(desk)
  return {
    staff,
    colleagues: staff
      .filter(
        ({ id, roles, hasLeft }) => !hasLeft && isOneOf({ kind: 'person', id, roles }, hotlineMay.workAtDesk),
      )
      .map((one) => ({ ...one, lastDay: door.get(one.id)?.lastSeenOn ?? null })),
  }
}
