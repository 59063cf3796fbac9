import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Language } from '@vigie/kernel'
import type { Books, Reach } from '@vigie/platform/operation'
import { type RawBuilder, sql } from 'kysely'

export type Wanted = {
  readonly language?: Language | undefined
  readonly kind?: DesignatedKind | undefined
}

export type CasePlace = { readonly id: string; readonly number: number }

const every = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)

const wantedOf = ({ language, kind }: Wanted): RawBuilder<boolean>[] => [
  ...(language === undefined ? [] : [sql<boolean>`c.language = ${language}`]),
  ...(kind === undefined ? [] : [sql<boolean>`c.kind = ${kind}`]),
]

/** From which number on, and which way the numbers run. */
const along = (order: 'newest' | 'oldest', { from, backwards }: Reach, number: RawBuilder<number>) => {
  const descending = (order === 'newest') !== backwards
  const start = Number(from)
  const begun = from !== null && Number.isSafeInteger(start)
  return {
    from: begun ? [descending ? sql<boolean>`${number} < ${start}` : sql<boolean>`${number} > ${start}`] : [],
    order: descending ? sql`${number} desc` : sql`${number}`,
  }
}

/** Open cases, from the marks of what is open: a few hundred, however many there ever were. */
export const selectOpenCases = async (
  db: Books,
  wanted: Wanted,
  order: 'newest' | 'oldest',
  reach: Reach,
): Promise<CasePlace[]> => {
  const way = along(order, reach, sql<number>`o.number`)
  const { rows } = await sql<CasePlace>`
    select c.id, c.number from hotline.open_case o join hotline.case c on c.id = o."case"
    where ${every([...way.from, ...wantedOf(wanted)])}
    order by ${way.order} limit ${reach.most}`.execute(db)
  return rows
}

/** Closed cases: whatever is not open, along the index of the numbers. */
export const selectClosedCases = async (
  db: Books,
  wanted: Wanted,
  order: 'newest' | 'oldest',
  reach: Reach,
): Promise<CasePlace[]> => {
  const way = along(order, reach, sql<number>`c.number`)
  const { rows } = await sql<CasePlace>`
    select c.id, c.number from hotline.case c
    where not exists (select from hotline.open_case o where o."case" = c.id)
      and ${every([...way.from, ...wantedOf(wanted)])}
    order by ${way.order} limit ${reach.most}`.execute(db)
  return rows
}
