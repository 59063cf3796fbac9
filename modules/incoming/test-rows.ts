import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

// The public site's login reads no table: it calls the functions of the schema, which answer to a mark only.

/** A notice or a complaint that tries the protocol out. */
export interface TestRow {
  /** The keyed mark of whoever sent it. */
  readonly sender: Buffer
  readonly about: 'notice' | 'complaint'
  readonly ownId: string
  readonly digest: string
  readonly receipt: string
  /** Of a complaint: the test that it is about. */
  readonly notice: string | null
  readonly items: readonly string[]
  readonly decisions: readonly string[]
  readonly at: Date
}

/** Keeps a test once; `full` where this sender sent very many within a day. */
export const keepTest = async (
  db: Books,
  row: TestRow,
): Promise<{ said: string; kept: string | null } | undefined> =>
  (
    await sql<{ said: string; kept: string | null }>`
      select said, kept from incoming.keep_test(${row.sender}, ${row.about}, ${row.ownId}, ${row.digest}, ${row.receipt},
        ${row.notice}, ${[...row.items]}, ${[...row.decisions]}, ${row.at})`.execute(db)
  ).rows[0]

interface TestFound {
  readonly receipt: string
  readonly decisions: readonly string[]
  readonly complaints: readonly string[]
}

export const findTest = async (db: Books, sender: Buffer, ownId: string): Promise<TestFound | undefined> =>
  (
    await sql<TestFound>`select receipt, decisions, complaints from incoming.test_of(${sender}, ${ownId})`.execute(
      db,
    )
  ).rows[0]

/** The decisions about tests beyond a place, at most so many, with the place of the last. */
export const findTestsSince = async (
  db: Books,
  sender: Buffer,
  { beyond, most }: { beyond: number; most: number },
): Promise<{ decisions: readonly string[]; place: number; more: boolean }> => {
  const { rows } = await sql<{ place: string; signed: string[]; fits: boolean }>`
    select place::text, signed, fits from incoming.tests_since(${sender}, ${beyond}, ${most})`.execute(db)
  const page = rows.filter(({ fits }) => fits)
  return {
    decisions: page.flatMap(({ signed }) => signed),
    place: Number(page.at(-1)?.place ?? beyond),
    more: rows.length > page.length,
  }
}
