import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { opening } from '@vigie/platform/operation'
import { createCall, type Outside } from '@vigie/platform/outside'
import type { Subscriber, Taken } from '@vigie/platform/queue'
import { isOwnMachine } from '@vigie/platform/settings'
import { openText } from '@vigie/platform/vault'
import { deskPlace } from '../conversation.ts'
import { FAR_CHANNELS, type Sent } from './adapter.ts'
import { ADAPTERS } from './adapters.ts'
import { ANSWERED_AFAR, messageIn } from './facts.ts'
import { insertSending, selectToSend, type ToSend } from './sending-rows.ts'
import { gatewayOf } from './settings.ts'
import { wayBackReach } from './way-back.ts'

/** A lane of its own: a gateway that is slow holds up nothing else. */
const GATEWAYS = { name: 'gateways', hands: 4, every: 500 } as const

const HERE = createCall({ reach: 'anywhere' })

const SOONEST = 5_000
const LONGEST = 10 * 60_000
/** So often in vain is about a day: then it did not arrive, and the desk says so. */
const MOST_TRIES = 150

const send = async (desk: Desk, outside: Outside, message: string, row: ToSend): Promise<Sent> => {
  const channel = wordOf(FAR_CHANNELS, row.channel)
  const url = gatewayOf(desk.letterhead.particulars, channel)
  if (url === null) return { outcome: 'later', pieces: 1, why: 'no-gateway', wait: null }
  const reach = wayBackReach.open(desk, row.conversation, row.reach)
  const text = openText(opening(desk), deskPlace(message), row.for_desk)
  // What the operator placed on the machine itself is reached there; anything else only in the open internet.
  const { credentials } = outside
  const call = isOwnMachine(new URL(url).hostname) ? HERE : outside.call
  return ADAPTERS[channel].send({ id: message, reach, text }, { url, call, credentials })
}

const again = (desk: Desk, wait: number, reason: string): Taken => ({
  again: new Date(desk.now.getTime() + wait),
  reason,
})

const takeOn = async (desk: Desk, outside: Outside, message: string): Promise<Taken> => {
  const row = await selectToSend(desk.db, message)
  // It went, or nobody wants it any more.
  if (row === undefined) return undefined
  if (!row.is_next) return again(desk, SOONEST, 'another-before-it')
  const sent = await send(desk, outside, message, row)
  const isOver = sent.outcome === 'later' && row.attempts + 1 >= MOST_TRIES
  await insertSending(desk.db, {
    message,
    outcome: isOver ? 'refused' : sent.outcome,
    pieces: sent.pieces,
    why: sent.why,
    tried_at: desk.now,
  })
  if (sent.outcome !== 'later' || isOver) return undefined
  const wait = Math.min(LONGEST, SOONEST * 2 ** Math.min(row.attempts, 10))
  return again(desk, Math.max(wait, sent.wait ?? 0), 'gateway-not-now')
}

/** Sends each answer by the channel by which it was asked, under its own id, until the gateway took it; in the order in which they were written. */
export const sendsAnswers = (outside: Outside): Subscriber => ({
  name: 'helpline.send-answer',
  fact: ANSWERED_AFAR,
  opens: 'help',
  lane: GATEWAYS,
  take: (desk, body) => takeOn(desk, outside, messageIn(body)),
})
