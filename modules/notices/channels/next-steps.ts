/** What a person can say of an attempt that did not succeed, or of which nobody knows. */
export const NEXT_STEPS = ['again', 'by-mail', 'arrived', 'given-up'] as const
export type NextStep = (typeof NEXT_STEPS)[number]

/** What a person said comes next where an attempt did not succeed. */
export interface DispatchRuling {
  readonly way: NextStep
  readonly reason: string | null
  readonly by: string
  readonly at: Date
}
