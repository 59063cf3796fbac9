import type { Desk } from '@vigie/platform/operation'
import { type NoticeView, type Stage, stageFrom, stageOf } from './notice.ts'
import { selectProgress } from './progress-rows.ts'

/** How far a notice of a case has come, with nothing of what it says. */
export interface NoticeProgress {
  readonly stage: Stage
  /** The items of the case that stand in it. */
  readonly items: readonly string[]
}

export const progressOf = (notice: NoticeView): NoticeProgress => ({
  stage: stageOf(notice),
  items: notice.items.map(({ item }) => item),
})

/** How far the notices of these cases have come, in one question for all of them. Nothing sealed is read. */
export const findProgressOfCases = async (
  desk: Desk,
  cases: readonly string[],
): Promise<Map<string, NoticeProgress[]>> => {
  const rows = cases.length === 0 ? [] : await selectProgress(desk.db, cases)
  const byCase = Map.groupBy(rows, (row) => row.case)
  return new Map(
    [...byCase].map(([of, notices]) => [
      of,
      notices.map(({ items, ...found }) => ({ stage: stageFrom(found), items })),
    ]),
  )
}
