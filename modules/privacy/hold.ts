import type { Desk } from '@vigie/platform/operation'
import { opening } from '@vigie/platform/operation'
import { openText, type Place } from '@vigie/platform/vault'
import { selectHolds } from './privacy-rows.ts'

export const reasonPlace = (hold: string): Place => ({ table: 'privacy.hold', column: 'reason', row: hold })

export interface Hold {
  readonly id: string
  readonly kind: string
  readonly record: string
  readonly reason: string
  readonly placedBy: string
  readonly placedAt: Date
  readonly liftedBy: string | null
  readonly liftedAt: Date | null
}

/** Every hold with its reason, the latest first. */
export const findHolds = async (desk: Desk): Promise<Hold[]> =>
  (await selectHolds(desk.db)).map((hold) => ({
    ...hold,
    reason: openText(opening(desk), reasonPlace(hold.id), hold.reason),
  }))
