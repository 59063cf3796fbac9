import { LANGUAGES } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { submissionOf } from '@vigie/platform/receipt'
import { z } from 'zod'
import { FAR_CHANNELS } from '../channels/adapter.ts'
import { receiveArrival } from '../channels/arrival-rows.ts'
import { arrivedReach, arrivedText, wayBackMark } from '../channels/way-back.ts'
import { may } from '../may.ts'
import { minuteOf } from '../minute.ts'

/** A gateway brings what somebody wrote. It is kept sealed; brought again, nothing is. Whoever brings it learns nothing of whom it is. */
export const receiveMessage = operation({
  name: 'helpline.receive-message',
  who: may.receiveMessage,
  on: 'house',
  input: z.strictObject({
    channel: z.enum(FAR_CHANNELS),
    language: z.enum(LANGUAGES),
    id: z.string().min(1).max(200),
    reach: z.string().min(1).max(200),
    text: z.string().max(40_000).meta({ long: true }),
    part: z
      .strictObject({
        of: z.string().min(1).max(200),
        number: z.int().min(1).max(99),
        count: z.int().min(1).max(99),
      })
      .nullable(),
  }),
  run: async (desk, { channel, language, id: name, reach, text, part }) => {
    const { lookup } = desk.keys
    const { id } = submissionOf(lookup, 'arrival', name, [channel])
    const whole = part === null ? id : submissionOf(lookup, 'whole', part.of, [channel, reach, part.count]).id
    const row = {
      id,
      channel,
      whole,
      part: part?.number ?? 1,
      parts: part?.count ?? 1,
      language,
      arrived_on: desk.today,
      arrived_at: minuteOf(desk.now),
    }
    const isNew = await receiveArrival(desk.db, row, {
      reach: arrivedReach.seal(desk, id, reach),
      mark: wayBackMark(lookup, channel, reach),
      said: arrivedText.seal(desk, id, text),
    })
    return { arrival: id, again: !isNew }
  },
  subject: (_given, { arrival }) => `arrival:${arrival}`,
})
