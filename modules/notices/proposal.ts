import type { Decision } from './decisions.ts'
import type { Saying } from './read-plain-answer.ts'

/** What a person made of a proposal: as it stood, another decision, or nothing. */
export const ANSWER_RULINGS = ['confirmed', 'corrected', 'set-aside'] as const
export type AnswerRuling = (typeof ANSWER_RULINGS)[number]

/** What the plain words of a reply seem to say, and what became of it. */
export interface ProposalView {
  readonly id: string
  readonly reply: string
  readonly saying: Saying
  /** The line of the notice; null where it is about the notice, or nobody said which it is. */
  readonly noticeItem: string | null
  /** The words that it rests on. */
  readonly sentence: string
  /** The e-mail says how the decision can be contested. */
  readonly redress: boolean
  readonly madeAt: Date
  readonly ruling: {
    readonly way: AnswerRuling
    readonly action: Decision | null
    readonly by: string
    readonly at: Date
  } | null
}

type Answered = {
  readonly proposals: readonly ProposalView[]
  readonly replies: readonly { readonly id: string; readonly isOpen: boolean }[]
}

/** Those that wait for a person: an e-mail that somebody has read waits no more. */
export const openProposals = ({ proposals, replies }: Answered): ProposalView[] =>
  proposals.filter(
    ({ ruling, reply }) => ruling === null && replies.some(({ id, isOpen }) => id === reply && isOpen),
  )
