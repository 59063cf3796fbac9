import type { Day } from '@vigie/kernel'
import type { Candidate, HangsOn, KeptBooks } from '@vigie/platform/house'
import type { Keeping, KeptKind } from '../keeping.ts'
import { selectDestroyed, selectGrantedErasures, selectHeld, selectSchedule } from '../privacy-rows.ts'
import { lastDayDue, type ScheduleLine } from '../schedule.ts'

/** A record whose time has come. */
export interface Due {
  readonly kind: string
  readonly record: string
  /** The request that two people granted; null when the schedule says so. */
  readonly request: string | null
}

/** Records of one kind of which some may be due: until when the months of each began, or that two people granted a request. */
export interface Wanted {
  readonly kind: KeptKind
  readonly until: Day
  readonly records: readonly { readonly record: string; readonly request: string | null }[]
}

/** How many records are looked at, and destroyed, at a time, so that nobody who places a hold waits long. */
export const BATCH = 100

/** From which day on back the records of a kind are due today. */
const untilOf = (schedule: readonly ScheduleLine[], kind: string, today: Day): Day => {
  const line = schedule.find((one) => one.kind === kind)
  if (!line) throw new Error(`the schedule says nothing about a ${kind}`)
  return lastDayDue(today, line.months)
}

/** What these records hang on. */
export const findTies = async (
  db: KeptBooks,
  { ties }: KeptKind,
  records: readonly string[],
): Promise<HangsOn[]> => {
  const found: HangsOn[] = []
  for (const { find } of ties) found.push(...(await find(db, records)))
  return found
}

/** Those of them that are due: nothing that hangs on what is open or ended too late, nothing under a hold, nothing twice. */
export const whichAreDue = async (db: KeptBooks, { kind, until, records }: Wanted): Promise<Due[]> => {
  const ids = records.map(({ record }) => record)
  const hangsOn = await findTies(db, kind, ids)
  const held = await selectHeld(db, [...ids, ...hangsOn.map(({ on }) => on)])
  const gone = await selectDestroyed(db, ids)
  const ties = Map.groupBy(hangsOn, ({ record }) => record)
  return records.flatMap(({ record, request }) => {
    const mine = ties.get(record) ?? []
    const isOver = mine.every(({ endedOn }) => endedOn !== null && (request !== null || endedOn <= until))
    const isHeld = [record, ...mine.map(({ on }) => on)].some((one) => held.has(one))
    return isOver && !isHeld && !gone.has(record) ? [{ kind: kind.kind, record, request }] : []
  })
}

/**
 * Everything that may be due today, batch by batch: what two people let go, then what the schedule says, kind by kind. A
 * batch is asked for when the one before was dealt with, so that no round reads more than it works on.
 */
export async function* wantedToday(db: KeptBooks, keeping: Keeping, today: Day): AsyncGenerator<Wanted> {
  const schedule = await selectSchedule(db)
  for (const kind of keeping.kinds) {
    const until = untilOf(schedule, kind.kind, today)
    const granted = await selectGrantedErasures(db, kind.kind)
    for (let at = 0; at < granted.length; at += BATCH) {
      yield { kind, until, records: granted.slice(at, at + BATCH) }
    }
    let after: Candidate | null = null
    do {
      const page: readonly Candidate[] = await kind.due(db, { until, after, most: BATCH })
      if (page.length > 0) {
        yield { kind, until, records: page.map(({ record }) => ({ record, request: null })) }
      }
      after = page.length < BATCH ? null : (page.at(-1) ?? null)
    } while (after !== null)
  }
}

/**
 * Every record whose time has come: by the schedule, or because two people granted a request. Nothing that hangs on what is
 * open and nothing under a hold is among them.
 */
export const findDue = async (db: KeptBooks, keeping: Keeping, today: Day): Promise<Due[]> => {
  const due = new Map<string, Due>()
  for await (const wanted of wantedToday(db, keeping, today)) {
    for (const one of await whichAreDue(db, wanted)) if (!due.has(one.record)) due.set(one.record, one)
  }
  return [...due.values()]
}
