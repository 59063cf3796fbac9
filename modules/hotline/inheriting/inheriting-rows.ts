import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import {
  ACTS,
  AGE_BANDS,
  CLASSIFICATIONS,
  CONFIDENCES,
  NATURES,
  REASONS,
  SELF_GENERATED,
  SEXES,
  YES_NO,
} from '../playbook/plan.ts'
import type { Rows } from '../rows.generated.ts'
import type { Relative } from './relative.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export const insertInheritance = (
  db: Books,
  row: Insertable<Rows['hotline.inheritance']>,
): Promise<unknown> => tables(db).insertInto('hotline.inheritance').values(row).execute()

/** Each pair once, whichever of the two came first. */
export const insertLikenesses = async (
  db: Books,
  rows: readonly Insertable<Rows['hotline.likeness']>[],
): Promise<void> => {
  if (rows.length === 0) return
  await tables(db)
    .insertInto('hotline.likeness')
    .values([...rows])
    .onConflict((on) => on.doNothing())
    .execute()
}

/** When each of these items was found to be like the one asked about. */
export const selectNoted = async (db: Books, item: string): Promise<Map<string, Date>> => {
  const rows = await tables(db)
    .selectFrom('hotline.likeness')
    .select(['item', 'relative', 'noted_at'])
    .where((where) => where.or([where('item', '=', item), where('relative', '=', item)]))
    .execute()
  return new Map(rows.map((row) => [row.item === item ? row.relative : row.item, row.noted_at]))
}

const MOST_RELATIVES = 200

/** Everything that hangs together with each of these items by likenesses, itself first; how far each is where that is known. */
export const selectGroups = async (
  db: Books,
  items: readonly string[],
): Promise<{ root: string; item: string; distance: number | null }[]> =>
  (
    await sql<{ root: string; item: string; distance: number | null }>`
      with recursive grown (root, item) as (
        select one, one from unnest(${items}::uuid[]) as one
        union
        select g.root, l.other from grown g cross join lateral (
          select relative as other from hotline.likeness where item = g.item
          union all select item from hotline.likeness where relative = g.item
        ) l
      ), placed as (
        select g.root, g.item, d.distance,
          row_number() over (partition by g.root order by g.item <> g.root, d.distance nulls last, g.item) as place
        from grown g cross join lateral (
          select min(l.distance) as distance from (
            select distance from hotline.likeness where item = g.item and relative = g.root
            union all select distance from hotline.likeness where relative = g.item and item = g.root
          ) l
        ) d
      )
      select root, item, distance from placed where place <= ${MOST_RELATIVES} order by root, place`.execute(
      db,
    )
  ).rows

/** Where these items are and what holds about them now, in the order asked. */
export const selectRelatives = async (db: Books, items: readonly string[]): Promise<Relative[]> => {
  if (items.length === 0) return []
  const rows = await tables(db)
    .selectFrom('hotline.item as i')
    .innerJoin('hotline.case as c', 'c.id', 'i.case')
    .leftJoin('hotline.verdict as v', (join) =>
      join
        .onRef('v.item', '=', 'i.id')
        .on(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('hotline.reassessment as later')
                .select('later.round')
                .whereRef('later.item', '=', 'v.item')
                .whereRef('later.round', '>', 'v.round'),
            ),
          ),
        ),
    )
    .leftJoin('hotline.assessment as a', 'a.id', 'v.first_assessment')
    .where('i.id', 'in', [...items])
    .select(['i.id as item', 'i.number as item_number', 'c.id as case', 'c.number as case_number'])
    .select([
      'v.id as verdict',
      'v.outcome',
      'v.kind',
      'v.nature',
      'v.age_band',
      'v.other_adult',
      'v.act',
      'v.article',
      'v.further_grounds',
    ])
    .select(['v.reached_at', 'a.sex', 'a.self_generated', 'a.reason', 'a.confidence'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('hotline.inheritance as h')
          .select('h.assessment')
          .where((where) =>
            where.or([
              where('h.assessment', '=', where.ref('v.first_assessment')),
              where('h.assessment', '=', where.ref('v.second_assessment')),
            ]),
          ),
      ).as('inherited'),
    )
    .execute()
  const found = rows.map(
    (row): Relative => ({
      item: row.item,
      itemNumber: row.item_number,
      case: row.case,
      caseNumber: row.case_number,
      verdict:
        row.verdict === null || row.reached_at === null
          ? null
          : {
              id: row.verdict,
              outcome: wordOf(CLASSIFICATIONS, row.outcome ?? ''),
              kind: wordOf(DESIGNATED_KINDS, row.kind ?? ''),
              nature: wordOf(NATURES, row.nature ?? ''),
              ageBand: wordOf(AGE_BANDS, row.age_band ?? ''),
              otherAdult: wordOf(YES_NO, row.other_adult ?? ''),
              act: wordOf(ACTS, row.act ?? ''),
              article: row.article,
              furtherGrounds: row.further_grounds ?? [],
              sex: wordOf(SEXES, row.sex ?? ''),
              selfGenerated: wordOf(SELF_GENERATED, row.self_generated ?? ''),
              reason: row.reason === null ? null : wordOf(REASONS, row.reason),
              confidence: wordOf(CONFIDENCES, row.confidence ?? ''),
              at: row.reached_at,
              viewed: row.inherited !== true,
            },
    }),
  )
  const byItem = new Map(found.map((one) => [one.item, one]))
  return items.flatMap((item) => byItem.get(item) ?? [])
}

/** Looks that were spared and looks that were made, week by week as the week runs in Brussels. */
export const selectLooks = async (
  db: Books,
  from: string,
  until: string,
): Promise<{ week: string; source: string | null; looks: number }[]> =>
  (
    await sql<{ week: string; source: string | null; looks: number }>`
      with week as (
        select to_char(monday, 'IYYY-"W"IW') as week,
          greatest(monday, ${from}::date::timestamp) at time zone 'Europe/Brussels' as begins,
          least(monday + interval '7 days', (${until}::date + 1)::timestamp) at time zone 'Europe/Brussels' as ends
        from generate_series(date_trunc('week', ${from}::date::timestamp), ${until}::date::timestamp, interval '7 days')
          as monday
      )
      select week.week, l.source, l.looks from week cross join lateral (
        select i.source, count(*)::integer as looks
        from hotline.assessment a left join hotline.inheritance i on i.assessment = a.id
        where a.assessed_at >= week.begins and a.assessed_at < week.ends
        group by i.source
      ) l
      order by 1, 2`.execute(db)
  ).rows
