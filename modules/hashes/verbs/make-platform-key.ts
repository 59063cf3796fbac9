import { DAY, newId } from '@vigie/kernel'
import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { digestOfKey, newPlatformKey } from '../partners/platform.ts'
import { insertPlatformKey } from '../partners/platform-rows.ts'
import { refuse } from '../refusals.ts'

const LONGEST_DAYS = 365

/** Makes a key with which a platform may ask. It is shown once, and only its digest is kept. */
export const makePlatformKey = operation({
  name: 'hashes.make-platform-key',
  who: may.makePlatformKey,
  on: 'house',
  input: z.strictObject({ platform: z.uuid(), days: z.int().min(1).max(LONGEST_DAYS) }),
  run: async (desk, { platform, days }) => {
    const key = newPlatformKey()
    const id = newId()
    const row = {
      id,
      platform,
      digest: digestOfKey(key),
      made_by: staffOf(desk),
      made_at: desk.now,
      expires_at: new Date(desk.now.getTime() + days * DAY),
    }
    await orRefuse(insertPlatformKey(desk.db, row), { missing: refuse('no-such-platform') })
    return { platformKey: id, key }
  },
  subject: (_input, { platformKey }) => `platform-key:${platformKey}`,
})
