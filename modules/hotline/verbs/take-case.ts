import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertTaker } from '../cases/case-rows.ts'
import { holdCase } from '../cases/find-cases.ts'
import { tellReporters } from '../cases/tell-reporters.ts'
import { may, mayTake } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Takes a case in hand. It stays with whoever took it, however long, until it is handed back. */
export const takeCase = operation({
  name: 'hotline.take-case',
  who: may.takeCase,
  on: 'case',
  input: z.strictObject({ case: z.uuid() }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, input) => {
    const found = await holdCase(desk, input.case)
    insist(mayTake(desk.actor, found))
    const turn = found.takings.length + 1
    const row = { case: found.id, turn, taken_by: staffOf(desk), taken_at: desk.now }
    await orRefuse(insertTaker(desk.db, row), { taken: refuse('taken-by-another') })
    if (turn === 1) await tellReporters(desk, found, 'being-looked-at')
    return { turn }
  },
})
