import type { Desk, Letterhead } from '@vigie/platform/operation'
import { z } from 'zod'

const Status = z.object({
  /** The entry in the public register of trusted flaggers, and who awarded it; null while there is no status. */
  flaggerReference: z.string().nullable().default(null),
  awardingCoordinator: z.string().nullable().default(null),
  /** The day of the decision, and the area of expertise that it names, as the house states them. */
  awardedOn: z.string().nullable().default(null),
  awardedArea: z.string().nullable().default(null),
})
export type FlaggerStatus = z.output<typeof Status>

/** What the house says of its status as a trusted flagger. */
export const flaggerStatus = ({ particulars }: Letterhead): FlaggerStatus => Status.parse(particulars)

/** Whether the house is a trusted flagger, by what it states. */
export const holdsStatus = ({ letterhead }: Pick<Desk, 'letterhead'>): boolean =>
  mayCarryMark(flaggerStatus(letterhead))

/** Art. 22(1) DSA: the mark goes with the status, and with nothing else. */
export const mayCarryMark = ({
  flaggerReference,
  awardingCoordinator,
}: Pick<FlaggerStatus, 'flaggerReference' | 'awardingCoordinator'>): boolean =>
  flaggerReference !== null && awardingCoordinator !== null
