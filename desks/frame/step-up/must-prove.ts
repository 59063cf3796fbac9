import { Refused } from '@vigie/kernel'
import { isProven } from '@vigie/people/sign-in'
import { type Filled, readForm, statusOf } from '@vigie/platform/web'
import { type ConsoleContext, type ConsoleRoute, pathOf, wordsFor } from '../console.ts'
import { ACCOUNT } from '../menu.ts'
import { seatOf } from '../seat.ts'
import { goingOf, STEP_UP_PATH } from './going.ts'
import { showStepUp } from './step-up-page.tsx'

/** Whether whoever sits there has to prove again who they are before this act. */
export const mustProve = (c: ConsoleContext, act: string): boolean =>
  c.var.console.says.isSensitive(act) && !isProven(seatOf(c).session, c.var.console.house.clock())

/** Asks for the proof, and goes on afterwards with what was typed. */
export const askForProof = (c: ConsoleContext, filled: Filled): Response | Promise<Response> => {
  if (isOfAScript(c)) return tellScript(c)
  return showStepUp(c, goingOf(c, filled))
}

export const isOfAScript = (c: ConsoleContext): boolean =>
  [c.req.header('accept'), c.req.header('content-type')].some((type) => type?.startsWith('application/json'))

/** A script of ours leads there and says why. */
const tellScript = (c: ConsoleContext): Response => {
  const { word, sort } = new Refused('step-up-needed', 'forbidden')
  const go = `${pathOf(c, STEP_UP_PATH)}?back=${encodeURIComponent(pathOf(c, ACCOUNT))}`
  return c.json({ refused: word, text: wordsFor(c)('people.refusals.step-up-needed'), go }, statusOf(sort))
}

/** A line of the manifest whose act is sensitive, with the proof before it. */
export const proven = (line: ConsoleRoute): ConsoleRoute => ({
  ...line,
  handle: async (c, actor) => {
    if (!mustProve(c, line.audit)) return line.handle(c, actor)
    if (isOfAScript(c)) return tellScript(c)
    if (line.method !== 'GET') return askForProof(c, await readForm(c))
    const { pathname, search } = new URL(c.req.url)
    return showStepUp(c, { to: pathname + search, typed: null })
  },
})
