import type { Day } from '@vigie/kernel'

/** How a complaint gets to the Digital Services Coordinator: Art. 53 DSA. */
export const COORDINATOR_WAYS = ['portal', 'mail', 'post'] as const
export type CoordinatorWay = (typeof COORDINATOR_WAYS)[number]

/** What it did with it: acted itself, passed it on to the coordinator of where the provider is established, or did not take it up. */
export const COORDINATOR_OUTCOMES = ['acted', 'passed-on', 'not-taken'] as const
export type CoordinatorOutcome = (typeof COORDINATOR_OUTCOMES)[number]

export interface CoordinatorComplaintView {
  readonly coordinator: string
  readonly way: CoordinatorWay
  readonly theirReference: string | null
  readonly words: string
  readonly lodgedOn: Day
  readonly by: string
  readonly at: Date
  readonly answer: {
    readonly word: CoordinatorOutcome
    readonly on: Day
    readonly by: string
    readonly at: Date
  } | null
}
