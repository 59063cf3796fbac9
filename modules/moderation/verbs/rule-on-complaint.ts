import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { ACTIONS } from '../actions.ts'
import { COMPLAINT_OUTCOMES, changes } from '../complaint.ts'
import { insertRuling, selectComplaint } from '../complaint-rows.ts'
import { selectDecision, selectItem } from '../decision-rows.ts'
import { makeDecision } from '../make-decision.ts'
import { may } from '../may.ts'
import { checkReasons, reasonFields, type Said, saidBefore } from '../reasons.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

const { automated: _never, action: _later, ...otherFields } = reasonFields

/** A person rules, never a machine: Art. 20(6). */
const asSaid = (given: Omit<Said, 'automated' | 'action'>, action: Said['action']): Said => ({
  ...given,
  action,
  automated: 'not',
})

/** Rules on a complaint: somebody else than who decided first. Where it changes something, the new decision stands at once. */
export const ruleOnComplaint = operation({
  name: 'moderation.rule-on-complaint',
  who: may.ruleOnComplaint,
  on: 'complaint',
  input: z
    .strictObject({
      complaint: z.uuid(),
      outcome: z.enum(COMPLAINT_OUTCOMES),
      action: z.enum(ACTIONS).optional(),
      ...otherFields,
    })
    .superRefine(({ complaint: _complaint, outcome, action, ...given }, context) => {
      const issue = (message: string) => context.addIssue({ code: 'custom', path: ['action'], message })
      if (!changes(outcome)) {
        if (action !== undefined) issue('no-new-decision-here')
        return
      }
      if (action === undefined) issue('needed-for-reversal')
      else checkReasons(asSaid(given, action), context)
    }),
  subject: ({ complaint }) => `complaint:${complaint}`,
  run: async (desk, { complaint, outcome, action, ...given }) => {
    const found = await selectComplaint(desk.db, complaint)
    if (found === undefined) throw refuse('no-such-complaint')
    if (found.outcome !== null) throw refuse('complaint-ruled-already')
    const by = staffOf(desk)
    if (found.decided_by === by) throw refuse('you-decided-this')
    const before = await selectDecision(desk.db, found.decision)
    if (before === undefined) throw refuse('decision-unknown')
    if (action === before.action && (given.ground ?? null) === before.ground && outcome === 'reversed')
      throw refuse('reversal-changes-nothing')
    const item = before.item === null ? undefined : await selectItem(desk.db, before.item)
    const reversal =
      action === undefined
        ? null
        : await makeDecision(desk, asSaid(given, action), {
            item: before.item,
            content: before.content,
            after: before.id,
            source: item === undefined ? 'own-initiative' : item.trusted ? 'trusted-flagger' : 'notice',
            before: item === undefined ? null : saidBefore(item.category, item.keyword),
          })
    const row = {
      complaint,
      decision: before.id,
      decided_by: before.decided_by,
      outcome,
      reversal,
      explanation: given.explanation,
      ruled_by: by,
      ruled_at: desk.now,
    }
    await orRefuse(insertRuling(desk.db, row), { taken: refuse('complaint-ruled-already') })
    return { decision: reversal ?? before.id }
  },
})
