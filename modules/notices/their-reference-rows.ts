import type { Books, Reach } from '@vigie/platform/operation'
import { type RawBuilder, sql } from 'kysely'

export const insertTheirReferences = async (
  db: Books,
  notice: string,
  marks: readonly Buffer[],
): Promise<void> => {
  if (marks.length === 0) return
  await sql`insert into notices.their_reference (mark, notice)
    select mark, ${notice}::uuid from unnest(${[...marks]}::bytea[]) as given (mark)
    on conflict do nothing`.execute(db)
}

/** A notice as a list of found ones tells it. */
export interface FoundNotice {
  readonly notice: string
  readonly reference: string
  readonly provider: string
  readonly case: string
  readonly kind: string
  readonly preparedAt: Date
}

const select = async (
  db: Books,
  of: RawBuilder<unknown>,
  { from, backwards, most }: Reach,
): Promise<FoundNotice[]> => {
  const [beyond, way] = backwards ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const { rows } = await sql<FoundNotice>`
    select n.id as notice, n.reference, p.name as provider, n."case", n.kind, n.prepared_at as "preparedAt"
    from notices.notice n join notices.provider p on p.id = n.provider
    where ${of} ${from === null ? sql`` : sql`and n.reference ${beyond} ${from}`}
    order by n.reference ${way} limit ${most}`.execute(db)
  return rows
}

/** The notices that their provider calls so, the latest first. A line is named by its reference. */
export const selectByTheirReference = (db: Books, mark: Buffer, reach: Reach): Promise<FoundNotice[]> =>
  select(db, sql`n.id in (select r.notice from notices.their_reference r where r.mark = ${mark})`, reach)

/** The notices to a provider, the latest first. */
export const selectToProvider = (db: Books, provider: string, reach: Reach): Promise<FoundNotice[]> =>
  select(db, sql`n.provider = ${provider}`, reach)

/** The notice with this id or this number on its letter. */
export const selectNamed = async (
  db: Books,
  { id, reference }: { id: string | null; reference: string | null },
): Promise<string | null> => {
  const { rows } = await sql<{ reference: string }>`
    select reference from notices.notice where ${id === null ? sql`reference = ${reference}` : sql`id = ${id}`}`.execute(
    db,
  )
  return rows[0]?.reference ?? null
}
