import { Refused } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { type Letter, type Post, PostFailure } from '@vigie/platform/post'
import type { Taken } from '@vigie/platform/queue'
import type { Outcome } from './outcomes.ts'

const MINUTE = 60_000
const LONGEST_WAIT = 6 * 60 * MINUTE
const LONGEST_ANSWER = 500

/** When to try again after so many attempts that failed for now: one minute, two, four … six hours. */
export const nextAttempt = (now: Date, failures: number): Date =>
  new Date(now.getTime() + Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(Math.max(failures - 1, 0), 10)))

export interface Attempt {
  readonly outcome: Outcome
  readonly answer: string
  /** What left, or tried to, word for word: kept sealed as proof of actual knowledge, Art. 16(3). */
  readonly proof: string
}

/** Between the approval and the sending somebody asked for another look: nothing leaves. */
export const heldBack: Attempt = { outcome: 'failed', answer: 'item-looked-at-again', proof: '' }

/** A letter word for word, with what the mail server said: kept as proof. */
export const asProof = (letter: Letter, answer: object): string =>
  JSON.stringify({
    ...letter,
    attachments: letter.attachments.map(({ content, ...rest }) => ({ ...rest, content: content.toString() })),
    answer,
  })

const failed = (failure: unknown, letter: Letter | null): Attempt => {
  // The house itself may no longer send it: a trusted flagger whose status is suspended, Art. 22(6).
  if (failure instanceof Refused) return { outcome: 'failed', answer: failure.word, proof: '' }
  if (!(failure instanceof PostFailure) || letter === null) throw failure
  const { code, response, permanence } = failure
  return {
    outcome: permanence === 'permanent' ? 'failed' : 'failed-for-now',
    answer: response.slice(0, LONGEST_ANSWER),
    proof: asProof(letter, { code, response }),
  }
}

/** Writes a letter, hands it to the mail server once and says what came of it. */
export const attemptSending = async (post: Post, compose: () => Promise<Letter>): Promise<Attempt> => {
  let letter: Letter | null = null
  try {
    letter = await compose()
    const receipt = await post.send(letter)
    const proof = asProof(letter, { ...receipt, at: receipt.at.toISOString() })
    return { outcome: 'sent', answer: receipt.response.slice(0, LONGEST_ANSWER), proof }
  } catch (failure) {
    return failed(failure, letter)
  }
}

/** What the outbox should do next: come back later, or nothing. */
export const comeBack = (desk: Desk, attempt: Attempt, failuresBefore: number): Taken =>
  attempt.outcome === 'failed-for-now'
    ? { again: nextAttempt(desk.now, failuresBefore + 1), reason: 'failed-for-now' }
    : undefined
