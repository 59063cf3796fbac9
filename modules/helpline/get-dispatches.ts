import { type Desk, opening } from '@vigie/platform/operation'
import { openText } from '@vigie/platform/vault'
import { referencePlace, saidPlace } from './emergency.ts'
import { type DispatchRow, selectDispatches, selectDispatchNotes } from './emergency-rows.ts'

/** A call to the emergency services. What was said is empty once its time is over. */
export interface Dispatch extends DispatchRow {
  readonly notes: readonly {
    readonly by: string
    readonly at: Date
    readonly said: string
    readonly reference: string
  }[]
}

/** The calls out of one contact, with what was said opened. */
export const getDispatches = async (desk: Desk, contact: string): Promise<Dispatch[]> => {
  const rows = await selectDispatches(desk.db, contact)
  const ids = rows.map(({ id }) => id)
  const notes = Map.groupBy(await selectDispatchNotes(desk.db, ids), ({ dispatch }) => dispatch)
  const text = (place: ReturnType<typeof saidPlace>, sealed: Buffer | null): string =>
    sealed === null || sealed.length === 0 ? '' : openText(opening(desk), place, sealed)
  return rows.map((row) => ({
    ...row,
    notes: (notes.get(row.id) ?? []).map(({ id, said, reference, written_by, written_at }) => ({
      by: written_by,
      at: written_at,
      said: text(saidPlace(id), said),
      reference: text(referencePlace(id), reference),
    })),
  }))
}
