import { createHash, randomBytes } from 'node:crypto'
import type { Desk } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectKeys, selectPlatformOfKey, selectPlatforms, selectQuota } from './platform-rows.ts'

/** The fields of a form that say how much a platform may ask. */
export const quotaFields = {
  perHour: z.int().min(0).max(10_000_000),
  perDay: z.int().min(0).max(100_000_000),
}

export type Platform = {
  readonly id: string
  readonly name: string
  readonly quota: { readonly perHour: number; readonly perDay: number }
  readonly keys: readonly { readonly id: string; readonly madeAt: Date; readonly expiresAt: Date }[]
}

/** The mark at the front lets a scanner recognise a key that was left lying in a file. */
export const newPlatformKey = (): string => `vigie_platform_${randomBytes(32).toString('base64url')}`

/** All that is kept of a key. It needs no stretching: nobody guesses 256 random bits. */
export const digestOfKey = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Which platform asks with this key; null when it opens nothing. */
export const findPlatformOfKey = (desk: Desk, key: string): Promise<string | null> =>
  selectPlatformOfKey(desk.db, digestOfKey(key), desk.now)

/** The platforms that may ask, with the keys that hold now. */
export const findPlatforms = async (desk: Desk): Promise<Platform[]> => {
  const platforms: Platform[] = []
  for (const { id, name } of await selectPlatforms(desk.db)) {
    const quota = await selectQuota(desk.db, id)
    const keys = await selectKeys(desk.db, id, desk.now)
    platforms.push({
      id,
      name,
      quota: { perHour: quota?.perHour ?? 0, perDay: quota?.perDay ?? 0 },
      keys: keys.map((key) => ({ id: key.id, madeAt: key.made_at, expiresAt: key.expires_at })),
    })
  }
  return platforms
}
