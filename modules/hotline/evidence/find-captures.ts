import { matchFingerprints } from '@vigie/hashes'
import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { capturePlace, openIn } from '../places.ts'
import { CAPTURE_SORTS, type Capture, CUSTODY_EVENTS } from './capture.ts'
import { selectCaptures, selectCustody, selectSameElsewhere } from './capture-rows.ts'

/** On which lists of known pictures each of these hashes stands. */
const listsOf = async (desk: Desk, hashes: readonly string[]): Promise<string[][]> => {
  const none = { pdq: null, quality: null, sha1: null, md5: null }
  const found = await matchFingerprints(
    desk,
    hashes.map((sha256) => ({ ...none, sha256: sha256 === '' ? null : sha256 })),
  )
  return found.map((matches) => [...new Set(matches.map(({ listName }) => listName))])
}

/** The captures of these items, opened, each with who had it and where else its hash is known. */
export const findCaptures = async (desk: Desk, items: readonly string[]): Promise<Capture[]> => {
  const rows = items.length === 0 ? [] : await selectCaptures(desk.db, items)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const opened = rows.map(({ id, sealed }) => openIn(desk, capturePlace(id), sealed))
  const [custody, elsewhere, lists] = await Promise.all([
    selectCustody(desk.db, ids),
    selectSameElsewhere(desk.db, ids),
    listsOf(desk, opened),
  ])
  return rows.map((row, at) => ({
    id: row.id,
    item: row.item,
    sha256: opened[at] ?? '',
    sort: wordOf(CAPTURE_SORTS, row.sort),
    store: row.store,
    seenAt: row.seen_at,
    by: row.recorded_by,
    recordedAt: row.recorded_at,
    custody: custody
      .filter(({ capture }) => capture === row.id)
      .map((one) => ({
        turn: one.turn,
        event: wordOf(CUSTODY_EVENTS, one.event),
        at: one.happened_at,
        theirReference: one.their_reference,
        by: one.recorded_by,
      })),
    known: {
      lists: lists[at] ?? [],
      items: elsewhere
        .filter(({ capture }) => capture === row.id)
        .map(({ case: of, item }) => ({ case: of, item })),
    },
  }))
}
