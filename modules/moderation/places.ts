import { type Desk, opening } from '@vigie/platform/operation'
import { openText, type Place, seal } from '@vigie/platform/vault'

const placeOf = (row: string): Place => ({ table: 'moderation.complaint', column: 'words', row })
const signedPlaceOf = (row: string): Place => ({ table: 'moderation.signed_complaint', column: 'words', row })

/** What somebody complains with, sealed for the row of the complaint alone. */
export const sealComplaint = (desk: Desk, row: string, text: string): Buffer =>
  seal(desk.keys.desk, placeOf(row), text)

/** What somebody complains with that nothing was decided. */
export const sealSignedComplaint = (desk: Desk, row: string, text: string): Buffer =>
  seal(desk.keys.desk, signedPlaceOf(row), text)

export const openSignedComplaint = (desk: Desk, row: string, sealed: Buffer | null): string =>
  sealed === null || sealed.length === 0 ? '' : openText(opening(desk), signedPlaceOf(row), sealed)

/** What was destroyed is empty. */
export const openComplaint = (desk: Desk, row: string, sealed: Buffer): string =>
  sealed.length === 0 ? '' : openText(opening(desk), placeOf(row), sealed)
