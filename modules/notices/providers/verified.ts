import { DAY } from '@vigie/kernel'
import type { Channel } from './channel.ts'
import type { ContactPoint } from './contact-point.ts'
import type { LegalEntity } from './legal-entity.ts'
import type { Service } from './service.ts'

/** After so long somebody looks again whether it is still so: the centre's own number. */
export const FRESH_FOR = 182 * DAY

/** What stands in the directory and can be looked at again. */
export type Entry = LegalEntity | Service | ContactPoint | Channel

const latest = (...moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null)

/**
 * When a person of this house saw last that it is so; null for what came out of a file and nobody looked at since. Whoever types
 * it at the desk saw it, and whoever says yes to a channel did.
 */
export const verifiedAt = (entry: Entry): Date | null =>
  'ruled' in entry
    ? latest(entry.checkedAt, entry.ruled?.way === 'confirmed' ? entry.ruled.at : null)
    : latest(entry.checkedAt, entry.origin === 'desk' ? entry.notedAt : null)

/** Whether it is time to look again. */
export const isToCheck = (entry: Entry, now: Date): boolean => {
  const seen = verifiedAt(entry)
  return seen === null || now.getTime() - seen.getTime() > FRESH_FOR
}
