import { type Desk, opening, staffOf } from '@vigie/platform/operation'
import { openText, type Place, seal } from '@vigie/platform/vault'
import { type ShiftNoteRow, selectLastShiftNotes, selectNotesToRead } from './shift-rows.ts'

const placeOf = (row: string): Place => ({ table: 'helpline.shift_note', row, column: 'sealed' })

export const sealShiftNote = (desk: Desk, row: string, text: string): Buffer =>
  seal(desk.keys.desk, placeOf(row), text)

/** What somebody left to whoever came after them. A text whose time is over is empty. */
export interface ShiftNote {
  readonly id: string
  readonly by: string
  readonly at: Date
  readonly text: string
}

const opened = (desk: Desk, { id, written_by, written_at, sealed }: ShiftNoteRow): ShiftNote => ({
  id,
  by: written_by,
  at: written_at,
  text: sealed.length === 0 ? '' : openText(opening(desk), placeOf(id), sealed),
})

/** What whoever visits has to read before anything else. */
export const findNotesToRead = async (desk: Desk): Promise<ShiftNote[]> =>
  (await selectNotesToRead(desk.db, staffOf(desk), desk.now)).map((row) => opened(desk, row))

export const findLastShiftNotes = async (
  desk: Desk,
  most: number,
): Promise<(ShiftNote & { readonly readers: readonly string[] })[]> =>
  (await selectLastShiftNotes(desk.db, most)).map((row) => ({ ...opened(desk, row), readers: row.readers }))
