import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertSending, selectFile } from '../inaccuracy-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Notes that the file went to the coordinator who awarded the status, when and how. */
export const recordInaccuracySending = operation({
  name: 'moderation.record-inaccuracy-sending',
  who: may.keepInaccuracyFile,
  on: 'inaccuracy-file',
  input: z.strictObject({
    inaccuracyFile: z.uuid(),
    way: z.enum(['e-mail', 'form', 'post']),
    theirReference: z.string().trim().min(1).max(200).optional(),
    sentOn: z.iso.date(),
  }),
  subject: ({ inaccuracyFile }) => `inaccuracy-file:${inaccuracyFile}`,
  run: async (desk, { inaccuracyFile: file, way, theirReference, sentOn }) => {
    if ((await selectFile(desk.db, file)) === undefined) throw refuse('no-such-inaccuracy-file')
    const row = { file, way, reference: theirReference ?? null, on: sentOn, by: staffOf(desk), at: desk.now }
    await orRefuse(insertSending(desk.db, row), { taken: refuse('file-sent-already') })
    return { file }
  },
})
