import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { getNotice } from '../find-notices-of-case.ts'
import { may, mayWithdrawNotice } from '../may.ts'
import { insertRuling, insertWithdrawal } from '../notice-rows.ts'
import { insist, refuse } from '../refusals.ts'

/** Takes a prepared notice back before anybody approved it. */
export const withdrawNotice = operation({
  name: 'notices.withdraw-notice',
  who: may.withdrawNotice,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    insist(mayWithdrawNotice(desk.actor, await getNotice(desk, notice, 'unopened')))
    if (!(await insertRuling(desk.db, notice, 'withdrawn'))) throw refuse('notice-already-ruled')
    await insertWithdrawal(desk.db, { notice, withdrawn_by: staffOf(desk), withdrawn_at: desk.now })
    return { notice }
  },
})
