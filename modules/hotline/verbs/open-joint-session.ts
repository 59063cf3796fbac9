import { getEligibility, insistOnTraining } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { currentRound } from '../items/item.ts'
import { insertJointSession } from '../items/joint-rows.ts'
import { may } from '../may.ts'
import { mayOpenJointSession } from '../may-look-together.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Asks a colleague to look at an item at the same time. Until one signs it is a wish, and nothing rests on it. */
export const openJointSession = operation({
  name: 'hotline.open-joint-session',
  who: may.openJointSession,
  on: 'item',
  vetted: true,
  input: z.strictObject({ item: z.uuid() }),
  subject: ({ item }) => `item:${item}`,
  run: async (desk, { item }) => {
    const held = await holdItem(desk, item)
    insist(mayOpenJointSession(desk.actor, held.found, held.item))
    const { round } = currentRound(held.item)
    const eligibility = await getEligibility(desk)
    await insistOnTraining(desk)
    const at = { item, round }
    const row = { ...at, opened_by: staffOf(desk), eligibility, opened_at: desk.now }
    await orRefuse(insertJointSession(desk.db, row), {
      taken: refuse('joint-session-opened'),
      assessed: refuse('assessed-alone-already'),
      unvetted: refuse('vetting-expired'),
      untrained: refuse('training-missing'),
      unentitled: refuse('not-eligible'),
      overtaken: refuse('item-looked-at-again'),
      closed: refuse('case-is-closed'),
    })
    return { item }
  },
})
