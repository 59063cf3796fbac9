import { findReports, URGENCIES, type Urgency } from '@vigie/intake'
import type { Desk } from '@vigie/platform/operation'
import { type Danger, openDangers } from './danger.ts'

type WithDangers = { readonly dangers: readonly Danger[] }

/** What each report said cannot wait. */
type Said = ReadonlyMap<string, readonly Urgency[]>

/** Why a case comes first, in the words that were said: danger, a meeting, a deadline. A colleague says danger. */
export const urgencyOf = (one: WithDangers, said: Said): Urgency[] => {
  const words = openDangers(one).flatMap(({ report }): readonly Urgency[] =>
    report === null ? ['danger'] : (said.get(report) ?? []),
  )
  return URGENCIES.filter((word) => words.includes(word))
}

/** What the reports said that made these cases urgent. */
export const findSaid = async (desk: Desk, cases: readonly WithDangers[]): Promise<Said> => {
  const ids = cases.flatMap((one) => openDangers(one).flatMap(({ report }) => report ?? []))
  const reports = ids.length === 0 ? [] : await findReports(desk, ids)
  return new Map(reports.map(({ id, urgent }) => [id, urgent]))
}
