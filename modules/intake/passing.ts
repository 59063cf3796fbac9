import type { Desk } from '@vigie/platform/operation'
import { insertPassing, insertPassingSent, type Passing } from './passing-rows.ts'
import { refuse } from './refusals.ts'
import { orRefuse } from './violations.ts'

const unallowed = {
  unallowed: refuse('consent-was-withdrawn'),
  restricted: refuse('report-is-restricted'),
}

/** Words or a contact of these reporters stand in a packet. Refused where one of them does not allow it. */
export const notePassing = async (
  desk: Desk,
  given: { readonly packet: string; readonly passing: readonly Passing[] },
): Promise<void> => {
  await orRefuse(insertPassing(desk.db, { ...given, preparedOn: desk.today }), unallowed)
}

/** The packet leaves. Refused where one of its reporters took the consent back meanwhile. */
export const notePassingSent = async (desk: Desk, packet: string): Promise<void> => {
  await orRefuse(insertPassingSent(desk.db, packet, desk.today), unallowed)
}
