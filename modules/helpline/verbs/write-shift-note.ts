import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { sealShiftNote } from '../shift-notes.ts'
import { insertShiftNote, selectLastShiftOf } from '../shift-rows.ts'
import { noteField } from '../write-record.ts'

/** Whoever goes home leaves a note to whoever comes: it stands before everything else until they say that they have read it. */
export const writeShiftNote = operation({
  name: 'helpline.write-shift-note',
  who: may.writeShiftNote,
  on: 'house',
  input: z.strictObject({ note: noteField.min(1) }),
  subject: () => 'shift:rota',
  run: async (desk, { note }) => {
    const person = staffOf(desk)
    const shift = await selectLastShiftOf(desk.db, person, desk.now)
    if (shift === undefined) throw refuse('no-shift-of-yours')
    const id = newId()
    const row = { id, shift: shift.id, written_by: person, written_at: desk.now }
    await insertShiftNote(desk.db, { ...row, sealed: sealShiftNote(desk, id, note) })
    return {}
  },
})
