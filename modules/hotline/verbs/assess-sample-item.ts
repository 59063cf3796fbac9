import { operation } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { answerFields, findingRefusal, openFields, readFinding } from '../items/assessment.ts'
import { readSeen, seenFields, seenRefusal } from '../items/seen.ts'
import { may } from '../may.ts'
import { sampleNotePlace } from '../places.ts'
import { planName } from '../playbook/plan.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { answerSample, getToLookAt } from '../quality/look-again.ts'
import { insist, refuse } from '../refusals.ts'

const LONGEST_LOOK = 24 * 60 * 60

/** Looks once more at what was decided, without knowing how. It is no assessment: no case changes by it. */
export const assessSampleItem = operation({
  name: 'hotline.assess-sample-item',
  who: may.lookAgain,
  on: 'sample-item',
  vetted: true,
  input: z.strictObject({
    sampleItem: z.uuid(),
    ...answerFields,
    ...seenFields,
    note: z.string().trim().max(5000).meta({ long: true }).optional(),
    secondsExposed: z.int().min(0).max(LONGEST_LOOK),
  }),
  subject: ({ sampleItem }) => `sample-item:${sampleItem}`,
  run: async (desk, { sampleItem, note, secondsExposed, ...input }) => {
    const sampled = await getToLookAt(desk, sampleItem)
    const playbook = await readPlaybook(desk)
    const plan = playbook.planOf(input.kind)
    const open = openFields(input, plan)
    if (open.length > 0) throw refuse('assessment-incomplete', open)
    insist(findingRefusal(input, playbook.sheet, desk.today))
    const finding = readFinding(input, plan)
    const seen = readSeen(input)
    insist(seenRefusal(seen, finding.ageBand))
    await answerSample(desk, sampled, {
      way: 'seen',
      outcome: finding.outcome,
      kind: finding.kind,
      nature: finding.nature,
      age_band: finding.ageBand,
      other_adult: finding.otherAdult,
      sex: input.sex ?? 'not-determined',
      self_generated: input.selfGenerated ?? 'unknown',
      media: seen.media,
      pieces: seen.pieces,
      victims: seen.victims,
      child_modelling: seen.childModelling,
      years: seen.years,
      act: finding.act,
      article: finding.article,
      further_grounds: [...finding.furtherGrounds],
      reason: input.reason ?? null,
      confidence: input.confidence,
      plan: planName(plan),
      note: note ? seal(desk.keys.desk, sampleNotePlace(sampleItem), note) : null,
      seconds_exposed: secondsExposed,
    })
  },
})
