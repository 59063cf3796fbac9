import type { Likeness } from '@vigie/hashes'
import type { Assessment, Finding } from '../items/assessment.ts'

/** What two people, or a coordinator between them, found about another item, and whether anybody looked. */
export type EarlierVerdict = Finding &
  Pick<Assessment, 'sex' | 'selfGenerated' | 'reason' | 'confidence'> & {
    readonly id: string
    readonly at: Date
    readonly viewed: boolean
  }

/** Another item: where it is, and what holds about it now. */
export type Relative = {
  readonly item: string
  readonly itemNumber: number
  readonly case: string
  readonly caseNumber: number
  readonly verdict: EarlierVerdict | null
}

/** Another item whose picture is like one of ours. */
export type ItemMatch = Relative &
  Likeness & {
    /** Sure enough to go without a look. */
    readonly certain: boolean
    /** When the two were put together; null while they were not. */
    readonly notedAt: Date | null
  }
