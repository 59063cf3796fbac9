import { quantile } from '../verdict.ts'

/** The middle and the slow end of what was measured, in milliseconds. */
export interface Spread {
  readonly p50: number
  readonly p95: number
}

const WARM = 5

/**
 * The same work in several places by turns, so that whatever else the machine does falls on all alike: a few times
 * unmeasured, then so many times. Each turn has its number, so that it can be about another thing.
 */
export const spreadsByTurns = async (
  times: number,
  works: readonly ((turn: number) => Promise<unknown>)[],
): Promise<Spread[]> => {
  const measured = works.map((): number[] => [])
  for (let turn = -Math.min(WARM, times); turn < times; turn++) {
    for (const [place, work] of works.entries()) {
      const before = performance.now()
      await work(Math.abs(turn))
      if (turn >= 0) measured[place]?.push(performance.now() - before)
    }
  }
  return measured.map((one) => ({ p50: quantile(one, 0.5), p95: quantile(one, 0.95) }))
}
