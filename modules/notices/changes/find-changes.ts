import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import { CHANGE_EVENTS, CHANGE_KINDS, type Change, TELLING_WAYS } from './change.ts'
import { selectChanges } from './change-rows.ts'

/** Every change that may have to be told, the one noted last first. */
export const findChanges = async (desk: Pick<Desk, 'db'>): Promise<Change[]> => {
  const rows = await selectChanges(desk.db)
  return rows.map((row) => ({
    id: row.id,
    kind: wordOf(CHANGE_KINDS, row.kind),
    changedOn: row.changed_on,
    what: row.what,
    event: row.event === null ? null : wordOf(CHANGE_EVENTS, row.event),
    notedBy: row.noted_by,
    notedAt: row.noted_at,
    decision:
      row.tell === null || row.because === null || row.decided_by === null || row.decided_at === null
        ? null
        : { tell: row.tell, because: row.because, by: row.decided_by, at: row.decided_at },
    telling:
      row.told_on === null || row.way === null || row.reference === null || row.told_by === null
        ? null
        : {
            on: row.told_on,
            way: wordOf(TELLING_WAYS, row.way),
            reference: row.reference,
            by: row.told_by,
          },
  }))
}

export const getChange = async (desk: Pick<Desk, 'db'>, id: string): Promise<Change> => {
  const found = (await findChanges(desk)).find((one) => one.id === id)
  if (!found) throw refuse('no-such-change')
  return found
}
