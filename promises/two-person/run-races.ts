import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Copy } from './copies.ts'
import { RACES } from './races.ts'
import type { Side } from './sides.ts'
import { type Stage, setStages } from './stage.ts'

export const LEVELS = ['read committed', 'repeatable read', 'serializable'] as const
export type Level = (typeof LEVELS)[number]

/** How many races run at the same time, each on two connections. */
const LANES = 6
/** In most races both ask before either writes; in the others chance decides. */
const SHARE_IN_STEP = 0.7
const LONGEST_PAUSE = 4

/** Lets both sides go on when both are here, or when one has given up. */
const barrier = () => {
  let here = 0
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const arrive = (): Promise<void> => {
    here += 1
    if (here === 2) open()
    return opened
  }
  return { arrive, giveUp: open }
}

/** The server asks for the same once more: a program that is told so begins again, and asks again. */
const AGAIN = ['40001', '40P01']
const MOST_TRIES = 5

const runSide = async (
  client: pg.Client,
  level: Level,
  stage: Stage,
  side: Side,
  meet: { arrive(): Promise<void>; giveUp(): void },
): Promise<boolean> => {
  for (let attempt = 1; ; attempt++) {
    const outcome = await trySide(client, level, stage, side, meet)
    if (outcome !== 'again') return outcome === 'done'
    if (attempt === MOST_TRIES) return false
  }
}

const trySide = async (
  client: pg.Client,
  level: Level,
  stage: Stage,
  side: Side,
  meet: { arrive(): Promise<void>; giveUp(): void },
): Promise<'done' | 'no' | 'again'> => {
  try {
    await client.query(`begin isolation level ${level}`)
    const { rows } = await client.query<{ may: boolean }>(side.asks(stage))
    if (rows[0]?.may !== true) return 'no'
    await meet.arrive()
    for (const text of side.writes(stage)) await client.query(text)
    await client.query('commit')
    return 'done'
  } catch (fault) {
    if (!(fault instanceof pg.DatabaseError)) throw fault
    // A statement that is wrong in itself would make a race that nobody can lose.
    if (fault.code?.startsWith('42')) throw fault
    return AGAIN.includes(fault.code ?? '') ? 'again' : 'no'
  } finally {
    meet.giveUp()
    await client.query('rollback')
  }
}

const byChance = () => ({
  arrive: async () => {
    await pause(Math.random() * LONGEST_PAUSE)
  },
  giveUp: () => undefined,
})

/** How many races there were, and in how many something left. */
export interface Ran {
  readonly races: number
  readonly left: number
}

/** Runs about so many races of every kind by turns at one level, as the desk's own login. */
export const runRaces = async (copy: Copy, level: Level, count: number): Promise<Ran> => {
  const kinds = Object.entries(RACES)
  const each = Math.ceil(count / kinds.length)
  const waiting: { stage: Stage; kind: (typeof kinds)[number][1] }[] = []
  for (const [name, kind] of kinds) {
    const stages = await setStages(copy.admin, `${level}: ${name}`, kind.progress, each)
    waiting.push(...stages.map((stage) => ({ stage, kind })))
  }
  await copy.admin.query('analyze')
  let left = 0
  const races = waiting.length
  const lane = async (): Promise<void> => {
    const [one, other] = [await copy.desk(), await copy.desk()]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const meet = Math.random() < SHARE_IN_STEP ? barrier() : byChance()
      const [leaves] = await Promise.all([
        runSide(one, level, next.stage, next.kind.leaves, meet),
        runSide(other, level, next.stage, next.kind.undoes, meet),
      ])
      if (leaves) left += 1
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return { races, left }
}
