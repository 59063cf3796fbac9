import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { missingLanguages } from '../playbook/documents.ts'
import { GUIDANCE_NAMES } from '../playbook/guidance.ts'
import { changeFields, goingOn, propose, textFields, textsOf } from '../playbook/propose.ts'

/** Proposes what helps to answer a question, such as the age of somebody shown. It holds once somebody else says yes. */
export const proposeGuidance = operation({
  name: 'hotline.propose-guidance',
  who: may.proposeChange,
  on: 'house',
  input: z.strictObject({ guidance: z.enum(GUIDANCE_NAMES), ...textFields, ...changeFields, ...goingOn }),
  subject: ({ guidance }) => `guidance:${guidance}`,
  run: (desk, { guidance, why, holdsFrom, replaces, ...texts }) => {
    const text = textsOf(texts)
    return propose(desk, {
      kind: 'guidance',
      name: guidance,
      content: { text },
      complete: missingLanguages(text).length === 0,
      why,
      holdsFrom,
      replaces,
    })
  },
})
