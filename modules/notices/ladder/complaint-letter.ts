import type { Outcome } from '../outcomes.ts'

/** How a complaint of ours leaves by itself; by any other way a person lodges it. */
export const LETTER_WAYS = ['mail', 'vigie-protocol'] as const
export type LetterWay = (typeof LETTER_WAYS)[number]

export const LETTER_RULINGS = ['released', 'withdrawn'] as const

export interface ComplaintLetterView {
  readonly turn: number
  readonly way: LetterWay
  readonly words: string
  /** Word for word as it was drafted; otherwise a second person lets it go. */
  readonly asDrafted: boolean
  readonly decisions: readonly string[]
  readonly by: string
  readonly at: Date
  readonly ruling: {
    readonly way: (typeof LETTER_RULINGS)[number]
    readonly by: string
    readonly at: Date
  } | null
  readonly attempts: number
  /** What became of it so far; null where it has not left. */
  readonly outcome: Outcome | null
}

/** Written, and neither gone nor taken back. */
export const isOnItsWay = ({ ruling, outcome }: ComplaintLetterView): boolean =>
  ruling?.way !== 'withdrawn' && outcome !== 'sent' && outcome !== 'failed'
