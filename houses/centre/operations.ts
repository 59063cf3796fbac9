import { giveRole } from '@vigie/people/verbs/give-role'
import { recordDeparture } from '@vigie/people/verbs/record-departure'
import { recordVetting } from '@vigie/people/verbs/record-vetting'
import { withdrawRole } from '@vigie/people/verbs/withdraw-role'
import type { AnyOperation } from '@vigie/platform/operation'

/**
 * The route manifest of verbs: everything that can be done in the centre, once. The console's routes, the partner
 * interface, the command line and the drills are all made from this list.
 */
export const OPERATIONS: readonly AnyOperation[] = [giveRole, withdrawRole, recordVetting, recordDeparture]

export const findOperation = (name: string): AnyOperation | null =>
  OPERATIONS.find((operation) => operation.name === name) ?? null
