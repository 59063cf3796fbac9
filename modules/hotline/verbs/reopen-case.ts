import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { CAUSES_BY_HAND } from '../cases/case.ts'
import { insertReopening } from '../cases/case-rows.ts'
import { holdCase } from '../cases/find-cases.ts'
import { tellReporters } from '../cases/tell-reporters.ts'
import { may, mayReopen } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Opens a closed case again; its history stays and its reporters hear of it. */
export const reopenCase = operation({
  name: 'hotline.reopen-case',
  who: may.reopenCase,
  on: 'case',
  input: z.strictObject({ case: z.uuid(), cause: z.enum(CAUSES_BY_HAND) }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, input) => {
    const found = await holdCase(desk, input.case)
    insist(mayReopen(found))
    const row = {
      case: found.id,
      turn: found.closures.length,
      cause: input.cause,
      report: null,
      reopened_by: staffOf(desk),
      reopened_on: desk.today,
    }
    await orRefuse(insertReopening(desk.db, row), {
      taken: refuse('case-is-open'),
      closed: refuse('case-was-destroyed'),
    })
    await tellReporters(desk, found, 'reopened')
    return { turn: row.turn }
  },
})
