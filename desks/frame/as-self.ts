import { recordAs } from '@vigie/people/sign-in'
import { bySystem, type Desk } from '@vigie/platform/operation'
import type { ConsoleContext } from './console.ts'
import { seatOf } from './seat.ts'

/** What somebody changes about their own sign-in: one transaction with its audit line. */
export const asSelf = <Result>(
  c: ConsoleContext,
  act: string,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> => {
  const { house } = c.var.console
  const { person } = seatOf(c)
  return bySystem(house, async (desk) => {
    const result = await work(desk)
    await recordAs(house, desk, person, act, `person:${person.id}`)
    return result
  })
}
