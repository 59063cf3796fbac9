import { type Actor, type Desk, personOf, staffOf } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import { z } from 'zod'
import { type RefusalWord, refuse } from '../refusals.ts'
import type { Rows } from '../rows.generated.ts'
import { orRefuse } from '../violations.ts'
import { findStatusNotes } from './get-status.ts'
import { isWaiting, type StatusNote, type StatusWay } from './status.ts'
import { insertStatusNotes, insertStatusRuling } from './status-rows.ts'

/** What every decision about the status has: from when it holds, and where that is written. */
export const STATUS_FIELDS = {
  fromDay: z.iso.date(),
  decision: z.string().trim().min(1).max(200),
}

type Row = Insertable<Rows['notices.status_note']>

/** Writes one decision down; who reads it again rules on it where it gives the mark. */
export const noteStatus = async (
  desk: Desk,
  row: Pick<Row, 'sort' | 'register_entry' | 'authority' | 'area_words' | 'kinds'> & { readonly id: string },
  { fromDay, decision }: { readonly fromDay: string; readonly decision: string },
): Promise<{ note: string }> => {
  await insertStatusNotes(desk.db, [
    { ...row, from_day: fromDay, decision, noted_by: staffOf(desk), noted_at: desk.now },
  ])
  return { note: row.id }
}

/** Why this actor may not rule on it so; null where they may. */
export const statusRefusal = (actor: Actor, note: StatusNote, way: StatusWay): RefusalWord | null => {
  if (!isWaiting(note)) return 'status-already-ruled'
  return way === 'confirmed' && note.notedBy === personOf(actor) ? 'you-noted-this' : null
}

/** The word of a second person about what gives the mark. */
export const ruleOnStatus = async (
  desk: Desk,
  proposal: string,
  way: StatusWay,
): Promise<{ note: string }> => {
  const note = (await findStatusNotes(desk)).find(({ id }) => id === proposal)
  if (note?.notedBy == null) throw refuse('no-such-status-note')
  const why = statusRefusal(desk.actor, note, way)
  if (why !== null) throw refuse(why)
  const row = { note: note.id, noted_by: note.notedBy, way, ruled_by: staffOf(desk), ruled_at: desk.now }
  await orRefuse(insertStatusRuling(desk.db, row), { taken: refuse('status-already-ruled') })
  return { note: note.id }
}
