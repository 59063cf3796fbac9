import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { mayRecordTelling, TELLING_WAYS } from '../changes/change.ts'
import { insertChangeTelling } from '../changes/change-rows.ts'
import { getChange } from '../changes/find-changes.ts'
import { may } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Notes that the authority was told of a change: when, how, and by which letter. */
export const recordTelling = operation({
  name: 'notices.record-telling',
  who: may.keepChanges,
  on: 'house',
  input: z.strictObject({
    change: z.uuid(),
    toldOn: z.iso.date(),
    tellingWay: z.enum(TELLING_WAYS),
    tellingReference: z.string().trim().min(1).max(200),
  }),
  subject: ({ change }) => `change:${change}`,
  run: async (desk, { change, toldOn, tellingWay, tellingReference }) => {
    insist(mayRecordTelling(await getChange(desk, change)))
    const row = {
      change,
      told_on: toldOn,
      way: tellingWay,
      reference: tellingReference,
      told_by: staffOf(desk),
      told_at: desk.now,
    }
    await orRefuse(insertChangeTelling(desk.db, row), { taken: refuse('change-already-told') })
    return { change }
  },
})
