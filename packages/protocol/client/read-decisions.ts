import type { KeyObject } from 'node:crypto'
import { readDocument } from '../documents/read-document.ts'
import { ProtocolProblem } from '../problems.ts'
import { type Decision, decisionSchema } from '../schemas/decision.ts'

/** A decision and its signed form, which is the proof to keep. */
export interface SignedDecision {
  readonly decision: Decision
  readonly signed: string
}

/** Decisions of one receiver about notices of one sender; anything else among them is refused with all of them. */
export const readDecisions = (
  all: readonly string[],
  {
    keyOf,
    signer,
    sender,
  }: { keyOf(keyid: string): Promise<KeyObject | null> | KeyObject | null; signer: string; sender: string },
): Promise<SignedDecision[]> =>
  Promise.all(
    all.map(async (signed) => {
      const { document } = await readDocument('decision', decisionSchema, signed, { keyOf, signer })
      if (document.receiver !== signer || document.sender !== sender) {
        throw new ProtocolProblem('malformed', { detail: 'a decision of or for somebody else' })
      }
      return { decision: document, signed }
    }),
  )
