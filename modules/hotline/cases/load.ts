import { isLate } from './deadline.ts'
import { lineOf, type QueueLine } from './find-queue.ts'
import type { OpenCase } from './to-do.ts'

/** What one colleague has in hand: how many open cases, how many of them late, since when the first of them waits. */
export interface Load {
  readonly cases: number
  readonly late: number
  readonly since: Date
}

/** How the open cases are spread: by colleague, which nobody has, and which are open longest. */
export interface Spread {
  readonly loads: ReadonlyMap<string, Load>
  readonly free: { readonly count: number; readonly longest: readonly QueueLine[] }
  readonly oldest: readonly QueueLine[]
}

/** So many of each list: enough to act on. */
const MOST = 5

const bySince = (one: OpenCase, other: OpenCase): number =>
  one.deadline.since.getTime() - other.deadline.since.getTime() || one.standing.number - other.standing.number

const byAge = ({ standing: one }: OpenCase, { standing: other }: OpenCase): number =>
  one.openedOn === other.openedOn ? one.number - other.number : one.openedOn < other.openedOn ? -1 : 1

export const spreadOf = (cases: readonly OpenCase[], now: Date): Spread => {
  const taken = Map.groupBy(cases, ({ standing }) => standing.takenBy)
  const free = (taken.get(null) ?? []).toSorted(bySince)
  const loads = new Map<string, Load>()
  for (const [person, own] of taken) {
    const [first] = own.toSorted(bySince)
    if (person === null || !first) continue
    const late = own.filter(({ deadline }) => isLate(deadline, now)).length
    loads.set(person, { cases: own.length, late, since: first.deadline.since })
  }
  return {
    loads,
    free: { count: free.length, longest: free.slice(0, MOST).map(lineOf) },
    oldest: cases.toSorted(byAge).slice(0, MOST).map(lineOf),
  }
}
