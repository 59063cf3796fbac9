import { newId } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { noteStatus, STATUS_FIELDS } from '../status/note-status.ts'

/** Notes that the status was awarded. It counts once a second person has read the decision. */
export const noteAward = operation({
  name: 'notices.note-award',
  who: may.keepStatus,
  on: 'house',
  input: z.strictObject({
    ...STATUS_FIELDS,
    registerEntry: z.string().trim().min(1).max(100),
    authority: z.string().trim().min(1).max(200),
  }),
  subject: (_given, { note }: { note: string }) => `status:${note}`,
  run: (desk, { registerEntry, authority, ...given }) =>
    noteStatus(desk, { id: newId(), sort: 'award', register_entry: registerEntry, authority }, given),
})
