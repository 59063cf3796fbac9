import type { Language } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { daysAfter, type Hours, type Opening, openingAt, stretchesUntil } from './hours.ts'
import { selectHours, selectLongestWait, selectWaits } from './hours-rows.ts'

/** About how many minutes it takes until somebody begins to read; without an end where it is more than the last band. */
export interface Wait {
  readonly from: number
  readonly until: number | null
}

const BANDS = [5, 10, 20, 40, 60] as const

/** The band in which three of four waited, or in which whoever still waits is by now; null where that cannot be said. */
export const bandOf = (waits: readonly number[] | null, longest: number): Wait | null => {
  const most = waits?.[Math.ceil(waits.length * 0.75) - 1]
  if (most === undefined) return null
  const minutes = Math.max(most, longest)
  const at = BANDS.findIndex((band) => minutes < band)
  return at < 0
    ? { from: BANDS.at(-1) ?? 0, until: null }
    : { from: BANDS[at - 1] ?? 0, until: BANDS[at] ?? null }
}

/** Whether somebody is there, and about how long it takes. */
export interface Presence {
  readonly opening: Opening
  /** Null where it is closed, or where it cannot be said yet. */
  readonly wait: Wait | null
}

const WEEK = 7

const waitNow = async (desk: Desk, hours: Hours, language: Language): Promise<Wait | null> => {
  const stretches = stretchesUntil(hours, language, desk.now, WEEK)
  const since = stretches.at(-1)?.since ?? desk.now
  const waits = await selectWaits(desk.db, {
    language,
    began: stretches.map((one) => one.since),
    ended: stretches.map((one) => one.until),
  })
  if (waits === null) return null
  return bandOf(
    waits,
    await selectLongestWait(desk.db, { language, since, now: desk.now, today: desk.today }),
  )
}

/** What whoever writes in a language may expect at this moment. */
export const presenceIn = async (desk: Desk, language: Language): Promise<Presence> => {
  const hours = await selectHours(desk.db, daysAfter(desk.today, -WEEK))
  const opening = openingAt(hours, language, desk.now)
  return { opening, wait: opening.isOpen ? await waitNow(desk, hours, language) : null }
}
