/** A figure that must be at least, or at most, so much. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number }

const holds = (figure: number | undefined, goal: Goal): boolean =>
  figure !== undefined && ('atLeast' in goal ? figure >= goal.atLeast : figure <= goal.atMost)

/** Prints the last line of a bench, `{"name","figures","goals","holds"}`, sets the exit code, and names the goals missed. */
export const conclude = (
  name: string,
  figures: Readonly<Record<string, number>>,
  goals: Readonly<Record<string, Goal>>,
): string[] => {
  const missed = Object.entries(goals).filter(([figure, goal]) => !holds(figures[figure], goal))
  const all = missed.length === 0
  process.stdout.write(`${JSON.stringify({ name, figures, goals, holds: all })}\n`)
  process.exitCode = all ? 0 : 1
  return missed.map(([figure, goal]) => `${figure} is ${figures[figure]}, wanted ${JSON.stringify(goal)}`)
}

export const rounded = (value: number): number => Math.round(value * 100) / 100

/** The value below which this share of the measured times lies. */
export const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

/** The middle of the rounds, figure by figure. */
export const median = <Figure extends string>(
  rounds: readonly Readonly<Record<Figure, number>>[],
): Record<string, number> => {
  const [one] = rounds
  const names = one ? Object.keys(one) : []
  const values = (name: string) =>
    rounds.flatMap((round) =>
      Object.entries<number>(round).flatMap(([key, value]) => (key === name ? [value] : [])),
    )
  return Object.fromEntries(names.map((name) => [name, rounded(quantile(values(name), 0.5))]))
}

/** Runs `work` over and over in so many hands at once for so long; gives the rate and every single time. */
export const drive = async (
  hands: number,
  milliseconds: number,
  work: (hand: number) => Promise<unknown>,
): Promise<{ perSecond: number; times: number[] }> => {
  const times: number[] = []
  const start = performance.now()
  const end = start + milliseconds
  const hand = async (which: number): Promise<void> => {
    while (performance.now() < end) {
      const before = performance.now()
      await work(which)
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: hands }, (_, which) => hand(which)))
  return { perSecond: times.length / ((performance.now() - start) / 1000), times }
}

const nothing = (): { seconds: number; times: number[] } => ({ seconds: 0, times: [] })

/** Two kinds of work by turns, a second each, so that whatever else the machine does falls on both alike. */
export const driveByTurns = async (
  hands: number,
  turns: number,
  works: readonly [() => Promise<unknown>, () => Promise<unknown>],
): Promise<[{ perSecond: number; times: number[] }, { perSecond: number; times: number[] }]> => {
  const [one, other] = [nothing(), nothing()]
  for (let turn = 0; turn < turns; turn++) {
    for (const [sum, work] of [
      [one, works[0]],
      [other, works[1]],
    ] as const) {
      const { perSecond, times } = await drive(hands, 1000, work)
      sum.seconds += times.length / perSecond
      sum.times.push(...times)
    }
  }
  const rate = ({ seconds, times }: typeof one) => ({ perSecond: times.length / seconds, times })
  return [rate(one), rate(other)]
}
