/** What was decided, and what somebody found who looked again without knowing it. */
export type Pair<Answer extends string = string> = readonly [decided: Answer, again: Answer]

/** Below so many looks chance alone moves kappa too much to say anything. */
export const FEWEST = 20

/** How far the second looks agree with the decisions, or why that cannot be said. */
export type Agreement =
  | { readonly says: 'too-few'; readonly n: number; readonly alike: number }
  | { readonly says: 'one-answer'; readonly n: number; readonly alike: number }
  | { readonly says: 'kappa'; readonly n: number; readonly alike: number; readonly kappa: number }

const countBy = (answers: readonly string[]): Map<string, number> =>
  answers.reduce((counted, one) => counted.set(one, (counted.get(one) ?? 0) + 1), new Map<string, number>())

/**
 * Cohen's kappa (1960): the agreement beyond what chance gives two who answer as often as these did. 1 is always alike, 0 no
 * better than chance. Null where one side gave a single answer only: then nothing can be told from chance.
 */
export const kappaOf = (pairs: readonly Pair[]): number | null => {
  const n = pairs.length
  const decided = countBy(pairs.map(([one]) => one))
  const again = countBy(pairs.map(([, other]) => other))
  if (decided.size < 2 || again.size < 2) return null
  const alike = pairs.filter(([one, other]) => one === other).length
  const byChance = [...decided].reduce((sum, [answer, times]) => sum + times * (again.get(answer) ?? 0), 0)
  return (n * alike - byChance) / (n * n - byChance)
}

export const agreementOf = (pairs: readonly Pair[]): Agreement => {
  const counted = { n: pairs.length, alike: pairs.filter(([one, other]) => one === other).length }
  if (counted.n < FEWEST) return { says: 'too-few', ...counted }
  const kappa = kappaOf(pairs)
  return kappa === null ? { says: 'one-answer', ...counted } : { says: 'kappa', ...counted, kappa }
}

/** A line for each answer that was decided, a column for each that was found again, in the order of `answers`; only those given. */
export const crossed = <Answer extends string>(
  answers: readonly Answer[],
  pairs: readonly Pair<Answer>[],
): { readonly answers: readonly Answer[]; readonly counts: readonly (readonly number[])[] } => {
  const given = answers.filter((answer) => pairs.some((pair) => pair.includes(answer)))
  return {
    answers: given,
    counts: given.map((one) =>
      given.map((other) => pairs.filter(([decided, again]) => decided === one && again === other).length),
    ),
  }
}
