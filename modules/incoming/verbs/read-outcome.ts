import type { Day } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { codeMark } from '../code.ts'
import { may } from '../may.ts'
import { selectNoticeOfCode } from '../outcome-rows.ts'
import { refuse } from '../refusals.ts'

/** What somebody who used the form finds on coming back with the code. */
export interface NoticeOutcome {
  readonly notice: string
  readonly receivedOn: Day
  readonly items: readonly { readonly id: string; readonly position: number; readonly waits: boolean }[]
}

/** Somebody comes back with the code of the form, to see what became of each place that they named. */
export const readOutcome = operation({
  name: 'incoming.read-outcome',
  who: may.readOutcome,
  on: 'house',
  // Whatever somebody types. What is wrong with it is not said: a wrong code opens nothing.
  input: z.strictObject({ code: z.string().max(1_000) }),
  run: async ({ db, keys }, { code }): Promise<NoticeOutcome> => {
    const rows = await selectNoticeOfCode(db, codeMark(keys.lookup, code))
    const [first] = rows
    if (first === undefined) throw refuse('no-such-code')
    return {
      notice: first.notice,
      receivedOn: first.received_on,
      items: rows.map(({ item, position, waits }) => ({ id: item, position, waits })),
    }
  },
  subject: (_given, { notice }) => `notice:${notice}`,
})
