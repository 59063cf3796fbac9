import type { Desk, DeskKeys } from '@vigie/platform/operation'
import { blindIndex } from '@vigie/platform/vault'

/** The mark of a canonical address: equal addresses can be found again, none can be read from it. */
export const addressMark = (keys: DeskKeys, canonical: string): Buffer =>
  blindIndex(keys.lookup.addressIndex, canonical)

/** The mark of a canonical address, for a colleague module that keeps addresses too. */
export const addressBlindIndex = (desk: Desk, canonical: string): Buffer => addressMark(desk.keys, canonical)
