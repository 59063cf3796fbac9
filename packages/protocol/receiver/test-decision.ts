import type { Decision } from '../schemas/decision.ts'
import type { Notice } from '../schemas/notice.ts'

/**
 * What a receiver decides about an item of a test notice, at once and by itself: there is nothing at an address of `.example`.
 * A test stays out of the queue and of every figure.
 */
export const testDecision = (
  { id: notice }: Pick<Notice, 'id'>,
  item: string,
  { id, sender, decidedAt }: { id: string; sender: string; decidedAt: Date },
): Omit<Decision, 'protocol' | 'receiver'> => ({
  id,
  test: true,
  notice,
  item,
  sender,
  decidedAt: decidedAt.toISOString(),
  outcome: 'not-found',
  ground: null,
  language: 'en',
  explanation: 'This was a test of the protocol. Nobody looked, and nothing was decided.',
  automated: 'wholly',
  redress: [],
})
