import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { insertShiftNoteRead, selectWriterOf } from '../shift-rows.ts'
import { orRefuse } from '../violations.ts'

/** Whoever comes says that they have read what was left to them. */
export const readShiftNote = operation({
  name: 'helpline.read-shift-note',
  who: may.readShiftNote,
  on: 'shift-note',
  input: z.strictObject({ shiftNote: z.uuid() }),
  subject: ({ shiftNote }) => `shift-note:${shiftNote}`,
  run: async (desk, { shiftNote: note }) => {
    const written_by = await selectWriterOf(desk.db, note)
    if (written_by === undefined) throw refuse('no-such-note')
    const read_by = staffOf(desk)
    if (read_by === written_by) throw refuse('note-is-your-own')
    await orRefuse(insertShiftNoteRead(desk.db, { note, written_by, read_by, read_at: desk.now }), {
      taken: refuse('note-read-already'),
    })
    return { shiftNote: note }
  },
})
