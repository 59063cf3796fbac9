import { randomBytes } from 'node:crypto'
import { newId, wordOf } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { FAR_CHANNELS } from '../channels/adapter.ts'
import { ADAPTERS } from '../channels/adapters.ts'
import { selectArrived, takeInArrivals } from '../channels/arrival-rows.ts'
import { joinParts } from '../channels/pieces.ts'
import { arrivedReach, arrivedText, wayBackReach } from '../channels/way-back.ts'
import { deskPlace, expiryOf } from '../conversation.ts'
import { may } from '../may.ts'

/** What a gateway brought becomes a message: of the conversation that its sender has under way, or of a new one. */
export const takeInMessage = operation({
  name: 'helpline.take-in-message',
  who: may.takeInMessage,
  on: 'house',
  opens: 'help',
  byDay: true,
  wakesDesk: true,
  input: z.strictObject({ arrivals: z.array(z.uuid()).min(1).max(99) }),
  run: async (desk, { arrivals }): Promise<{ conversation: string | null }> => {
    const rows = await selectArrived(desk.db, arrivals)
    const [first] = rows
    if (first === undefined) return { conversation: null }
    const channel = wordOf(FAR_CHANNELS, first.channel)
    const text = joinParts(
      rows.map(({ arrival, part, parts, said }) => ({
        part,
        parts,
        text: arrivedText.open(desk, arrival, said),
      })),
    )
    const [conversation, message] = [newId(), newId()]
    const reach = arrivedReach.open(desk, first.arrival, first.reach)
    const given = {
      conversation,
      message,
      channel,
      language: first.language,
      written_on: desk.today,
      expires_on: expiryOf(desk.now),
      minute: first.arrived_at,
      stops: ADAPTERS[channel].asksToStop(text),
    }
    const sealed = {
      mark: first.found_by,
      reach: wayBackReach.seal(desk, conversation, reach),
      said: seal(desk.keys.desk, deskPlace(message), text),
      verifier: randomBytes(32),
    }
    return { conversation: await takeInArrivals(desk.db, given, arrivals, sealed) }
  },
  subject: ({ arrivals }, { conversation }) =>
    conversation === null ? `arrival:${arrivals[0]}` : `conversation:${conversation}`,
})
