import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { endPagesOfProvider } from '../answer-page-rows.ts'
import { may } from '../may.ts'
import { insertChannelEnd, selectChannel } from '../providers/channel-rows.ts'
import { refuse } from '../refusals.ts'

/** Takes a channel out of use. Nothing goes there any more; what was in use before it does not come back. */
export const endChannel = operation({
  name: 'notices.end-channel',
  who: may.keepDirectory,
  on: 'house',
  input: z.strictObject({ endedChannel: z.uuid() }),
  subject: (_given, { provider }: { provider: string }) => `provider:${provider}`,
  run: async (desk, { endedChannel }) => {
    const channel = await selectChannel(desk.db, endedChannel)
    if (channel === null) throw refuse('no-such-channel')
    if (channel.ruled?.way !== 'confirmed' || channel.endedAt !== null) throw refuse('channel-not-in-use')
    const row = { channel: channel.id, ended_by: staffOf(desk), ended_at: desk.now }
    await orRefuse(insertChannelEnd(desk.db, row), { taken: refuse('channel-not-in-use') })
    await endPagesOfProvider(desk.db, channel, row.ended_by, desk.now)
    return { provider: channel.provider }
  },
})
