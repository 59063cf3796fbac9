import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Letterhead } from '@vigie/platform/operation'
import { z } from 'zod'
import type { Outcome } from '../items/assessment.ts'
import type { Gravity } from '../items/verdict.ts'
import type { Quarter } from './quarter.ts'

/** How many items a quarter, where the house says nothing else. Each of them is one more look at what is hard to look at. */
const USUAL_SIZE = 30
const MOST = 500

/** From one to as many as the books take. */
export const isSampleSize = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST

const Particulars = z.object({ qualitySample: z.string().nullable().default(null) })

export const sampleSizeOf = ({ particulars }: Letterhead): number => {
  const { qualitySample } = Particulars.parse(particulars)
  return qualitySample !== null && isSampleSize(qualitySample) ? Number(qualitySample) : USUAL_SIZE
}

/** What was drawn for one quarter, by which seed, from how many. */
export interface Sample {
  readonly id: string
  readonly quarter: Quarter
  readonly seed: string
  readonly wanted: number
  readonly among: number
  readonly drawnBy: string
  readonly drawnAt: Date
}

export const LOOK_WAYS = ['seen', 'gone'] as const

/** What a verdict and a second look are compared by. */
export interface Judged {
  readonly outcome: Outcome
  readonly kind: DesignatedKind
  readonly gravity: Gravity
}

/** How two came to a verdict: each blind, or at the same time; alike, or with a coordinator between them. */
export type VerdictWays = 'blind' | 'arbitrated' | 'together' | 'arbitratedTogether'

/** One drawn item: what was decided about it, what the second look found, and who may not look. */
export interface SampledItem {
  readonly id: string
  readonly place: number
  readonly item: string
  readonly number: number
  readonly case: string
  readonly caseNumber: number
  readonly decided: Judged
  /** Null while nobody has looked. */
  readonly look: {
    readonly way: (typeof LOOK_WAYS)[number]
    /** Null where there was nothing to see any more. */
    readonly found: Judged | null
    readonly note: Buffer | null
    readonly at: Date
  } | null
  /** Whether the two who decided looked at the same time. */
  readonly together: boolean
  /** Whoever assessed it in any round, or decided between two. */
  readonly tookPart: readonly string[]
}
