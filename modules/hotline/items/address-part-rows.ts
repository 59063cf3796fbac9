import { statement } from '@vigie/platform/database'
import type { Books, Reach } from '@vigie/platform/operation'
import { sql } from 'kysely'

const newParts = statement<never>(
  'hotline.insert-address-parts',
  `insert into hotline.address_part (mark, case_number, item)
  select part.mark, c.number, part.item from unnest($1::bytea[], $2::uuid[]) as part (mark, item)
  join hotline.item i on i.id = part.item join hotline.case c on c.id = i."case"`,
)

/** Writes by which parts these items are found; each stands in the register already. */
export const insertAddressParts = async (
  db: Books,
  rows: readonly { readonly item: string; readonly mark: Buffer }[],
): Promise<void> => {
  if (rows.length === 0) return
  await newParts.write(db, [rows.map(({ mark }) => mark), rows.map(({ item }) => item)])
}

export interface UnmarkedItem {
  readonly item: string
  readonly case: string
  readonly sealed: Buffer
}

const UNMARKED = sql`i.form = 'address' and i.blind_index is not null and octet_length(i.sealed) > 0
  and not exists (select from hotline.address_part p where p.item = i.id)`

/** Items with an address of which no part is marked, in the order of their ids, from behind this one on. */
export const selectUnmarked = async (
  db: Books,
  after: string | null,
  most: number,
): Promise<UnmarkedItem[]> =>
  (
    await sql<UnmarkedItem>`
      select i.id as item, i."case", i.sealed from hotline.item i
      where ${UNMARKED} ${after === null ? sql`` : sql`and i.id > ${after}::uuid`}
      order by i.id limit ${most}`.execute(db)
  ).rows

/** Which of these are still so, once nobody else acts on their cases. */
export const selectStillUnmarked = async (db: Books, items: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ item: string }>`
    select i.id as item from hotline.item i where i.id = any(${[...items]}::uuid[]) and ${UNMARKED}`.execute(
    db,
  )
  return new Set(rows.map(({ item }) => item))
}

/** An item that has all the parts asked for. */
export interface FoundItem {
  readonly item: string
  readonly number: number
  readonly case: string
  readonly caseNumber: number
  readonly kind: string
  readonly sealed: Buffer
}

/** So far is counted how many items have a part, to begin with the rarest. */
const COUNTED = 500

const rarest = statement<{ mark: Buffer }>(
  'hotline.rarest-part',
  `select asked.mark from unnest($1::bytea[]) as asked (mark)
  order by (select count(*) from (
    select from hotline.address_part p where p.mark = asked.mark limit ${COUNTED}) as counted)
  limit 1`,
)

/** Items that have every one of these parts, of the latest case first. A line is named by its case and itself. */
export const selectByParts = async (
  db: Books,
  marks: readonly Buffer[],
  { from, backwards, most }: Reach,
): Promise<FoundItem[]> => {
  if (marks.length === 0) return []
  const first = marks.length === 1 ? marks[0] : (await rarest.run(db, [marks]))[0]?.mark
  const [number = '', item = ''] = from?.split('/') ?? []
  const [beyond, way] = backwards ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const others =
    marks.length === 1
      ? sql``
      : sql`and (select count(*) from hotline.address_part q where q.item = p.item and q.mark = any(${[...marks]}::bytea[]))
          = ${marks.length}`
  const begun =
    from === null
      ? sql``
      : sql`and (p.case_number, p.item) ${beyond} (${Number(number)}::integer, ${item}::uuid)`
  const { rows } = await sql<FoundItem>`
    select p.item, i.number, i."case", p.case_number as "caseNumber", c.kind, i.sealed
    from (
      select p.case_number, p.item from hotline.address_part p
      where p.mark = ${first} ${others} ${begun}
      order by p.case_number ${way}, p.item ${way} limit ${most}
    ) p
    join hotline.item i on i.id = p.item join hotline.case c on c.number = p.case_number
    order by p.case_number ${way}, p.item ${way}`.execute(db)
  return rows
}
