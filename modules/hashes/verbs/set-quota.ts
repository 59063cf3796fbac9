import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { quotaFields } from '../partners/platform.ts'
import { insertQuota, selectQuota } from '../partners/platform-rows.ts'
import { refuse } from '../refusals.ts'

/** Says anew how much a platform may ask. Nothing an hour means: not at all. */
export const setQuota = operation({
  name: 'hashes.set-quota',
  who: may.setQuota,
  on: 'house',
  input: z.strictObject({ platform: z.uuid(), ...quotaFields }),
  subject: ({ platform }) => `platform:${platform}`,
  run: async (desk, { platform, perHour, perDay }) => {
    const before = await selectQuota(desk.db, platform)
    if (before === null) throw refuse('no-such-platform')
    const turn = before.turn + 1
    const row = {
      platform,
      turn,
      per_hour: perHour,
      per_day: perDay,
      set_by: staffOf(desk),
      set_at: desk.now,
    }
    await orRefuse(insertQuota(desk.db, row), { taken: refuse('somebody-was-faster') })
    return { platform, turn }
  },
})
