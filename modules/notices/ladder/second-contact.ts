import type { Outcome } from '../outcomes.ts'

/** How somebody else at the provider is told: by a letter of ours, or by a person. */
export const CONTACT_WAYS = ['mail', 'telephone', 'form'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

export interface SecondContactView {
  readonly turn: number
  readonly contactPoint: string
  readonly way: ContactWay
  readonly words: string | null
  readonly by: string
  readonly at: Date
  /** What became of its letter so far; null where a person told it, or it has not left yet. */
  readonly outcome: Outcome | null
}
