import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { LONGEST_DISPATCH, LONGEST_REFERENCE, referencePlace, saidPlace } from '../emergency.ts'
import { insertDispatchNote, selectDispatch } from '../emergency-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

/** What the emergency services were told, and under which number they have it; more can follow. */
export const noteDispatch = operation({
  name: 'helpline.note-dispatch',
  who: may.noteDispatch,
  on: 'dispatch',
  input: z.strictObject({
    dispatch: z.uuid(),
    said: z.string().trim().min(1).max(LONGEST_DISPATCH).meta({ long: true }),
    reference: z.string().trim().max(LONGEST_REFERENCE).default(''),
  }),
  subject: ({ dispatch }) => `dispatch:${dispatch}`,
  run: async (desk, { dispatch, said, reference }) => {
    if ((await selectDispatch(desk.db, dispatch)) === undefined) throw refuse('no-such-dispatch')
    const id = newId()
    await insertDispatchNote(desk.db, {
      id,
      dispatch,
      said: seal(desk.keys.desk, saidPlace(id), said),
      reference: reference === '' ? null : seal(desk.keys.desk, referencePlace(id), reference),
      written_by: staffOf(desk),
      written_at: desk.now,
    })
    return { dispatch }
  },
})
