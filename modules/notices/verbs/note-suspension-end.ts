import { newId } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { getStatus } from '../status/get-status.ts'
import { noteStatus, STATUS_FIELDS } from '../status/note-status.ts'

/** Notes that a suspension is over. The mark comes back once a second person has read the decision. */
export const noteSuspensionEnd = operation({
  name: 'notices.note-suspension-end',
  who: may.keepStatus,
  on: 'house',
  input: z.strictObject(STATUS_FIELDS),
  subject: (_given, { note }: { note: string }) => `status:${note}`,
  run: async (desk, given) => {
    if ((await getStatus(desk, given.fromDay)).state !== 'suspended') throw refuse('status-not-suspended')
    return noteStatus(desk, { id: newId(), sort: 'suspension-end' }, given)
  },
})
