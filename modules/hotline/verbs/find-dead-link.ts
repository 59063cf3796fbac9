import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { readFinding } from '../items/assessment.ts'
import { DEAD_LINK_PLAN } from '../items/item.ts'
import { insertSighting } from '../items/item-rows.ts'
import { NOTHING_SEEN } from '../items/seen.ts'
import { takeSeat } from '../items/take-seat.ts'
import { may, mayFindDead } from '../may.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { insist } from '../refusals.ts'

export const DEAD_LINK_REASONS = [
  'content-not-found',
  'link-expired',
  'site-down',
  'account-disabled',
  'removed-before-assessment',
] as const

/**
 * Nothing was there at first sight: one act says so, as an assessment and as a sighting. A second person who finds the same
 * confirms it with the same act, and it is agreed.
 */
export const findDeadLink = operation({
  name: 'hotline.find-dead-link',
  who: may.findDeadLink,
  on: 'item',
  vetted: true,
  input: z.strictObject({ item: z.uuid(), reason: z.enum(DEAD_LINK_REASONS) }),
  subject: (input) => `item:${input.item}`,
  run: async (desk, input) => {
    const held = await holdItem(desk, input.item)
    insist(mayFindDead(desk.actor, held.found, held.item))
    const { kind } = held.found
    const plan = (await readPlaybook(desk)).planOf(kind)
    const { assessment } = await takeSeat(desk, held, {
      ...readFinding({ outcome: 'cannot-tell', kind, act: 'unknown' }, plan),
      ...NOTHING_SEEN,
      sex: 'not-determined',
      selfGenerated: 'unknown',
      reason: input.reason,
      confidence: 'sure',
      plan: DEAD_LINK_PLAN,
      followed: [],
      note: null,
      secondsExposed: 0,
    })
    await insertSighting(desk.db, {
      id: newId(),
      item: held.item.id,
      state: 'down',
      source: 'analyst',
      seen_by: staffOf(desk),
      seen_at: desk.now,
    })
    return { assessment }
  },
})
