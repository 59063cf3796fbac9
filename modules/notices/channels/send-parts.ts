import type { Called, Line, Part, Posted, Sent } from './adapter.ts'

/** One try of a report as the books know it. */
export interface Tried {
  readonly part: number
  readonly turn: number
  readonly begunAt: Date
  /** Null where nobody wrote down what came of it: whoever sent it died. */
  readonly outcome: string | null
  readonly remote: string | null
}

/** Writes down a try before it begins and what came of it, each at once and for good. */
export interface Notebook {
  begin(part: number, turn: number): Promise<void>
  end(part: number, turn: number, sent: Sent): Promise<void>
}

export interface Arrived {
  readonly part: Part
  readonly remote: string | null
  /** What they said to it. */
  readonly answer: string
  /** What they signed of it. */
  readonly proof?: string
}

export type Outcome =
  | { readonly outcome: 'sent'; readonly reports: readonly Arrived[] }
  | { readonly outcome: 'failed-for-now'; readonly answer: string; readonly retryAfter: string | null }
  | { readonly outcome: 'failed' | 'unknown'; readonly answer: string }

export interface Sending {
  readonly adapter: Called | Posted
  readonly line: Line
  readonly key: string
  readonly now: Date
  /** How long they may still be at work on what we asked before they can say whether they have it, in milliseconds. */
  readonly settle: number
  readonly tried: readonly Tried[]
  /** What was begun until then did not arrive: a person looked. */
  readonly clearedUntil: Date | null
  readonly notebook: Notebook
}

const isInDoubt = ({ outcome, begunAt }: Tried, clearedUntil: Date | null): boolean =>
  (outcome === null || outcome === 'unknown') && (clearedUntil === null || begunAt > clearedUntil)

/** Where a try was in doubt and they then say that they have it already, that try arrived. */
const hasArrived = (tried: readonly Tried[], clearedUntil: Date | null): Tried | undefined =>
  tried.find(({ outcome }) => outcome === 'sent') ??
  (tried.some((one) => isInDoubt(one, clearedUntil))
    ? tried.find(({ outcome }) => outcome === 'already')
    : undefined)

type Found = Arrived | Exclude<Outcome, { outcome: 'sent' }> | null

/** Finds out about a report that may have arrived. Null: it did not, or nothing happens where it comes twice. */
const findOut = async (
  part: Part,
  turn: number,
  doubts: readonly Tried[],
  sending: Sending,
): Promise<Found> => {
  const { adapter, line, key, now, settle, notebook } = sending
  if (adapter.repeats === 'doubles') return { outcome: 'unknown', answer: 'may-have-arrived' }
  if (adapter.by === 'post' || adapter.repeats !== 'found-out' || adapter.find === undefined) return null
  const latest = Math.max(...doubts.map(({ begunAt }) => begunAt.getTime()))
  if (now.getTime() < latest + settle)
    return { outcome: 'failed-for-now', answer: 'may-have-arrived', retryAfter: null }
  const asked = await adapter.find(part, `${key}/${part.number}`, line)
  if ('why' in asked) return { outcome: 'failed-for-now', answer: asked.why, retryAfter: null }
  if ('unclear' in asked) return { outcome: 'unknown', answer: 'may-have-arrived' }
  if (asked.found === null) return null
  await notebook.begin(part.number, turn)
  await notebook.end(part.number, turn, { outcome: 'sent', remote: asked.found, answer: 'found' })
  return { part, remote: asked.found, answer: 'found' }
}

const sendPart = async (
  part: Part,
  sending: Sending,
): Promise<Arrived | Exclude<Outcome, { outcome: 'sent' }>> => {
  const { adapter, line, key, clearedUntil, notebook } = sending
  const tried = sending.tried.filter((one) => one.part === part.number)
  const arrived = hasArrived(tried, clearedUntil)
  if (arrived) return { part, remote: arrived.remote, answer: 'found' }
  const doubts = tried.filter((one) => isInDoubt(one, clearedUntil))
  const turn = tried.length + 1
  const found = doubts.length > 0 ? await findOut(part, turn, doubts, sending) : null
  if (found !== null) return found
  await notebook.begin(part.number, turn)
  const sent = await adapter.send(part, `${key}/${part.number}`, line)
  await notebook.end(part.number, turn, sent)
  switch (sent.outcome) {
    case 'sent':
      return {
        part,
        remote: sent.remote,
        answer: sent.answer,
        ...(sent.proof === undefined ? {} : { proof: sent.proof }),
      }
    case 'already':
      return doubts.length > 0
        ? { part, remote: null, answer: sent.answer }
        : { outcome: 'failed', answer: 'already-reported' }
    case 'failed':
      // Some refuse a second report like any other mistake: then what was in doubt stays so.
      return doubts.length > 0 && adapter.repeats === 'by-subject'
        ? { outcome: 'unknown', answer: 'may-have-arrived' }
        : sent
    case 'unknown':
      return adapter.repeats === 'doubles'
        ? { outcome: 'unknown', answer: sent.answer }
        : { outcome: 'failed-for-now', answer: sent.answer, retryAfter: null }
    default:
      return sent
  }
}

/**
 * Sends the reports of a notice, in order, each that has not arrived yet; the first that does not go stops the rest. What may have
 * arrived is never sent again blindly where a second one would count.
 */
export const sendParts = async (parts: readonly Part[], sending: Sending): Promise<Outcome> => {
  const reports: Arrived[] = []
  for (const part of parts) {
    const sent = await sendPart(part, sending)
    if ('outcome' in sent) return sent
    reports.push(sent)
  }
  return { outcome: 'sent', reports }
}
