import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { newId } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { noteStatus, STATUS_FIELDS } from '../status/note-status.ts'

/** Notes the area for which the status holds, in the words of the decision and as kinds of content. */
export const noteArea = operation({
  name: 'notices.note-area',
  who: may.keepStatus,
  on: 'house',
  input: z.strictObject({
    ...STATUS_FIELDS,
    areaWords: z.string().trim().min(1).max(2000).meta({ long: true }),
    areaKinds: z.array(z.enum(DESIGNATED_KINDS)).min(1).max(DESIGNATED_KINDS.length),
  }),
  subject: (_given, { note }: { note: string }) => `status:${note}`,
  run: (desk, { areaWords, areaKinds, ...given }) =>
    noteStatus(
      desk,
      { id: newId(), sort: 'area', area_words: areaWords, kinds: [...new Set(areaKinds)] },
      given,
    ),
})
