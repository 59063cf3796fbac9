import type { Desk } from '@vigie/platform/operation'
import type { Call } from '@vigie/platform/outside'
import type { Subscriber, Taken } from '@vigie/platform/queue'
import type { SigningKey } from '@vigie/platform/vault'
import { selectDecision } from './decision-rows.ts'
import { FACTS, idIn } from './facts.ts'
import { countCalls, insertCall } from './submission-rows.ts'

const MINUTE = 60_000
const LONGEST_WAIT = 6 * 60 * MINUTE
/** After so many in vain somebody has to look: some two weeks. */
const MOST_CALLS = 60
const LONGEST_ANSWER = 200

export interface ToPlatform {
  readonly url: string
  readonly call: Call
  readonly signer: SigningKey
}

/**
 * What the platform's own system is told: codes and its own name for the content, no text. Signed as Standard Webhooks has it
 * (`v1a`, Ed25519), over the id, the moment and the body, so that it can tell us from others and an old call from a new one.
 */
export const hookRequest = (
  signer: SigningKey,
  event: { readonly id: string; readonly at: Date },
  said: Readonly<Record<string, unknown>>,
) => {
  const body = JSON.stringify(said)
  const moment = String(Math.floor(event.at.getTime() / 1_000))
  const signature = signer.sign(Buffer.from(`${event.id}.${moment}.${body}`)).toString('base64')
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': event.id,
      'webhook-timestamp': moment,
      'webhook-signature': `v1a,${signature}`,
    },
  }
}

/** What is told to the platform: of which decision, under which id, and in what words. */
export interface Told {
  readonly decision: string
  readonly event: 'decision' | 'uploader'
  readonly id: string
  readonly said: Readonly<Record<string, unknown>>
}

/** Calls once and writes it down; what was not taken is called again later, under the same id. */
export const callOnce = async (
  desk: Desk,
  { url, call: ask, signer }: ToPlatform,
  { decision, event, id, said }: Told,
): Promise<{ readonly isAccepted: boolean; readonly taken: Taken }> => {
  const { headers, body } = hookRequest(signer, { id, at: desk.now }, said)
  const came = await ask({ method: 'POST', url, headers, body })
  const attempt = (await countCalls(desk.db, decision, event)) + 1
  const isAccepted = came.came === 'answer' && came.status >= 200 && came.status < 300
  // Gone for good, as Standard Webhooks has it; anything else may pass.
  const over = (came.came === 'answer' && came.status === 410) || attempt >= MOST_CALLS
  await insertCall(desk.db, {
    decision,
    event,
    attempt,
    outcome: isAccepted ? 'accepted' : over ? 'refused' : 'later',
    answer: (came.came === 'answer' ? `answer-${came.status}` : came.why).slice(0, LONGEST_ANSWER),
    at: desk.now,
  })
  if (isAccepted || over) return { isAccepted, taken: undefined }
  const wait = Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(attempt - 1, 10))
  return {
    isAccepted,
    taken: { again: new Date(desk.now.getTime() + wait), reason: 'failed-for-now' },
  }
}

const call = async (desk: Desk, to: ToPlatform, id: string): Promise<Taken> => {
  const decision = await selectDecision(desk.db, id)
  if (decision === undefined) return undefined
  const said = {
    type: 'decision.made',
    decision: id,
    item: decision.item,
    content: decision.content,
    replaces: decision.after,
    action: decision.action,
    ground: decision.ground,
    decidedAt: decision.decided_at.toISOString(),
  }
  return (await callOnce(desk, to, { decision: id, event: 'decision', id, said })).taken
}

/** A lane of its own: a slow platform holds up nothing else. */
export const HOOKS = { name: 'hooks', hands: 4, every: 1_000 } as const

/** Tells the platform's own system of each decision, until it has heard of it. It may hear twice, by the same id. */
export const callsPlatform = (toFor: (desk: Desk) => ToPlatform | null): Subscriber => ({
  name: 'moderation.call-platform',
  fact: FACTS.decided,
  lane: HOOKS,
  take: async (desk, body) => {
    const to = toFor(desk)
    return to === null ? undefined : call(desk, to, idIn(body, 'decision'))
  },
})
