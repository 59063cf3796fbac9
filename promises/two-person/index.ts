import { keep } from '../promise.ts'
import { inScratchCentre, type ScratchCentre } from '../scratch-centre.ts'
import { LAWFUL, NOT_FOR_THE_WORKER, UNLAWFUL } from './attempts.ts'
import { type Copy, copyBooks, leaveOnlyLocks, leaveOnlyTheApp, plant } from './copies.ts'
import { judge, sumOf } from './judge.ts'
import { raceProduct } from './product.ts'
import { LEVELS, type Level, type Ran, runRaces } from './run-races.ts'
import { tryAll } from './try-all.ts'

const key = (level: Level): string => level.replace(' ', '_')
const percent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10

type Change = (copy: Pick<Copy, 'admin'>) => Promise<void>
const asTheyAre: Change = async () => undefined

const onCopy = async <Result>(
  centre: ScratchCentre,
  change: Change,
  work: (copy: Copy) => Promise<Result>,
): Promise<Result> => {
  const copy = await copyBooks(centre)
  try {
    await change(copy)
    return await work(copy)
  } finally {
    await copy.drop()
  }
}

const attemptsOn = async (copy: Copy) => {
  const [desk, worker] = [await copy.desk(), await copy.worker()]
  const lawful = await tryAll(copy, desk, LAWFUL)
  const through = await tryAll(copy, desk, UNLAWFUL)
  return { lawful: lawful.length, through: [...through, ...(await tryAll(copy, worker, NOT_FOR_THE_WORKER))] }
}

/** Races as plain SQL under the desk's login at these levels, then what one login tries alone. */
const attackBooks = (centre: ScratchCentre, change: Change, levels: readonly Level[], count: number) =>
  onCopy(centre, change, async (copy) => {
    const ran = new Map<Level, Ran>()
    for (const level of levels) ran.set(level, await runRaces(copy, level, count))
    const found = await judge(copy.admin)
    return { ran, found, alone: await attemptsOn(copy) }
  })

await keep({
  name: 'two-person',
  goals: {
    races_read_committed: { atLeast: 5000 },
    races_repeatable_read: { atLeast: 5000 },
    races_serializable: { atLeast: 5000 },
    violations_read_committed: { atMost: 0 },
    violations_repeatable_read: { atMost: 0 },
    violations_serializable: { atMost: 0 },
    // A race in which nothing ever leaves proves nothing.
    left_percent: { atLeast: 10 },
    attempts_let_through: { atMost: 0 },
    lawful_refused: { atMost: 0 },
    // The same races against what others rely on: they must find it.
    app_only_percent_read_committed: { atLeast: 50 },
    app_only_percent_repeatable_read: { atLeast: 50 },
    lock_only_broken_repeatable_read: { atLeast: 1 },
  },
  quickly: {
    races_read_committed: { atLeast: 60 },
    races_repeatable_read: { atLeast: 60 },
    races_serializable: { atLeast: 60 },
  },
  attack: (attack) =>
    inScratchCentre(
      attack,
      async (centre) => {
        const dose = attack.quick
          ? { direct: 51, product: 11, control: 51 }
          : { direct: 4760, product: 242, control: 1003 }
        const rules = attack.planted ? plant : asTheyAre
        const figures: Record<string, number> = {}
        const direct = await attackBooks(centre, rules, LEVELS, dose.direct)
        const product = await raceProduct(centre, rules, dose.product)
        let [races, left] = [0, 0]
        for (const level of LEVELS) {
          const both = [direct, product].map(({ ran, found }) => ({
            ...(ran.get(level) ?? { races: 0, left: 0 }),
            broken: sumOf(found, level),
          }))
          const sum = (field: 'races' | 'left' | 'broken') => both.reduce((so, one) => so + one[field], 0)
          figures[`races_${key(level)}`] = sum('races')
          figures[`violations_${key(level)}`] = sum('broken')
          races += sum('races')
          left += sum('left')
          attack.say(`${level}: ${sum('races')} races, in ${sum('left')} something left`)
        }
        for (const [race, broken] of [...direct.found, ...product.found]) attack.say(`${broken} × ${race}`)
        figures.left_percent = percent(left, races)
        for (const words of direct.alone.through) attack.say(`let through: ${words}`)
        figures.attempts = UNLAWFUL.length + NOT_FOR_THE_WORKER.length
        figures.attempts_let_through = direct.alone.through.length
        figures.lawful_refused = LAWFUL.length - direct.alone.lawful
        const weaker = ['read committed', 'repeatable read'] as const
        const app = await attackBooks(centre, leaveOnlyTheApp, weaker, dose.control)
        for (const level of weaker) {
          const broken = sumOf(app.found, level)
          figures[`app_only_percent_${key(level)}`] = percent(broken, app.ran.get(level)?.races ?? 1)
        }
        const locks = await attackBooks(centre, leaveOnlyLocks, ['repeatable read'], dose.control)
        figures.lock_only_broken_repeatable_read = sumOf(locks.found, 'repeatable read')
        return figures
      },
      { track_commit_timestamp: 'on' },
    ),
})
