import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertDanger } from '../cases/danger-rows.ts'
import { holdCase } from '../cases/find-cases.ts'
import { may, maySayDanger } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Says that somebody may be in danger now: the case comes first, and one person may tell the police. */
export const sayDanger = operation({
  name: 'hotline.say-danger',
  who: may.sayDanger,
  on: 'case',
  input: z.strictObject({ case: z.uuid() }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, input) => {
    const found = await holdCase(desk, input.case)
    insist(maySayDanger(found))
    const id = newId()
    const row = { id, case: found.id, report: null, said_by: staffOf(desk), said_on: desk.today }
    await orRefuse(insertDanger(desk.db, row), { closed: refuse('case-is-closed') })
    return { danger: id }
  },
})
