import type { InEveryLanguage } from '@vigie/kernel'
import { type Actor, personOf } from '@vigie/platform/operation'
import type { RefusalWord } from './refusals.ts'

/** An edition of the account as somebody put it forward; published where a second person did so. */
export interface ProposedEdition {
  readonly proposal: string
  readonly year: number
  readonly edition: number
  /** What it corrects; null of a first edition. */
  readonly correction: InEveryLanguage | null
  readonly proposedBy: string
  readonly proposedAt: Date
  /** Whether an edition of that number is out, of this proposal or of another. */
  readonly isOver: boolean
}

/** A second person, never whoever put it forward. */
export const mayPublish = (
  actor: Actor,
  { proposedBy, isOver }: Pick<ProposedEdition, 'proposedBy' | 'isOver'>,
): RefusalWord | null => {
  if (isOver) return 'edition-published-meanwhile'
  return proposedBy === personOf(actor) ? 'you-put-this-forward' : null
}
