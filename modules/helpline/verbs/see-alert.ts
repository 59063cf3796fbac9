import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertSeen, selectDispatch } from '../emergency-rows.ts'
import { may } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** A second person knows of the call to the emergency services; never whoever made it. */
export const seeAlert = operation({
  name: 'helpline.see-alert',
  who: may.seeAlert,
  on: 'dispatch',
  input: z.strictObject({ dispatch: z.uuid() }),
  subject: ({ dispatch }) => `dispatch:${dispatch}`,
  run: async (desk, { dispatch }) => {
    const row = await selectDispatch(desk.db, dispatch)
    if (row === undefined) throw refuse('no-such-dispatch')
    const seen_by = staffOf(desk)
    insist(seen_by === row.called_by ? 'alert-is-your-own' : null)
    await orRefuse(insertSeen(desk.db, { dispatch, called_by: row.called_by, seen_by, seen_at: desk.now }), {
      taken: refuse('alert-seen-already'),
    })
    return { dispatch }
  },
})
