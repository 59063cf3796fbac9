import { findSender } from '@vigie/incoming'
import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertFile } from '../inaccuracy-rows.ts'
import { may } from '../may.ts'
import { tracesIn } from '../personal-data.ts'
import { refuse } from '../refusals.ts'
import { selectSent } from '../sender-rows.ts'

const isWrong = (action: string | null): boolean =>
  action === 'refused-lawful' || action === 'refused-insufficient'

/** Puts together what the coordinator is told of a trusted flagger whose notices are too often wrong: Art. 22(6) DSA. */
export const prepareInaccuracyFile = operation({
  name: 'moderation.prepare-inaccuracy-file',
  who: may.keepInaccuracyFile,
  on: 'sender',
  input: z.strictObject({
    sender: z.uuid(),
    from: z.iso.date(),
    to: z.iso.date(),
    explanation: z
      .string()
      .trim()
      .min(1)
      .max(5_000)
      .refine((text) => tracesIn(text).length === 0, { error: 'personal-data-inside' })
      .meta({ long: true }),
  }),
  subject: ({ sender }) => `sender:${sender}`,
  run: async (desk, { sender, from, to, explanation }) => {
    if ((await findSender(desk, sender)) === null) throw refuse('no-such-sender')
    if (to < from) throw refuse('period-ends-before')
    const sent = (await selectSent(desk.db, sender, from, to)).filter(({ trusted }) => trusted)
    if (sent.length === 0) throw refuse('no-trusted-flagger')
    const wrong = sent.filter(({ action }) => isWrong(action))
    if (wrong.length === 0) throw refuse('nothing-inaccurate')
    const file = newId()
    const row = {
      id: file,
      sender,
      from_day: from,
      to_day: to,
      numbers: {
        notices: new Set(sent.map(({ notice }) => notice)).size,
        items: sent.length,
        decided: sent.filter(({ decision }) => decision !== null).length,
        lawful: wrong.filter(({ action }) => action === 'refused-lawful').length,
        insufficient: wrong.filter(({ action }) => action === 'refused-insufficient').length,
      },
      explanation,
      prepared_by: staffOf(desk),
      prepared_at: desk.now,
    }
    await insertFile(
      desk.db,
      row,
      wrong.flatMap(({ decision }) => (decision === null ? [] : [decision])),
    )
    return { file }
  },
})
