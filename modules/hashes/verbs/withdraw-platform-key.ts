import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { insertPlatformKeyWithdrawal } from '../partners/platform-rows.ts'
import { refuse } from '../refusals.ts'

/** Takes a platform's key out of use, from the next request on. */
export const withdrawPlatformKey = operation({
  name: 'hashes.withdraw-platform-key',
  who: may.withdrawPlatformKey,
  on: 'house',
  input: z.strictObject({ platformKey: z.uuid() }),
  subject: ({ platformKey }) => `platform-key:${platformKey}`,
  run: async (desk, { platformKey }) => {
    await orRefuse(
      insertPlatformKeyWithdrawal(desk.db, {
        platform_key: platformKey,
        withdrawn_by: staffOf(desk),
        withdrawn_at: desk.now,
      }),
      { missing: refuse('no-such-platform-key') },
    )
    return { platformKey }
  },
})
