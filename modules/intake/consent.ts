import { type Day, wordOf } from '@vigie/kernel'

/** To whom a reporter may let us pass words and contact on. */
export const RECEIVERS = ['police', 'helpline', 'institute'] as const
export type Receiver = (typeof RECEIVERS)[number]

/** That we may pass on what somebody told us and how to reach them, to this receiver and until it is taken back. */
export interface Consent {
  readonly receiver: Receiver
  readonly givenOn: Day
  readonly withdrawnOn: Day | null
}

/** As the desk sees it: when something of it left for the receiver, for the last time. */
export interface DeskConsent extends Consent {
  readonly passedOn: Day | null
}

export const isStanding = ({ withdrawnOn }: Consent): boolean => withdrawnOn === null

export const readConsents = (
  rows: readonly { receiver: string; given_on: Day; withdrawn_on: Day | null }[],
): Consent[] =>
  rows.map((row) => ({
    receiver: wordOf(RECEIVERS, row.receiver),
    givenOn: row.given_on,
    withdrawnOn: row.withdrawn_on,
  }))
