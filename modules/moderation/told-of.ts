import type { WholeDecision } from './get-decision.ts'
import { alsoIn, lastsIn } from './restrictions.ts'
import type { Told } from './telling.ts'

/** What is told of a decision, out of what is kept of it. */
export const toldOf = (decision: WholeDecision): Told => {
  const body = decision.statements.at(-1)?.body
  return {
    action: decision.action,
    ground: decision.ground,
    reference: body?.illegal_content_legal_ground ?? body?.incompatible_content_ground ?? null,
    explanation: decision.explanation,
    // Of what was forgotten in its time nothing is told.
    lasts: body === undefined || body.puid === undefined ? null : lastsIn(body, decision.action),
    also: body === undefined ? [] : alsoIn(body, decision.action),
    territory: body?.territorial_scope ?? [],
    automated: decision.automated,
    byNotice: decision.item !== null,
    afterComplaint: decision.after !== null,
    decidedAt: decision.decidedAt,
  }
}
