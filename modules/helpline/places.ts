import { type Desk, opening } from '@vigie/platform/operation'
import { openText, type Place, seal } from '@vigie/platform/vault'

const placeOf = (row: string): Place => ({ table: 'helpline.note', column: 'sealed', row })

/** What was noted, sealed for the row of the note alone. */
export const sealNote = (desk: Desk, row: string, text: string): Buffer =>
  seal(desk.keys.desk, placeOf(row), text)

/** What was destroyed is empty. */
export const openNote = (desk: Desk, row: string, sealed: Buffer): string =>
  sealed.length === 0 ? '' : openText(opening(desk), placeOf(row), sealed)
