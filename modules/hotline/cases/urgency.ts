import { type Report, URGENCIES, type Urgency } from '@vigie/intake'
import { type Danger, openDangers } from './danger.ts'

/** Why a case comes first, in the words that were said: danger, a meeting, a deadline. A colleague says danger. */
export const urgencyOf = (
  one: { readonly dangers: readonly Danger[] },
  said: ReadonlyMap<string, Pick<Report, 'urgent'>>,
): Urgency[] => {
  const words = openDangers(one).flatMap(({ report }): readonly Urgency[] =>
    report === null ? ['danger'] : (said.get(report)?.urgent ?? []),
  )
  return URGENCIES.filter((word) => words.includes(word))
}
