import { sequenceAll, signHead } from '@vigie/audit'
import type { CentrePlace } from '@vigie/centre'
import { movableClock } from '@vigie/kernel'
import { type Holding, openHouse } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { type Against, undone } from './attempts.ts'

const DAY = 24 * 3_600_000
const CHUNK = 50_000

/** Years of lines at once, with the rights of the desk and in its columns; the log is then made by the worker's own hand. */
const fill = async (desk: Holding, count: number, from: Date): Promise<void> => {
  for (let done = 0; done < count; done += CHUNK) {
    await sql`insert into audit.entry (id, at, actor_kind, actor, act, subject, purpose)
      select gen_random_uuid(), ${from}::timestamptz + (${done}::int8 + n) * interval '100 milliseconds', 'person',
        (select id from people.person order by id limit 1), 'hotline.read-case', 'case:' || gen_random_uuid(), 'assess'
      from generate_series(1, ${Math.min(CHUNK, count - done)}) as n`.execute(desk.house.books)
  }
}

/**
 * Verifies a log of so many entries whole, as it is and after one entry was changed somewhere: how long it takes, and how
 * much memory.
 */
export const verifyLong = async (
  given: CentrePlace,
  against: Against,
  count: number,
  say: (line: string) => void,
  changed: (holding: Holding) => Holding = (holding) => holding,
) => {
  const clock = movableClock(new Date(against.now.getTime() + DAY))
  const place = { ...given, clock, daysAhead: 1 }
  const desk = await openHouse(place, 'desk', 2)
  const worker = changed(await openHouse(place, 'worker', 2))
  try {
    await fill(desk, count, clock())
    clock.moveBy(count * 100 + DAY)
    const began = performance.now()
    await sequenceAll(worker.house)
    const perSecond = count / ((performance.now() - began) / 1_000)
    say(`${count} entries put into the log, ${Math.round(perSecond)} a second`)
    const { signer } = worker
    if (signer !== null) await bySystem(worker.house, (inner) => signHead(inner, signer))
    await sql`vacuum analyze audit.entry, audit.leaf, audit.node`.execute(against.owner)

    const now = { ...against, now: clock() }
    const memoryBefore = process.memoryUsage().rss
    const start = performance.now()
    const whole = await undone(now, async () => undefined)
    const seconds = (performance.now() - start) / 1_000
    say(`${whole.verified.size} places verified in ${seconds.toFixed(1)} s`)
    const position = Math.floor(Math.random() * count)
    const edited = await undone(now, (db) =>
      sql`update audit.entry set act = act || 's' where id = (select entry from audit.leaf where position = ${position})`.execute(
        db,
      ),
    )
    return {
      longEntries: whole.verified.size,
      longSeconds: seconds,
      longGrowthMb: Math.max(0, process.memoryUsage().rss - memoryBefore) / 2 ** 20,
      longFalseAlarms: whole.verified.holds ? 0 : 1,
      longFound: edited.verified.findings.some((finding) => finding.position === position) ? 1 : 0,
      sequencedPerSecond: Math.round(perSecond),
    }
  } finally {
    await worker.close()
    await desk.close()
  }
}
