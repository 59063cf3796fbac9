import { getEligibility, insistOnTraining } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { currentRound } from '../items/item.ts'
import { insertJointSignature } from '../items/joint-rows.ts'
import { may } from '../may.ts'
import { maySignJointSession } from '../may-look-together.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** The second of two who look together says so, with a sign-in of their own. Each still says by themselves what they find. */
export const signJointSession = operation({
  name: 'hotline.sign-joint-session',
  who: may.signJointSession,
  on: 'item',
  vetted: true,
  input: z.strictObject({ item: z.uuid() }),
  subject: ({ item }) => `item:${item}`,
  run: async (desk, { item }) => {
    const held = await holdItem(desk, item)
    insist(maySignJointSession(desk.actor, held.found, held.item))
    const { round, joint } = currentRound(held.item)
    if (joint === null) throw refuse('no-joint-session')
    const eligibility = await getEligibility(desk)
    await insistOnTraining(desk)
    const at = { item, round }
    const row = {
      ...at,
      opened_by: joint.openedBy,
      signed_by: staffOf(desk),
      eligibility,
      signed_at: desk.now,
    }
    await orRefuse(insertJointSignature(desk.db, row), {
      taken: refuse('two-look-together'),
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
