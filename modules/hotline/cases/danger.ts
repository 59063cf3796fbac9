import type { Day } from '@vigie/kernel'
import { HOUR } from '@vigie/kernel'

export const DISMISSALS = ['nobody-in-danger', 'police-know-already'] as const
export type Dismissal = (typeof DISMISSALS)[number]

export const ALERT_WAYS = ['telephone', 'secure-mail', 'portal', 'by-hand'] as const
export type AlertWay = (typeof ALERT_WAYS)[number]

export const REVIEW_FINDINGS = ['right', 'not-needed'] as const
export type ReviewFinding = (typeof REVIEW_FINDINGS)[number]

/** Within which a second person looks at what one person sent to the police. The books allow no longer. */
export const REVIEW_WITHIN = 24 * HOUR

/** What one person told the police because of a danger, and what a second one found of that afterwards. */
export type Alert = {
  readonly id: string
  readonly recipient: string
  readonly way: AlertWay
  readonly theirReference: string | null
  readonly by: string
  readonly at: Date
  readonly reviewBy: Date
  readonly review: { readonly by: string; readonly at: Date; readonly finding: ReviewFinding } | null
}

/** That somebody may be in danger now: said by a reporter, or by a colleague. */
export type Danger = {
  readonly id: string
  readonly report: string | null
  readonly by: string | null
  readonly on: Day
  readonly dismissal: { readonly by: string; readonly at: Date; readonly reason: Dismissal } | null
  readonly alert: Alert | null
}

type WithDangers = { readonly dangers: readonly Danger[] }

/** Said, and neither dismissed nor told to the police yet. */
export const openDangers = ({ dangers }: WithDangers): readonly Danger[] =>
  dangers.filter(({ dismissal, alert }) => dismissal === null && alert === null)

export const openDanger = (one: WithDangers): Danger | null => openDangers(one)[0] ?? null

/** Whether the police are to know of this case at once. */
export const isInDanger = ({ dangers }: WithDangers): boolean =>
  dangers.some(({ dismissal }) => dismissal === null)

export const alertsToReview = ({ dangers }: WithDangers): readonly Alert[] =>
  dangers.flatMap(({ alert }) => (alert !== null && alert.review === null ? [alert] : []))
