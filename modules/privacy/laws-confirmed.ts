import type { Day } from '@vigie/kernel'
import type { Letterhead } from '@vigie/platform/operation'

/**
 * The day on which the operator confirmed the laws that the schedule names, where the house has such a setting. Until then
 * no document says that something rests on them.
 */
export const lawsConfirmedOn = ({ particulars }: Letterhead): Day | null => {
  const { groundsConfirmedOn: day } = particulars
  return typeof day === 'string' ? day : null
}
