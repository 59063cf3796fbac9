import { operation, orRefuse, personOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { insertLifting } from '../privacy-rows.ts'
import { refuse } from '../refusals.ts'

/** Ends a hold. What is past its time goes with the next round. */
export const liftHold = operation({
  name: 'privacy.lift-hold',
  who: may.liftHold,
  on: 'house',
  input: z.strictObject({ hold: z.uuid() }),
  subject: ({ hold }) => `hold:${hold}`,
  run: async (desk, { hold }) => {
    const liftedBy = personOf(desk.actor)
    if (liftedBy === null) throw refuse('no-such-hold')
    await orRefuse(insertLifting(desk.db, { hold, lifted_by: liftedBy, lifted_at: desk.now }), {
      taken: refuse('hold-lifted-already'),
      missing: refuse('no-such-hold'),
    })
    return { hold }
  },
})
