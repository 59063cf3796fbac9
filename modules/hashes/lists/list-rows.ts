import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import { FORMATS } from '../formats/format.ts'
import type { Rows } from '../rows.generated.ts'
import { SOURCES } from '../words.ts'
import type { List, ListView } from './list.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

const selectStanding = (db: Books) =>
  tables(db)
    .selectFrom('hashes.list as l')
    .innerJoin('hashes.list_rights as r', 'r.list', 'l.id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('hashes.list_rights as later')
            .select('later.turn')
            .whereRef('later.list', '=', 'l.id')
            .whereRef('later.turn', '>', 'r.turn'),
        ),
      ),
    )
    .select([
      'l.id',
      'l.name',
      'l.owner',
      'l.source',
      'l.format',
      'r.turn',
      'r.look_up',
      'r.answer_partners',
      'r.share_onward',
      'r.inherit',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectStanding>['execute']>>[number]

const listOf = (row: Row): List => ({
  id: row.id,
  name: row.name,
  owner: row.owner,
  source: wordOf(SOURCES, row.source),
  format: wordOf(FORMATS, row.format),
  turn: row.turn,
  rights: {
    lookUp: row.look_up,
    answerPartners: row.answer_partners,
    shareOnward: row.share_onward,
    inherit: row.inherit,
  },
})

export const selectListNamed = async (db: Books, name: string): Promise<List | null> => {
  const row = await selectStanding(db).where('l.name', '=', name).executeTakeFirst()
  return row ? listOf(row) : null
}

export const selectList = async (db: Books, id: string): Promise<List | null> => {
  const row = await selectStanding(db).where('l.id', '=', id).executeTakeFirst()
  return row ? listOf(row) : null
}

/** All lists with how much is in them. Counting reads whole indexes: for a page, not for a path. */
export const selectLists = async (db: Books): Promise<ListView[]> => {
  const lists = (await selectStanding(db).orderBy('l.name').execute()).map(listOf)
  const { rows } = await sql<{ list: string; entries: number; withdrawn: number; last_import: Date | null }>`
    select l.id as list,
      (select count(*) from hashes.list_entry e where e.list = l.id) as entries,
      (select count(*) from hashes.entry_withdrawal w where w.list = l.id) as withdrawn,
      (select max(s.taken_at) from hashes.import i join hashes.import_step s on s.import = i.id where i.list = l.id)
        as last_import
    from hashes.list l`.execute(db)
  const counts = new Map(rows.map((row) => [row.list, row]))
  return lists.map((list) => {
    const count = counts.get(list.id)
    const withdrawn = Number(count?.withdrawn ?? 0)
    return {
      ...list,
      entries: Number(count?.entries ?? 0) - withdrawn,
      withdrawn,
      lastImport: count?.last_import ?? null,
    }
  })
}

export const insertList = (db: Books, row: Insertable<Rows['hashes.list']>): Promise<unknown> =>
  tables(db).insertInto('hashes.list').values(row).execute()

export const insertRights = (db: Books, row: Insertable<Rows['hashes.list_rights']>): Promise<unknown> =>
  tables(db).insertInto('hashes.list_rights').values(row).execute()
