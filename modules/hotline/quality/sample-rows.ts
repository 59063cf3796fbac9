import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { wordOf } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import type { Insertable, Selectable } from 'kysely'
import { DEAD_LINK_PLAN } from '../items/item.ts'
import { gravityOf } from '../items/verdict.ts'
import { ACTS, AGE_BANDS, CLASSIFICATIONS, NATURES } from '../playbook/plan.ts'
import type { Rows } from '../rows.generated.ts'
import { type Judged, LOOK_WAYS, type Sample, type SampledItem, type VerdictWays } from './sample.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/*
 * Few items are ever drawn: what belongs to each is asked after one another, by its index. Joined plainly, the planner may read
 * a whole table, as in standing-rows.ts.
 */

export interface Candidate {
  readonly item: string
  readonly verdict: string
}

const candidates = statement<Candidate>(
  'hotline.sample-candidates',
  `select v.item, v.id as verdict from hotline.verdict v
  where v.reached_at >= $1::timestamptz and v.reached_at < $2::timestamptz
    and not exists (
      select from hotline.reassessment r where r.item = v.item and r.round > v.round and r.asked_at <= $3::timestamptz)
    and not exists (
      select from hotline.inheritance h where h.assessment in (v.first_assessment, v.second_assessment))
    and not exists (
      select from hotline.assessment a where a.id in (v.first_assessment, v.second_assessment) and a.plan = $4)
    and not exists (
      select from hotline.item i join hotline.case_destruction d on d."case" = i."case"
      where i.id = v.item and d.destroyed_on < ($3::timestamptz at time zone 'Europe/Brussels')::date)`,
)

/**
 * What was decided by looking in that time and held at that moment: no verdict that was taken over, and none about what was
 * gone. Asked again with the same moment it gives the same.
 */
export const selectCandidates = (
  db: Books,
  { from, until }: { readonly from: Date; readonly until: Date },
  at: Date,
): Promise<Candidate[]> => candidates.run(db, [from, until, at, DEAD_LINK_PLAN])

const sampleOf = (row: Selectable<Rows['hotline.sample']>): Sample => ({
  id: row.id,
  quarter: row.quarter,
  seed: row.seed,
  wanted: row.wanted,
  among: row.among,
  drawnBy: row.drawn_by,
  drawnAt: row.drawn_at,
})

/** Every sample, that of the latest quarter first; or that of one quarter. */
export const selectSamples = async (db: Books, quarter: string | null): Promise<Sample[]> => {
  const all = tables(db).selectFrom('hotline.sample').selectAll().orderBy('quarter', 'desc')
  return (await (quarter === null ? all : all.where('quarter', '=', quarter)).execute()).map(sampleOf)
}

const ways = statement<{ readonly way: string; readonly n: number }>(
  'hotline.verdict-ways',
  `select case
      when exists (select from hotline.joint_assessment j where j.assessment = v.first_assessment)
        then case v.way when 'agreement' then 'together' else 'arbitratedTogether' end
      when v.way = 'agreement' then 'blind'
      else 'arbitrated'
    end as way, count(*)::int4 as n
  from hotline.verdict v
  where v.reached_at >= $1::timestamptz and v.reached_at < $2::timestamptz
    and not exists (
      select from hotline.inheritance h where h.assessment in (v.first_assessment, v.second_assessment))
  group by 1`,
)

