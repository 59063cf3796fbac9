import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { getNotice } from '../find-notices-of-case.ts'
import { may, mayRecordAcknowledgement } from '../may.ts'
import { noteAcknowledgement } from '../note-answer.ts'
import { insist, refuse } from '../refusals.ts'

/** Records that the provider confirmed receipt in a way that no mail of ours shows. */
export const recordAcknowledgement = operation({
  name: 'notices.record-acknowledgement',
  who: may.recordAcknowledgement,
  on: 'notice',
  input: z.strictObject({
    notice: z.uuid(),
    theirReference: z.string().trim().min(1).max(200).optional(),
  }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, theirReference }) => {
    const view = await getNotice(desk, notice, 'unopened')
    insist(mayRecordAcknowledgement(desk.actor, view))
    const witness = { source: 'typed', recordedBy: staffOf(desk), reply: null } as const
    if (!(await noteAcknowledgement(desk, view, witness, theirReference ?? null))) {
      throw refuse('notice-already-acknowledged')
    }
    return { notice }
  },
})
