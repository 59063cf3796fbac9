import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export const ensureSender = async (
  db: Books,
  given: { id: string; kind: string; mark: Buffer; domain: string | null; today: Day },
): Promise<string> => {
  const { id, kind, mark, domain, today } = given
  const { rows } = await sql<{ id: string }>`
    select incoming.sender_with(${id}::uuid, ${kind}, ${mark}, ${domain}, ${today}::date) as id`.execute(db)
  return rows[0]?.id ?? id
}
