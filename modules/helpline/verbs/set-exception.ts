import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertException } from '../hours-rows.ts'
import { clockField, languagesField, spanOf } from '../hours-said.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** One day is otherwise: closed where no hours are said, else open in these. */
export const setException = operation({
  name: 'helpline.set-exception',
  who: may.setException,
  on: 'house',
  input: z.strictObject({
    day: z.iso.date(),
    languages: languagesField,
    from: clockField.optional(),
    until: clockField.optional(),
  }),
  subject: () => 'hours:exceptions',
  run: async (desk, { day, languages, from, until }) => {
    if ((from === undefined) !== (until === undefined)) throw refuse('hours-half-said')
    if (day < desk.today) throw refuse('day-over')
    const span = from === undefined || until === undefined ? null : spanOf(from, until)
    for (const language of new Set(languages)) {
      const row = { id: newId(), language, day, set_by: staffOf(desk), set_at: desk.now }
      const said = { from_minute: span?.from ?? null, to_minute: span?.until ?? null }
      await orRefuse(insertException(desk.db, { ...row, ...said }), { taken: refuse('exception-that-day') })
    }
    return {}
  },
})
