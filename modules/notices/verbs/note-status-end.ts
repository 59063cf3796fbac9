import { newId } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { getStatus } from '../status/get-status.ts'
import { noteStatus, STATUS_FIELDS } from '../status/note-status.ts'
import { STATUS_ENDS } from '../status/status.ts'

/** Notes that the status ended: by a decision of the authority, Art. 22(7) DSA, or with the time that it was awarded for. */
export const noteStatusEnd = operation({
  name: 'notices.note-status-end',
  who: may.keepStatus,
  on: 'house',
  input: z.strictObject({ statusEnd: z.enum(STATUS_ENDS), ...STATUS_FIELDS }),
  subject: (_given, { note }: { note: string }) => `status:${note}`,
  run: async (desk, { statusEnd, ...given }) => {
    const { state } = await getStatus(desk, given.fromDay)
    if (state !== 'active' && state !== 'suspended') throw refuse('status-not-held')
    return noteStatus(desk, { id: newId(), sort: statusEnd }, given)
  },
})
