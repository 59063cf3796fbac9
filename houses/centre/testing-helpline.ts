import { movableClock } from '@vigie/kernel'
import { takeIn } from '@vigie/people/demonstration'
import { throwawayDatabase } from '@vigie/platform/database'
import { openHouse } from '@vigie/platform/house'
import { type Actor, type AnyOperation, bySystem, type Desk, perform, visit } from '@vigie/platform/operation'
import { HELPLINE_PEOPLE } from './helpline-people.ts'
import type { CentrePlace } from './house.ts'
import { templatePlace } from './testing.ts'
import { EXAMPLE_LETTERHEAD } from './throwaway-centre.ts'

const LOOK = { act: 'test.look', subject: 'everything', purpose: 'help' } as const

/** Fresh books of the helpline with its made-up people, under the real logins of its apps. Close them afterwards. */
export const openTestHelpline = async (start = new Date('2026-03-02T09:00:30Z')) => {
  const template = templatePlace()
  const copy = await throwawayDatabase({
    superUrl: template.superUrl,
    template: template.databases.helpline,
  })
  const clock = movableClock(start)
  const place: CentrePlace = {
    ...template,
    databases: { ...template.databases, helpline: copy.database },
    clock,
    letterhead: EXAMPLE_LETTERHEAD,
    daysAhead: 1,
  }
  const desk = await openHouse(place, 'helpline_desk', 4)
  const callers = await openHouse(place, 'helpline_public', 4)
  const taken = await bySystem(desk.house, (at) => takeIn(at, HELPLINE_PEOPLE))
  const named = (first: string): Actor & { kind: 'person' } => {
    const found = taken[HELPLINE_PEOPLE.findIndex(({ name }) => name.startsWith(first))]
    if (!found) throw new Error(`nobody is called ${first}`)
    return found
  }
  return {
    place,
    clock,
    desk,
    /** The books as the site of the helpline holds them. */
    callers,
    named,
    perform: async <Result>(operation: AnyOperation<Result>, actor: Actor, input: unknown): Promise<Result> =>
      (await perform((actor.kind === 'anyone' ? callers : desk).house, operation, actor, input)).result,
    read: <Result>(actor: Actor, work: (at: Desk) => Promise<Result>): Promise<Result> =>
      visit(desk.house, actor, LOOK, work),
    close: async () => {
      await desk.close()
      await callers.close()
      await copy.drop()
    },
  }
}
export type TestHelpline = Awaited<ReturnType<typeof openTestHelpline>>
