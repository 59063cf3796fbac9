import { conclude, type Goal, rounded } from '../verdict.ts'
import { openBooks } from './books.ts'
import { spreadsByTurns } from './measure.ts'
import { openRegister, type Register } from './register.ts'

/*
 * Does anything at the desk grow with the register? Registers of three sizes are seeded by SQL, as many cases open in each;
 * then somebody signs in to the real desk and opens every page and every filter, and the worker's clocks run, in all of them
 * by turns. Beside it, in the same run and on the same rows: hand-written SQL. BENCH_VISITS=0 seeds and measures nothing.
 */
const SIZES = (process.env.BENCH_SIZES ?? '1000,30000,300000').split(',').map(Number)
const VISITS = Number(process.env.BENCH_VISITS ?? 200)
/** What a page may take longer on the largest register than on the smallest. */
const GROWTH = 1.5
const CLOCKS = 100
const COUNTS = 5

const found = <One extends { readonly name: string }>(all: readonly One[], name: string): One => {
  const one = all.find((each) => each.name === name)
  if (!one) throw new Error(`there is no ${name} in this register`)
  return one
}

const measureAll = async (registers: readonly Register[]): Promise<void> => {
  const figures: Record<string, number> = {}
  const goals: Record<string, Goal> = {}
  const measure = async (
    name: string,
    times: number,
    workOf: (register: Register) => (turn: number) => Promise<unknown>,
  ): Promise<void> => {
    const spreads = await spreadsByTurns(times, registers.map(workOf))
    for (const [place, { p50, p95 }] of spreads.entries()) {
      figures[`${name}P50At${SIZES[place]}`] = rounded(p50)
      figures[`${name}P95At${SIZES[place]}`] = rounded(p95)
    }
    figures[`${name}Growth`] = rounded((spreads.at(-1)?.p95 ?? 0) / (spreads.at(0)?.p95 ?? 0))
    const said = spreads.map(({ p50, p95 }) => `${p50.toFixed(1)} (${p95.toFixed(1)})`)
    process.stdout.write(`${name}: ${said.join(' · ')} ms\n`)
  }
  for (const { name, most } of registers[0]?.pages ?? []) {
    await measure(name, VISITS, ({ pages }) => found(pages, name).visit)
    goals[`${name}Growth`] = { atMost: GROWTH }
    goals[`${name}P95At${SIZES.at(-1)}`] = { atMost: most }
  }
  for (const { name } of registers[0]?.peers ?? []) {
    await measure(`${name}Sql`, VISITS, ({ peers }) => found(peers, name).fetch)
  }
  await measure('clocks', VISITS, ({ clocks }) => clocks)
  goals[`clocksP95At${SIZES.at(-1)}`] = { atMost: CLOCKS }
  await measure('countedYear', COUNTS, ({ countYear }) => countYear)
  conclude('desk', figures, goals)
}

const books = await openBooks()
const registers: Register[] = []
try {
  for (const cases of SIZES) registers.push(await openRegister(await books.centreOf(cases)))
  if (VISITS > 0) await measureAll(registers)
} finally {
  for (const register of registers) await register.close()
  await books.close()
}
