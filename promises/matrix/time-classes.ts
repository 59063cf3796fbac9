import { randomInt } from 'node:crypto'
import { quantile, rounded } from '../../bench/verdict.ts'

/** Two requests whose answers look alike; they must also take alike. */
export interface Pair {
  readonly name: string
  readonly hidden: () => Promise<unknown>
  readonly absent: () => Promise<unknown>
}

const timed = async (ask: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await ask()
  return performance.now() - start
}

const median = (times: readonly number[]): number => quantile(times, 0.5)

/**
 * How far apart the two are. By turns, in an order that is drawn each time, so that whatever else the machine does falls on
 * both; of the differences the median counts, and its error is reckoned from their median deviation, so that no single
 * slow answer decides.
 */
const compare = async ({ hidden, absent }: Pair, turns: number) => {
  const differences: number[] = []
  const times: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    const first = randomInt(2) === 0
    const one = await timed(first ? hidden : absent)
    const other = await timed(first ? absent : hidden)
    differences.push(first ? one - other : other - one)
    times.push(one, other)
  }
  const gap = Math.abs(median(differences))
  const spread = median(differences.map((difference) => Math.abs(difference - median(differences))))
  const error = (1.2533 * 1.4826 * spread) / Math.sqrt(turns)
  return { gap, z: gap / Math.max(error, 0.001), typical: median(times) }
}

/** Two answers are in different time classes when their gap is beyond chance and more than a tenth of what they take. */
export const timeClassesApart = async (
  pairs: readonly Pair[],
  turns: number,
  say: (line: string) => void,
): Promise<{ apart: number; widest: number }> => {
  let apart = 0
  let widest = 0
  for (const pair of pairs) {
    await compare(pair, 5)
    const { gap, z, typical } = await compare(pair, turns)
    const isApart = z > 4 && gap > Math.max(0.2, typical / 10)
    say(
      `${isApart ? 'APART' : 'alike'} ${pair.name}: ${rounded(gap)} ms of ${rounded(typical)} ms, z ${rounded(z)}`,
    )
    if (isApart) apart++
    widest = Math.max(widest, gap / typical)
  }
  return { apart, widest: rounded(widest) }
}
