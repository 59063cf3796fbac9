import { type HeadElsewhere, originOf, type Verified, verifyLog } from '@vigie/audit'
import { EXAMPLE_LETTERHEAD } from '@vigie/centre'
import type { Database } from '@vigie/platform/database'
import type { Books, NoTables } from '@vigie/platform/operation'
import type { VerifyingKey } from '@vigie/platform/vault'
import { sql } from 'kysely'
import { steal } from './intruder.ts'
import type { Chance, Touched } from './tampering.ts'
import { TAMPERINGS } from './tamperings.ts'

export interface Against {
  /** The server's administrator: no grant, no trigger and no policy holds. */
  readonly owner: Database<NoTables>
  readonly now: Date
  readonly keys: readonly VerifyingKey[]
  readonly kept: readonly HeadElsewhere[]
}

class Undone extends Error {}

/** Does something to the books, verifies them as they then are, and takes it all back. */
export const undone = async <Result>(
  { owner, now, keys, kept }: Against,
  work: (db: Books) => Promise<Result>,
): Promise<{ result: Result; verified: Verified }> => {
  const outcome: { result: Result; verified: Verified }[] = []
  try {
    await owner.transaction().execute(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db)
      const result = await work(db)
      const origin = originOf(EXAMPLE_LETTERHEAD)
      outcome.push({ result, verified: await verifyLog(db, { now, origin, keys, elsewhere: kept }) })
      throw new Undone()
    })
  } catch (fault) {
    if (!(fault instanceof Undone)) throw fault
  }
  const [one] = outcome
  if (one === undefined) throw new Error('nothing was tried')
  return one
}

const isLocated = ({ findings }: Verified, { position, entry }: Touched): boolean =>
  findings.some(
    (finding) =>
      (entry !== undefined && finding.entry === entry) ||
      finding.position === position ||
      (finding.size !== undefined && finding.size > position),
  )

/** Always the same run of numbers for a seed, so that what once went unnoticed can be done again. */
const chanceOf = (seed: number): Chance => {
  let state = seed
  return {
    below: (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    },
  }
}

/** Rewrites the past so many times, each time another way or another place, and verifies after each. */
export const tamper = async (
  against: Against,
  times: number,
  say: (line: string) => void,
): Promise<{ tampered: number; found: number; located: number; falseAlarms: number }> => {
  const seed = Math.floor(Math.random() * 2 ** 32)
  say(`${TAMPERINGS.length} ways to rewrite the past, seed ${seed}`)
  const chance = chanceOf(seed)
  const stolen = await steal(against.owner)
  const count = { tampered: 0, found: 0, located: 0, falseAlarms: 0 }
  const unnoticed = new Map<string, number>()
  for (let time = 0; time < times; time++) {
    if (time % 500 === 0) {
      await sql`vacuum audit.entry, audit.leaf, audit.node, audit.head`.execute(against.owner)
      const { verified } = await undone(against, async () => undefined)
      if (!verified.holds) count.falseAlarms += 1
      if (time > 0) say(`${time} of ${times}: ${count.found} found`)
    }
    const way = TAMPERINGS[time % TAMPERINGS.length]
    if (way === undefined) continue
    const { result, verified } = await undone(against, (db) => way.apply(db, stolen, chance))
    count.tampered += 1
    if (verified.holds) unnoticed.set(way.name, (unnoticed.get(way.name) ?? 0) + 1)
    else count.found += 1
    if (isLocated(verified, result)) count.located += 1
  }
  for (const [name, often] of unnoticed) say(`unnoticed ${often} times: ${name}`)
  return count
}
