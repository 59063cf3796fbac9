import { type Desk, opening } from '@vigie/platform/operation'
import { openText, type Place, seal } from '@vigie/platform/vault'
import { selectHints } from './hint-rows.ts'

const placeOf = (row: string): Place => ({ table: 'helpline.hint', row, column: 'sealed' })

/** For the desk alone: there is no copy that the words of a conversation would open. */
export const sealHint = (desk: Desk, row: string, text: string): Buffer =>
  seal(desk.keys.desk, placeOf(row), text)

export interface Hint {
  readonly by: string
  readonly at: Date
  /** Empty once its time is over. */
  readonly text: string
}

/** The hints to whoever talks, the first one first. */
export const getHints = async (desk: Desk, contact: string): Promise<Hint[]> =>
  (await selectHints(desk.db, contact)).map(({ id, sealed, hinted_by, hinted_at }) => ({
    by: hinted_by,
    at: hinted_at,
    text: sealed.length === 0 ? '' : openText(opening(desk), placeOf(id), sealed),
  }))
