import type { Day } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { selectLooks } from './inheriting/inheriting-rows.ts'

/** One week: how often somebody assessed without having to look, and how often somebody looked. */
export interface WeekOfLooks {
  /** As ISO 8601 counts them: `2026-W10`. */
  readonly week: string
  readonly avoided: number
  readonly looked: number
  readonly bySource: Readonly<Record<'verdict' | 'list-entry', number>>
}

/** The looks that were spared to people, week by week; weeks in which nothing was assessed are not there. */
export const countViewingsAvoided = async (
  desk: Pick<Desk, 'db'>,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<WeekOfLooks[]> => {
  const rows = await selectLooks(desk.db, from, until)
  return [...Map.groupBy(rows, ({ week }) => week)].map(([week, ones]) => {
    const of = (source: string | null): number => ones.find((one) => one.source === source)?.looks ?? 0
    const bySource = { verdict: of('verdict'), 'list-entry': of('list-entry') }
    return { week, avoided: bySource.verdict + bySource['list-entry'], looked: of(null), bySource }
  })
}
