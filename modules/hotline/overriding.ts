import type { Desk } from '@vigie/platform/operation'
import type { commonRule } from './items/routing.ts'
import { mayOverride } from './may.ts'
import { refuse } from './refusals.ts'
import { ROUTE_RULES } from './routes/rules.ts'

/** The name under which the books keep a way that no rule proposed. */
export const OVERRIDDEN = 'overridden'

export type ChosenRule = {
  readonly rule: string
  readonly rulesVersion: string
  readonly overrideReason: string | null
}

/** The rule that proposes this way; where none does, only a coordinator goes it all the same, and says why. */
export const chooseRule = (
  desk: Desk,
  proposed: ReturnType<typeof commonRule>,
  reason: string | undefined,
): ChosenRule => {
  if (proposed !== null) {
    return { rule: proposed.rule.id, rulesVersion: String(proposed.rulesVersion), overrideReason: null }
  }
  if (!mayOverride(desk.actor)) {
    throw refuse(reason ? 'only-a-coordinator-overrides' : 'route-not-proposed')
  }
  if (!reason) throw refuse('route-not-proposed')
  return { rule: OVERRIDDEN, rulesVersion: String(ROUTE_RULES.version), overrideReason: reason }
}
