import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { insertShiftEnd } from '../shift-rows.ts'
import { orRefuse } from '../violations.ts'

/** A shift is off the rota from now on: somebody is ill, or goes home before its end. */
export const endShift = operation({
  name: 'helpline.end-shift',
  who: may.endShift,
  on: 'shift',
  input: z.strictObject({ shift: z.uuid() }),
  subject: ({ shift }) => `shift:${shift}`,
  run: async (desk, { shift }) => {
    await orRefuse(insertShiftEnd(desk.db, { shift, ended_by: staffOf(desk), ended_at: desk.now }), {
      taken: refuse('shift-over'),
      'shift-over': refuse('shift-over'),
      missing: refuse('no-such-shift'),
    })
    return { shift }
  },
})
