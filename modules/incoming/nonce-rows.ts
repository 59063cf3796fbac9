import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** Whether a signature was here before; it is remembered in the same step. */
export const wasSeen = async (
  db: Books,
  { keyid, nonce, until, now }: { keyid: string; nonce: string; until: Date; now: Date },
): Promise<boolean> => {
  const { rows } = await sql<{ fresh: boolean }>`
    select incoming.remember_nonce(${keyid}, ${nonce}, ${until}, ${now}) as fresh`.execute(db)
  return rows[0]?.fresh !== true
}
