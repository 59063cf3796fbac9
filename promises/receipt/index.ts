import { LANGUAGES } from '@vigie/kernel'
import { keep } from '../promise.ts'
import { startPublicSite } from '../public-site.ts'
import { inScratchCentre } from '../scratch-centre.ts'
import { countBits, countCollisions } from './chance.ts'
import { classroom } from './classroom.ts'
import { compareAnswers } from './compare-answers.ts'

/*
 * A receipt cannot be guessed, and nobody who watches the line or the clock learns whether one was right. The defect: a
 * site that answers as soon as it knows, with pages of one weight under status lines that weigh what they say.
 */
await keep({
  name: 'receipt',
  goals: {
    bits: { atLeast: 80 },
    collisions: { atMost: 0 },
    compared: { atLeast: 10_000 },
    worstWelchT: { atMost: 4.5 },
    sizes: { atMost: 1 },
    guessesServedInTenSeconds: { atMost: 45 },
    classroomServed: { atLeast: 1 },
    classroomP95Seconds: { atMost: 2 },
  },
  quickly: { compared: { atLeast: 180 } },
  attack: (attack) =>
    inScratchCentre(attack, async (centre) => {
      const { quick, planted, say } = attack
      const bits = Math.min(...LANGUAGES.map(countBits))
      const collisions = countCollisions(quick ? 100_000 : 1_000_000)
      say(`${bits} bits, ${collisions} collisions`)
      const site = await startPublicSite(
        centre,
        planted ? { evenness: { beat: 0, bytes: 16_384, sameWords: false } } : {},
      )
      try {
        const alike = await compareAnswers(site.port, quick ? 60 : 3_334, say)
        const class_ = await classroom(site.port, say)
        return { bits, collisions, ...alike, ...class_ }
      } finally {
        await site.stop()
      }
    }),
})
