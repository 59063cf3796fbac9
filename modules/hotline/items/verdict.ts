import type { Assessment, Finding } from './assessment.ts'

export const VERDICT_WAYS = ['agreement', 'arbitration'] as const
export type VerdictWay = (typeof VERDICT_WAYS)[number]

/** What two different people found alike, or what a coordinator decided when they did not. */
export type Verdict = Finding & {
  readonly id: string
  readonly way: VerdictWay
  readonly arbitrator: string | null
  readonly arbitratorReason: Buffer | null
  readonly at: Date
}

/** The finding in one line, letter for letter as the books write it beside each assessment. */
export const findingLine = (found: Finding): string =>
  [found.outcome, found.kind, found.nature, found.ageBand, found.act, found.article ?? ''].join('|')

type Seated = Finding & Pick<Assessment, 'assessor' | 'seat'>

/** Whether these two assessments agree: two different people, one finding. How sure they were parts nobody. */
export const agree = (one: Seated, other: Seated): boolean =>
  one.assessor !== other.assessor && one.seat !== other.seat && findingLine(one) === findingLine(other)
