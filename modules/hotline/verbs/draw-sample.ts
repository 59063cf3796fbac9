import { randomBytes } from 'node:crypto'
import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { drawFrom } from '../quality/draw.ts'
import { isOver, QUARTER, spanOf } from '../quality/quarter.ts'
import { sampleSizeOf } from '../quality/sample.ts'
import { insertSample, insertSampleItems, selectCandidates } from '../quality/sample-rows.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

const SEED_BYTES = 32

/**
 * Draws the sample of a quarter that is over. The seed is a row before anything is drawn by it, and a quarter has one: nobody
 * draws again until the items please them.
 */
export const drawSample = operation({
  name: 'hotline.draw-sample',
  who: may.drawSample,
  on: 'house',
  input: z.strictObject({ quarter: z.string().regex(QUARTER) }),
  subject: ({ quarter }) => `sample:${quarter}`,
  run: async (desk, { quarter }) => {
    if (!isOver(quarter, desk.today)) throw refuse('quarter-not-over')
    const among = await selectCandidates(desk.db, spanOf(quarter), desk.now)
    if (among.length === 0) throw refuse('nothing-to-draw')
    const sample = {
      id: newId(),
      quarter,
      seed: randomBytes(SEED_BYTES).toString('hex'),
      wanted: sampleSizeOf(desk.letterhead),
      among: among.length,
      drawn_by: staffOf(desk),
      drawn_at: desk.now,
    }
    await orRefuse(insertSample(desk.db, sample), {
      taken: refuse('sample-drawn-already'),
      unentitled: refuse('not-eligible'),
    })
    const verdicts = new Map(among.map(({ item, verdict }) => [item, verdict]))
    const drawn = drawFrom(sample.seed, [...verdicts.keys()], sample.wanted)
    await insertSampleItems(
      desk.db,
      drawn.map((item, at) => ({
        id: newId(),
        sample: sample.id,
        place: at + 1,
        item,
        verdict: verdicts.get(item) ?? '',
      })),
    )
    return { drawn: drawn.length }
  },
})
