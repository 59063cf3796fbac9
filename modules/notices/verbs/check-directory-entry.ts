import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { selectChannel } from '../providers/channel-rows.ts'
import { insertDirectoryCheck } from '../providers/check-rows.ts'
import { selectContactPoints } from '../providers/contact-point-rows.ts'
import { selectEntities } from '../providers/legal-entity-rows.ts'
import { selectServices } from '../providers/service-rows.ts'
import { refuse } from '../refusals.ts'

/** Notes that somebody looked today whether a provider, a service, a contact point or a channel is as it stands here, and it is. */
export const checkDirectoryEntry = operation({
  name: 'notices.check-directory-entry',
  who: may.keepDirectory,
  on: 'house',
  input: z.strictObject({ directoryEntry: z.uuid() }),
  subject: (_given, { provider }: { provider: string }) => `provider:${provider}`,
  run: async (desk, { directoryEntry }) => {
    const isIt = ({ id }: { readonly id: string }): boolean => id === directoryEntry
    const row = { id: newId(), checked_by: staffOf(desk), checked_at: desk.now }
    const [entity] = await selectEntities(desk.db, [directoryEntry])
    if (entity !== undefined) {
      await insertDirectoryCheck(desk.db, { ...row, provider: entity.id, provider_version: entity.version })
      return { provider: entity.id }
    }
    const service = (await selectServices(desk.db, null)).find(isIt)
    if (service !== undefined) {
      await insertDirectoryCheck(desk.db, {
        ...row,
        service: service.id,
        service_version: service.version,
      })
      return { provider: service.provider }
    }
    const point = (await selectContactPoints(desk.db, null)).find(isIt)
    if (point !== undefined) {
      await insertDirectoryCheck(desk.db, { ...row, contact_point: point.id })
      return { provider: point.provider }
    }
    const channel = await selectChannel(desk.db, directoryEntry)
    if (channel === null) throw refuse('no-such-directory-entry')
    if (channel.ruled?.way !== 'confirmed' || channel.endedAt !== null) throw refuse('channel-not-in-use')
    await insertDirectoryCheck(desk.db, { ...row, channel: channel.id })
    return { provider: channel.provider }
  },
})
