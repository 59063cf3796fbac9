import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getCase } from '../cases/get-case.ts'
import { may } from '../may.ts'

/** One case as this person may see it. Opening it leaves a line in the audit, as it does on the screen. */
export const readCase = operation({
  name: 'hotline.read-case',
  who: may.readCase,
  on: 'case',
  opens: 'follow-up',
  input: z.strictObject({ case: z.union([z.uuid(), z.int().positive()]) }),
  run: async (desk, input) => {
    const { names, ...view } = await getCase(desk, input.case)
    return { ...view, names: Object.fromEntries(names) }
  },
  subject: (_input, { id }) => `case:${id}`,
})
