import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { procedureChanged } from '../facts.ts'
import { may } from '../may.ts'
import { ruleOn } from '../playbook/rule-on.ts'

/** The second person’s yes: from the day that the proposal names, the desk works by it. */
export const confirmChange = operation({
  name: 'hotline.confirm-change',
  who: may.confirmChange,
  on: 'house',
  input: z.strictObject({ proposal: z.uuid() }),
  run: async (desk, { proposal }) => {
    const changed = await ruleOn(desk, proposal, 'confirmed', null)
    await desk.announce(procedureChanged(changed))
    return changed
  },
  subject: (_input, { kind, name }) => `${kind}:${name}`,
})
