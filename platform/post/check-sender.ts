import { boundedThread } from './bounded-thread.ts'
import type { SenderCheck } from './sender-check.ts'
import { SENDER_THREAD } from './sender-thread.ts'

/** Longer than every question of one mail may wait for its answer. */
const LONGEST = 60_000

interface Question {
  readonly from: string
  readonly servers: readonly string[]
  readonly at: Date
}

/** Holds a mail that came in at a moment against what its sender's domain publishes; null where nobody could say yet. */
export type CheckSender = (raw: Buffer, given: { from: string; at: Date }) => Promise<SenderCheck | null>

const ask = boundedThread<Question, SenderCheck | null>(SENDER_THREAD, LONGEST)

/** The check by these resolvers, each `host` or `host:port`; by the system's where none is named. */
export const senderCheckBy =
  (servers: readonly string[]): CheckSender =>
  async (raw, given) => {
    const answer = await ask(raw, { ...given, servers })
    return typeof answer === 'string' ? null : answer
  }
