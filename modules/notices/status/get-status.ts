import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { type Day, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import {
  type FlaggerStatus,
  mayCarryMark,
  NO_STATUS,
  STATUS_SORTS,
  STATUS_STATES,
  STATUS_WAYS,
  type StatusNote,
} from './status.ts'
import { selectMarkedUnsent, selectStatusNotes, selectStatusOn } from './status-rows.ts'

const kindsOf = (kinds: readonly string[]) => kinds.map((kind) => wordOf(DESIGNATED_KINDS, kind))

/** The status of the house on a day, today where none is named. */
export const getStatus = async (
  desk: Pick<Desk, 'db' | 'today'>,
  day: Day = desk.today,
): Promise<FlaggerStatus> => {
  const row = await selectStatusOn(desk.db, day)
  if (row === null) return NO_STATUS
  return {
    state: wordOf(STATUS_STATES, row.state),
    since: row.since,
    flaggerReference: row.registerEntry,
    awardingCoordinator: row.authority,
    awardedOn: row.awardedOn,
    awardedArea: row.areaWords,
    kinds: kindsOf(row.kinds ?? []),
  }
}

/** Every decision about the status that was noted, the latest first. */
export const findStatusNotes = async (desk: Pick<Desk, 'db'>): Promise<StatusNote[]> => {
  const rows = await selectStatusNotes(desk.db)
  return rows.map((row) => ({
    id: row.id,
    sort: wordOf(STATUS_SORTS, row.sort),
    fromDay: row.from_day,
    decision: row.decision,
    flaggerReference: row.register_entry,
    awardingCoordinator: row.authority,
    area:
      row.area_words === null || row.kinds === null
        ? null
        : { words: row.area_words, kinds: kindsOf(row.kinds) },
    gives: row.gives,
    notedBy: row.noted_by,
    notedAt: row.noted_at,
    ruling:
      row.way === null || row.ruled_by === null || row.ruled_at === null
        ? null
        : { way: wordOf(STATUS_WAYS, row.way), by: row.ruled_by, at: row.ruled_at },
  }))
}

/** What was prepared with the mark, has not left, and may not carry it today: to be sent as an ordinary notice, or taken back. */
export const findStoppedNotices = async (desk: Pick<Desk, 'db' | 'today'>) => {
  const status = await getStatus(desk)
  const found = await selectMarkedUnsent(desk.db)
  return found.flatMap((one) => {
    const kind = wordOf(DESIGNATED_KINDS, one.kind)
    return mayCarryMark(status, kind) ? [] : [{ ...one, kind }]
  })
}
