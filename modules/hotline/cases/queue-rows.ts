import type { DesignatedKind, Language } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type Wanted = {
  readonly open: boolean
  readonly language?: Language | undefined
  readonly kind?: DesignatedKind | undefined
  readonly takenBy?: string | undefined
  readonly waitingForSecond?: boolean | undefined
}

const wantedCases = (db: Books, wanted: Wanted) => {
  const closed = sql<boolean>`exists (
    select from hotline.closure x left join hotline.reopening y on y."case" = x."case" and y.turn = x.turn
    where x."case" = c.id and y.turn is null)`
  const taken = (by: string) => sql<boolean>`exists (
    select from hotline.taking t left join hotline.handing_back h on h."case" = t."case" and h.turn = t.turn
    where t."case" = c.id and h.turn is null and t.taken_by = ${by})`
  const halfAssessed = sql<boolean>`exists (
    select from hotline.item i
    where i."case" = c.id and 1 = (
      select count(*) from hotline.assessment a
      where a.item = i.id
        and a.round = coalesce((select max(r.round) from hotline.reassessment r where r.item = i.id), 1)))`
  let query = tables(db)
    .selectFrom('hotline.case as c')
    .where(wanted.open ? sql<boolean>`not ${closed}` : closed)
  if (wanted.language !== undefined) query = query.where('c.language', '=', wanted.language)
  if (wanted.kind !== undefined) query = query.where('c.kind', '=', wanted.kind)
  if (wanted.takenBy !== undefined) query = query.where(taken(wanted.takenBy))
  if (wanted.waitingForSecond) query = query.where(halfAssessed)
  return query
}

export const countCases = async (db: Books, wanted: Wanted): Promise<number> => {
  const row = await wantedCases(db, wanted)
    .select((of) => of.fn.countAll<number>().as('cases'))
    .executeTakeFirstOrThrow()
  return Number(row.cases)
}

export const selectCaseIds = async (
  db: Books,
  wanted: Wanted,
  page: { order: 'newest' | 'oldest'; limit: number; offset: number },
): Promise<string[]> => {
  const rows = await wantedCases(db, wanted)
    .select('c.id')
    .orderBy('c.number', page.order === 'newest' ? 'desc' : 'asc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map((row) => row.id)
}
