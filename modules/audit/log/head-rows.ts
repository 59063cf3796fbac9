import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import type { SignedHead } from './head.ts'

const tables = (db: Books) => db.$extendTables<Rows>()
const COLUMNS = ['size', 'root', 'at', 'origin', 'public_key as publicKey', 'signature'] as const

/** Every head that was ever signed, the smallest first: one a day. */
export const selectHeads = (db: Books): Promise<SignedHead[]> =>
  tables(db).selectFrom('audit.head').select(COLUMNS).orderBy('size').execute()

export const selectLatestHead = (db: Books): Promise<SignedHead | undefined> =>
  tables(db).selectFrom('audit.head').select(COLUMNS).orderBy('size', 'desc').limit(1).executeTakeFirst()

/** A head and the size of the one before it, 0 for the first. */
export const selectHead = async (
  db: Books,
  size: number,
): Promise<{ head: SignedHead; before: number } | null> => {
  const books = tables(db)
  const head = await books
    .selectFrom('audit.head')
    .select(COLUMNS)
    .where('size', '=', size)
    .executeTakeFirst()
  if (head === undefined) return null
  const { rows } = await sql<{ before: number }>`
    select coalesce(max(size), 0)::int8 as before from audit.head where size < ${size}`.execute(db)
  return { head, before: rows[0]?.before ?? 0 }
}

export const insertHead = async (db: Books, { publicKey, ...head }: SignedHead): Promise<void> => {
  await tables(db)
    .insertInto('audit.head')
    .values({ ...head, public_key: publicKey })
    .execute()
}
