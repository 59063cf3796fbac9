import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertStatementWithdrawal, isStatement } from '../account-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Takes a statement back that no longer holds. Editions that were published keep it. */
export const withdrawIndependenceStatement = operation({
  name: 'notices.withdraw-independence-statement',
  who: may.keepAccount,
  on: 'house',
  input: z.strictObject({ statement: z.uuid() }),
  subject: ({ statement }) => `statement:${statement}`,
  run: async (desk, { statement }) => {
    if (!(await isStatement(desk.db, statement))) throw refuse('no-such-statement')
    await orRefuse(
      insertStatementWithdrawal(desk.db, { statement, withdrawn_by: staffOf(desk), withdrawn_at: desk.now }),
      { taken: refuse('statement-already-withdrawn') },
    )
    return { statement }
  },
})
