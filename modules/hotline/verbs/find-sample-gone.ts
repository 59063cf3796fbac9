import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { answerSample, getToLookAt } from '../quality/look-again.ts'

/** There is nothing left to look at: counted apart, since it says nothing about the decision. */
export const findSampleGone = operation({
  name: 'hotline.find-sample-gone',
  who: may.lookAgain,
  on: 'sample-item',
  vetted: true,
  input: z.strictObject({ sampleItem: z.uuid() }),
  subject: ({ sampleItem }) => `sample-item:${sampleItem}`,
  run: async (desk, { sampleItem }) => {
    await answerSample(desk, await getToLookAt(desk, sampleItem), { way: 'gone', seconds_exposed: 0 })
  },
})
