import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { extensionField } from '../telephone.ts'
import { insertSeat } from '../telephone-rows.ts'

/** Somebody says at which extension they answer from now on; left empty, at none. Whoever sat there sits there no longer. */
export const sitAtExtension = operation({
  name: 'helpline.sit-at-extension',
  who: may.sitAtExtension,
  on: 'house',
  input: z.strictObject({ extension: z.literal('').or(extensionField).default('') }),
  subject: () => 'house',
  run: async (desk, { extension }) => {
    const row = { id: newId(), person: staffOf(desk), sat_at: desk.now }
    await insertSeat(desk.db, { ...row, extension: extension === '' ? null : extension })
    return {}
  },
})
