import { z } from 'zod'
import type { Given } from './answer.ts'
import { LONGEST_ANSWER, MOST_CHOICES } from './question.ts'

const written = z.string().max(LONGEST_ANSWER).meta({ long: true }).optional()
const chosen = z.array(z.string().max(40)).max(MOST_CHOICES).optional()

/** A place for the answer to each question of a version, in its order: what is written or chosen, or several choices. */
export const answerSlots = {
  answer1: written,
  answer2: written,
  answer3: written,
  answer4: written,
  answer5: written,
  answer6: written,
  answer7: written,
  answer8: written,
  answer9: written,
  answer10: written,
  several1: chosen,
  several2: chosen,
  several3: chosen,
  several4: chosen,
  several5: chosen,
  several6: chosen,
  several7: chosen,
  several8: chosen,
  several9: chosen,
  several10: chosen,
}
type Slots = z.output<z.ZodObject<typeof answerSlots>>

/** What stands in each place, the first question first. */
export const givenIn = (said: Slots): Given[] => [
  { said: said.answer1, several: said.several1 },
  { said: said.answer2, several: said.several2 },
  { said: said.answer3, several: said.several3 },
  { said: said.answer4, several: said.several4 },
  { said: said.answer5, several: said.several5 },
  { said: said.answer6, several: said.several6 },
  { said: said.answer7, several: said.several7 },
  { said: said.answer8, several: said.several8 },
  { said: said.answer9, several: said.several9 },
  { said: said.answer10, several: said.several10 },
]

/** What the place of a question is called. */
export const slotOf = (place: number, isSeveral: boolean): string =>
  `${isSeveral ? 'several' : 'answer'}${place + 1}`
