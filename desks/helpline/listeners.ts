import { helplineMay } from '@vigie/helpline'
import { findStaff } from '@vigie/people'
import { type Desk, isOneOf } from '@vigie/platform/operation'

/** Colleagues who hear people out, today. */
export const listenersOf = async (desk: Desk) =>
  (await findStaff(desk)).filter(
    ({ id, roles, hasLeft }) => !hasLeft && isOneOf({ kind: 'person', id, roles }, helplineMay.answerCaller),
  )
