import type { Day } from '@vigie/kernel'
import { HOUR } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { GROUNDS } from './actions.ts'
import { selectReceived } from './figure-rows.ts'
import { type CountedItem, type CountedNotice, type Period, writeSheet } from './figures/sheet.ts'

const groundIn = (word: string | null) => GROUNDS.find((ground) => ground === word) ?? null

/** What came in during a period and what was done with it, notice by notice. */
export const findCounted = async (desk: Pick<Desk, 'db'>, from: Day, to: Day): Promise<CountedNotice[]> => {
  const notices = new Map<string, { trusted: boolean; items: CountedItem[] }>()
  for (const { notice, trusted, category, keyword, ground, hours } of await selectReceived(
    desk.db,
    from,
    to,
  )) {
    const one = notices.get(notice) ?? { trusted, items: [] }
    const decision =
      hours === null ? null : { acted: ground !== null, ground: groundIn(ground), after: hours * HOUR }
    one.items.push({ category, keyword, decision })
    notices.set(notice, one)
  }
  return [...notices.values()]
}

/** Sheet 4 of the harmonised template for a period, as CSV. */
export const findSheet = async (desk: Pick<Desk, 'db' | 'letterhead'>, period: Period): Promise<string> =>
  writeSheet(desk.letterhead.name, period, await findCounted(desk, period.from, period.to))
