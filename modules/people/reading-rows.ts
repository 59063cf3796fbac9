import { isLanguage, type Language } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** What each of them said last; the language of their own desk where they never said. */
const LAST_SAID = `coalesce(
  (select r.languages from people.reading r where r.person = p.id order by r.said_at desc, r.id desc limit 1),
  array[people.language_of(p.id)])`

const languagesOf = statement<{ languages: string[] }>(
  'people.languages-read',
  `select ${LAST_SAID} as languages from people.person p where p.id = $1::uuid`,
)

/** The languages that somebody reads. */
export const selectLanguages = async (db: Books, person: string): Promise<Language[]> => {
  const [row] = await languagesOf.run(db, [person])
  return (row?.languages ?? []).filter(isLanguage)
}

/** Who reads this language and works here. */
export const selectReaders = async (db: Books, language: Language): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select p.id from people.person p
    where ${language} = any (${sql.raw(LAST_SAID)})
      and not exists (select from people.departure d where d.person = p.id)`.execute(db)
  return rows.map(({ id }) => id)
}

export const insertReading = (db: Books, row: Insertable<Rows['people.reading']>): Promise<unknown> =>
  tables(db).insertInto('people.reading').values(row).execute()
