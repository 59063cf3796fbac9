import { LANGUAGES } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { CALL_EVENTS, extensionField, markOfCall } from '../telephone.ts'
import { mergeCallEvent } from '../telephone-rows.ts'

/** The telephone exchange tells of a call. Told twice, late or in another order, it is the same call. */
export const hearExchange = operation({
  name: 'helpline.hear-exchange',
  who: may.hearExchange,
  on: 'house',
  wakesDesk: true,
  input: z.strictObject({
    call: z.string().min(1).max(200),
    event: z.enum(CALL_EVENTS),
    at: z.iso.datetime({ offset: true }),
    language: z.enum(LANGUAGES).optional(),
    extension: extensionField.optional(),
  }),
  subject: () => 'house',
  run: async (desk, { call, event, at, language, extension }) => {
    const said = { event, at: new Date(at), language: language ?? null, extension: extension ?? null }
    await mergeCallEvent(desk.db, { mark: markOfCall(desk, call), ...said, now: desk.now })
    return {}
  },
})