/** How the verdicts of that time came about: those who looked blind apart from those who looked at the same time. */
export const selectVerdictWays = async (
  db: Books,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<Readonly<Record<VerdictWays, number>>> => {
  const counted = new Map((await ways.run(db, [from, until])).map(({ way, n }) => [way, n]))
  const of = (way: VerdictWays): number => counted.get(way) ?? 0
  return {
    blind: of('blind'),
    arbitrated: of('arbitrated'),
    together: of('together'),
    arbitratedTogether: of('arbitratedTogether'),
  }
}

type SampledRow = {
  readonly id: string
  readonly place: number
  readonly item: string
  readonly number: number
  readonly case: string
  readonly caseNumber: number
  readonly decided: JudgedRow
  readonly way: string | null
  readonly found: JudgedRow | null
  readonly note: Buffer | null
  readonly lookedAt: Date | null
  readonly together: boolean
  readonly tookPart: readonly string[]
}
type JudgedRow = Record<'outcome' | 'kind' | 'nature' | 'ageBand' | 'act', string>

const judged = (row: string): string =>
  `jsonb_build_object('outcome', ${row}.outcome, 'kind', ${row}.kind, 'nature', ${row}.nature, 'ageBand', ${row}.age_band,
    'act', ${row}.act)`

const SAMPLED = `select s.id, s.place, s.item, i.number, i."case", c.number as "caseNumber", ${judged('v')} as decided,
    l.way, case when l.way = 'seen' then ${judged('l')} end as found, l.note, l.looked_at as "lookedAt",
    exists (select from hotline.joint_assessment j where j.assessment = v.first_assessment) as together,
    array(
      select a.assessor::text from hotline.assessment a where a.item = s.item
      union select w.arbitrator::text from hotline.verdict w where w.item = s.item and w.arbitrator is not null
    ) as "tookPart"
  from hotline.sample_item s
  cross join lateral (select * from hotline.item x where x.id = s.item limit 1) i
  cross join lateral (select * from hotline.case x where x.id = i."case" limit 1) c
  cross join lateral (select * from hotline.verdict x where x.id = s.verdict limit 1) v
  left join lateral (select * from hotline.sample_look x where x.sample_item = s.id limit 1) l on true`

const ofSample = statement<SampledRow>(
  'hotline.sampled-items',
  `${SAMPLED} where s.sample = $1::uuid order by s.place`,
)
const one = statement<SampledRow>('hotline.sampled-item', `${SAMPLED} where s.id = $1::uuid`)

const readJudged = (row: JudgedRow): Judged => {
  const said = {
    outcome: wordOf(CLASSIFICATIONS, row.outcome),
    kind: wordOf(DESIGNATED_KINDS, row.kind),
    nature: wordOf(NATURES, row.nature),
    ageBand: wordOf(AGE_BANDS, row.ageBand),
    act: wordOf(ACTS, row.act),
  }
  return { outcome: said.outcome, kind: said.kind, gravity: gravityOf(said) }
}

const sampledOf = (row: SampledRow): SampledItem => ({
  id: row.id,
  place: row.place,
  item: row.item,
  number: row.number,
  case: row.case,
  caseNumber: row.caseNumber,
  decided: readJudged(row.decided),
  look:
    row.way === null || row.lookedAt === null
      ? null
      : {
          way: wordOf(LOOK_WAYS, row.way),
          found: row.found === null ? null : readJudged(row.found),
          note: row.note,
          at: row.lookedAt,
        },
  together: row.together,
  tookPart: row.tookPart,
})

export const selectSampledItems = async (db: Books, sample: string): Promise<SampledItem[]> =>
  (await ofSample.run(db, [sample])).map(sampledOf)

export const selectSampledItem = async (db: Books, id: string): Promise<SampledItem | null> => {
  const [row] = await one.run(db, [id])
  return row ? sampledOf(row) : null
}

const toLookAt = statement<{ readonly id: string }>(
  'hotline.samples-to-look-at',
  `select s.id from (
    select x.id, x.item from hotline.sample_item x
    where not exists (select from hotline.sample_look l where l.sample_item = x.id) offset 0
  ) s
  left join lateral (
    select true as took_part from hotline.assessment a where a.item = s.item and a.assessor = $1::uuid limit 1) a on true
  left join lateral (
    select true as took_part from hotline.verdict v where v.item = s.item and v.arbitrator = $1::uuid limit 1) v on true
  left join lateral (
    select true as is_gone from hotline.item i join hotline.case_destruction d on d."case" = i."case"
    where i.id = s.item limit 1) d on true
  where a.took_part is null and v.took_part is null and d.is_gone is null`,
)

/** What nobody looked at yet and this person may: they took no part in it. */
export const selectToLookAt = async (db: Books, person: string): Promise<string[]> =>
  (await toLookAt.run(db, [person])).map(({ id }) => id)

export const insertSample = (db: Books, row: Insertable<Rows['hotline.sample']>): Promise<unknown> =>
  tables(db).insertInto('hotline.sample').values(row).execute()

export const insertSampleItems = (
  db: Books,
  rows: readonly Insertable<Rows['hotline.sample_item']>[],
): Promise<unknown> => tables(db).insertInto('hotline.sample_item').values(rows).execute()

export const insertSampleLook = (db: Books, row: Insertable<Rows['hotline.sample_look']>): Promise<unknown> =>
  tables(db).insertInto('hotline.sample_look').values(row).execute()
