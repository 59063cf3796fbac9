import { newId } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { getStatus } from '../status/get-status.ts'
import { noteStatus, STATUS_FIELDS } from '../status/note-status.ts'

/** Notes that the authority looks into our notices: Art. 22(6) DSA. From that moment nothing leaves with the mark. */
export const noteSuspension = operation({
  name: 'notices.note-suspension',
  who: may.keepStatus,
  on: 'house',
  input: z.strictObject(STATUS_FIELDS),
  subject: (_given, { note }: { note: string }) => `status:${note}`,
  run: async (desk, given) => {
    if ((await getStatus(desk, given.fromDay)).state !== 'active') throw refuse('status-not-held')
    return noteStatus(desk, { id: newId(), sort: 'suspension' }, given)
  },
})
