import { HOUR } from '@vigie/kernel'
import { findOwnLanguages, getEligibility, insistOnTraining } from '@vigie/people'
import { type Desk, operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { findOpenCases } from '../cases/find-open.ts'
import { isForTheTaking, nextFor } from '../cases/find-to-do.ts'
import { insertSecondLook, selectLastSecondLook } from '../cases/second-look-rows.ts'
import { groupOf, type OpenCase } from '../cases/to-do.ts'
import { undecidedWith } from '../cases/waiting.ts'
import { holdCaseIfFree } from '../lock-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { takeCase } from './take-case.ts'

/** For so long a second look is nobody else's next. */
const GIVEN_FOR = HOUR

/** What was given: a case to have, or a case to look at as the second person, and then which of its items. */
type Given = { readonly case: string; readonly number: number; readonly item: number | null }

/** False where the time of whom it was given to before is not over, whatever became of it. */
const giveSecondLook = async (desk: Desk, { standing }: OpenCase): Promise<boolean> => {
  const last = await selectLastSecondLook(desk.db, standing.id)
  if (last && last.until.getTime() > desk.now.getTime()) return false
  const row = {
    case: standing.id,
    turn: (last?.turn ?? 0) + 1,
    taken_by: staffOf(desk),
    taken_at: desk.now,
    until: new Date(desk.now.getTime() + GIVEN_FOR),
    free_since: last?.until ?? null,
  }
  await orRefuse(insertSecondLook(desk.db, row), { taken: refuse('somebody-was-faster') })
  return true
}

/** The item that the second person is to look at first. */
const firstItem = (me: string, { standing }: OpenCase): number | null =>
  undecidedWith(standing.items, 1).find(({ looks }) => looks.every(({ by }) => by !== me))?.number ?? null

/**
 * Gives the actor the most pressing case that is free or waits for a second person: never what they looked at first, and never
 * what a colleague is being given at this moment. A free case is theirs from then on; a second look is, for an hour, nobody
 * else's next.
 */
export const takeNext = operation({
  name: 'hotline.take-next',
  who: may.takeNext,
  on: 'house',
  vetted: true,
  input: z.strictObject({ onlyText: z.boolean().optional() }),
  subject: (_input, { given }: { readonly given: Given | null }) =>
    given === null ? 'queue' : `case:${given.case}`,
  run: async (desk, { onlyText = false }): Promise<{ given: Given | null }> => {
    await getEligibility(desk)
    await insistOnTraining(desk)
    const me = staffOf(desk)
    const reads = await findOwnLanguages(desk)
    for (const wanted of nextFor(desk, await findOpenCases(desk), reads, onlyText)) {
      const { id, number } = wanted.standing
      // Whoever holds the case right now is acting in it: the next one is as good.
      if (!(await holdCaseIfFree(desk, id))) continue
      const [now] = await findOpenCases(desk, [id])
      const group = now && groupOf(desk.actor, now)
      if (!now || !group || !isForTheTaking(now, group)) continue
      if (group === 'second') {
        if (!(await giveSecondLook(desk, now))) continue
        return { given: { case: id, number, item: firstItem(me, now) } }
      }
      await takeCase.run(desk, { case: id })
      return { given: { case: id, number, item: null } }
    }
    return { given: null }
  },
})
