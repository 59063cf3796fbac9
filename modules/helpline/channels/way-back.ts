import { type Desk, opening } from '@vigie/platform/operation'
import { blindIndex, type LookupKeys, openText, type Place, seal } from '@vigie/platform/vault'
import type { FarChannel } from './adapter.ts'

const sealedAt = (table: string, column: string) => {
  const placeOf = (row: string): Place => ({ table, row, column })
  return {
    seal: (desk: Pick<Desk, 'keys'>, row: string, text: string): Buffer =>
      seal(desk.keys.desk, placeOf(row), text),
    open: (desk: Desk, row: string, sealed: Buffer): string => openText(opening(desk), placeOf(row), sealed),
  }
}

export const arrivedReach = sealedAt('helpline.arrived_text', 'reach')
export const arrivedText = sealedAt('helpline.arrived_text', 'said')
export const wayBackReach = sealedAt('helpline.way_back', 'reach')

/** What finds a sender again and tells nobody who it is: a number could be tried out, were it not for the key. */
export const wayBackMark = (lookup: LookupKeys, channel: FarChannel, reach: string): Buffer =>
  blindIndex(lookup.addressIndex, `way-back ${channel} ${reach}`)
