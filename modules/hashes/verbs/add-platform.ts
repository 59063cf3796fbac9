import { newId } from '@vigie/kernel'
import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { quotaFields } from '../partners/platform.ts'
import { insertPlatform, insertQuota } from '../partners/platform-rows.ts'
import { refuse } from '../refusals.ts'

/** Lets a platform ask whether a fingerprint is known, so many an hour and a day. It never holds a list. */
export const addPlatform = operation({
  name: 'hashes.add-platform',
  who: may.addPlatform,
  on: 'house',
  input: z.strictObject({ name: z.string().trim().min(1).max(200), ...quotaFields }),
  run: async (desk, { name, perHour, perDay }) => {
    const platform = newId()
    const by = staffOf(desk)
    await orRefuse(insertPlatform(desk.db, { id: platform, name, added_by: by, added_at: desk.now }), {
      taken: refuse('platform-name-taken'),
    })
    await insertQuota(desk.db, {
      platform,
      turn: 1,
      per_hour: perHour,
      per_day: perDay,
      set_by: by,
      set_at: desk.now,
    })
    return { platform }
  },
  subject: (_input, { platform }) => `platform:${platform}`,
})
