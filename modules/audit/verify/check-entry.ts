import { dueOf, OVERDUE } from '../log/due.ts'
import { leafOf } from '../log/line.ts'
import type { HeadToCheck } from './check-heads.ts'
import type { Findings } from './findings.ts'
import type { Placed, Placeless } from './verify-rows.ts'

/** For places in rising order: when the latest head before it was signed. What comes later is not older than that. */
export const headsBefore = (heads: readonly HeadToCheck[]): ((position: number) => Date | null) => {
  let at = 0
  let latest: Date | null = null
  return (position) => {
    for (let head = heads[at]; head !== undefined && head.size <= position; head = heads[++at]) {
      if (head.at !== null) latest = head.at
    }
    return latest
  }
}

const isTooEarly = (due: number | null, head: Date | null): boolean =>
  head !== null && due !== null && due + OVERDUE < head.getTime()

/** What an entry says now, against what was put into the log in its place. */
export const checkEntry = (placed: Placed, head: Date | null, found: Findings): void => {
  const { position, entry, hash, id, moment, byDay } = placed
  const add = (what: 'entry-missing' | 'entry-changed' | 'entry-back-dated', says: string) =>
    found.add({ what, position, entry, says: `the entry ${entry} at position ${position} ${says}` })
  if (id === null) add('entry-missing', 'was removed; its hash is still in the log')
  else if (!leafOf({ ...placed, id }).equals(hash)) {
    add('entry-changed', 'does not say what it said when it was put into the log')
  } else if (isTooEarly(dueOf(moment, byDay ?? false), head)) {
    add('entry-back-dated', `says ${moment}, and was not there when a later head was signed`)
  }
}

/** Why an entry has no place: it waits, it waits too long, or nothing explains it. */
export const checkPlaceless = (
  { id, moment, byDay }: Placeless,
  now: Date,
  latest: Date | null,
  found: Findings,
): 'waits' | 'overdue' | 'left-out' => {
  const due = dueOf(moment, byDay)
  const isOfTheFuture = Date.parse(moment) - OVERDUE > now.getTime()
  if (due === null || isOfTheFuture || isTooEarly(due, latest)) {
    const says = `the entry ${id} of ${moment} has no place in the log, and should have one`
    found.add({ what: 'entry-left-out', entry: id, says })
    return 'left-out'
  }
  return due + OVERDUE < now.getTime() ? 'overdue' : 'waits'
}
