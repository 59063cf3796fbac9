import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { CHANGE_KINDS } from '../changes/change.ts'
import { insertChange } from '../changes/change-rows.ts'
import { may } from '../may.ts'

/** Notes that something changed which may bear on the conditions of the status. Whether it is told is decided apart. */
export const noteChange = operation({
  name: 'notices.note-change',
  who: may.keepChanges,
  on: 'house',
  input: z.strictObject({
    changeKind: z.enum(CHANGE_KINDS),
    changedOn: z.iso.date(),
    // The register names functions, not people.
    changeWhat: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .regex(/^[^@]*$/)
      .meta({ long: true }),
  }),
  subject: (_given, { change }: { change: string }) => `change:${change}`,
  run: async (desk, { changeKind, changedOn, changeWhat }) => {
    const change = newId()
    await insertChange(desk.db, {
      id: change,
      kind: changeKind,
      changed_on: changedOn,
      what: changeWhat,
      noted_by: staffOf(desk),
      noted_at: desk.now,
    })
    return { change }
  },
})
