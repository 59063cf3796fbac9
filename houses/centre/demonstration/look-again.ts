import { findToLookAgain, getItemToLookAt } from '@vigie/hotline'
import { assessSampleItem } from '@vigie/hotline/verbs/assess-sample-item'
import { drawSample } from '@vigie/hotline/verbs/draw-sample'
import { answersOn } from './tell-story.ts'
import type { World } from './world.ts'

/** The last quarter of the year that is over: drawn, one item of it found to be something else, the rest still to look at. */
export const lookAgain = async (world: World): Promise<void> => {
  const { griet, yasmine } = world.staff
  await world.perform(drawSample, griet, { quarter: '2025-Q4' })
  const [first] = await world.read(yasmine, findToLookAgain)
  if (first === undefined) throw new Error('the demonstration drew nothing to look at again')
  const { kind } = await world.read(yasmine, (desk) => getItemToLookAt(desk, first))
  await world.perform(assessSampleItem, yasmine, {
    ...answersOn(world, { kind, on: '2025-12-31' }),
    sampleItem: first,
    outcome: 'not-illegal',
    article: undefined,
    reason: 'age-unclear',
    note: 'Demonstratie: de leeftijd is niet te zien.',
  })
}
