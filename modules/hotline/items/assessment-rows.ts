import { MATCH_WAYS } from '@vigie/hashes'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { wordOf } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import type { Insertable, Selectable } from 'kysely'
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
import { readBy } from '../read-by.ts'
import type { Rows } from '../rows.generated.ts'
import { type Assessment, type Finding, INHERITANCE_SOURCES, type Inheritance } from './assessment.ts'
import type { Round } from './item.ts'
import { selectJoint } from './joint-rows.ts'
import { MEDIA } from './seen.ts'
import { VERDICT_WAYS, type Verdict } from './verdict.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

type Row<Table extends keyof Rows> = Selectable<Rows[Table]>

const findingOf = (
  row: Pick<
    Row<'hotline.verdict'>,
    'outcome' | 'kind' | 'nature' | 'age_band' | 'other_adult' | 'act' | 'article' | 'further_grounds'
  >,
): Finding => ({
  outcome: wordOf(CLASSIFICATIONS, row.outcome),
  kind: wordOf(DESIGNATED_KINDS, row.kind),
  nature: wordOf(NATURES, row.nature),
  ageBand: wordOf(AGE_BANDS, row.age_band),
  otherAdult: wordOf(YES_NO, row.other_adult),
  act: wordOf(ACTS, row.act),
  article: row.article,
  furtherGrounds: row.further_grounds,
})

const inheritanceOf = (row: Row<'hotline.inheritance'>): Inheritance => ({
  source: wordOf(INHERITANCE_SOURCES, row.source),
  verdict: row.verdict,
  verdictItem: row.verdict_item,
  entry: row.entry,
  way: wordOf(MATCH_WAYS, row.way),
  distance: row.distance,
})

const assessmentOf = (
  row: Row<'hotline.assessment'>,
  inheritance: Inheritance | null,
  followed: readonly string[],
): Assessment => ({
  ...findingOf(row),
  id: row.id,
  seat: row.seat,
  assessor: row.assessor,
  sex: wordOf(SEXES, row.sex),
  selfGenerated: wordOf(SELF_GENERATED, row.self_generated),
  media: row.media === null ? null : wordOf(MEDIA, row.media),
  pieces: row.pieces,
  victims: row.victims,
  childModelling: row.child_modelling === null ? null : wordOf(YES_NO, row.child_modelling),
  years: row.years,
  reason: row.reason === null ? null : wordOf(REASONS, row.reason),
  confidence: wordOf(CONFIDENCES, row.confidence),
  plan: row.plan,
  followed,
  note: row.note,
  secondsExposed: row.seconds_exposed,
  at: row.assessed_at,
  inheritance,
})

const verdictOf = (row: Row<'hotline.verdict'>): Verdict => ({
  ...findingOf(row),
  id: row.id,
  way: wordOf(VERDICT_WAYS, row.way),
  arbitrator: row.arbitrator,
  arbitratorReason: row.arbitrator_reason,
  at: row.reached_at,
})

/** The rounds of each item; an item about which nothing was said yet has its first round, empty. */
export const selectRounds = async (db: Books, items: readonly string[]): Promise<Map<string, Round[]>> => {
  const read = tables(db)
  const [asked, assessed, inherited, reached, takenBack, versions, joint] = await Promise.all([
    read.selectFrom('hotline.reassessment').selectAll().where('item', 'in', items).execute(),
    read.selectFrom('hotline.assessment').selectAll().where('item', 'in', items).orderBy('seat').execute(),
    read.selectFrom('hotline.inheritance').selectAll().where('item', 'in', items).execute(),
    read.selectFrom('hotline.verdict').selectAll().where('item', 'in', items).execute(),
    read.selectFrom('hotline.assessment_withdrawal').selectAll().where('item', 'in', items).execute(),
    read
      .selectFrom('hotline.assessment_version as v')
      .innerJoin('hotline.assessment as a', 'a.id', 'v.assessment')
      .select(['v.assessment', 'v.version'])
      .where('a.item', 'in', items)
      .execute(),
    selectJoint(db, items),
  ])
  const followed = readBy(
    versions,
    (row) => row.assessment,
    (row) => row.version,
  )
  const inheritances = new Map(inherited.map((row) => [row.assessment, inheritanceOf(row)]))
  const withdrawals = Map.groupBy(takenBack, (row) => `${row.item}/${row.round}`)
  const assessments = Map.groupBy(assessed, (row) => `${row.item}/${row.round}`)
  const verdicts = new Map(reached.map((row) => [`${row.item}/${row.round}`, row]))
  const roundOf = (item: string, round: number, asking: Row<'hotline.reassessment'> | null): Round => {
    const verdict = verdicts.get(`${item}/${round}`)
    return {
      round,
      askedBy: asking?.asked_by ?? null,
      askedAt: asking?.asked_at ?? null,
      reason: asking?.reason ?? null,
      joint: joint.get(`${item}/${round}`) ?? null,
      assessments: (assessments.get(`${item}/${round}`) ?? []).map((row) =>
        assessmentOf(row, inheritances.get(row.id) ?? null, followed.get(row.id) ?? []),
      ),
      withdrawals: (withdrawals.get(`${item}/${round}`) ?? []).map((row) => ({
        assessment: row.assessment,
        by: row.withdrawn_by,
        at: row.withdrawn_at,
      })),
      verdict: verdict ? verdictOf(verdict) : null,
    }
  }
  const later = Map.groupBy(asked, (row) => row.item)
  return new Map(
    items.map((item) => [
      item,
      [
        roundOf(item, 1, null),
        ...(later.get(item) ?? [])
          .sort((one, other) => one.round - other.round)
          .map((row) => roundOf(item, row.round, row)),
      ],
    ]),
  )
}

const exposure = statement<{ person: string; seconds: number; looks: number }>(
  'hotline.exposure',
  `select person, sum(seconds)::int4 as seconds, count(*)::int4 as looks from (
    select assessor as person, seconds_exposed as seconds from hotline.assessment
    where assessor = any($1::uuid[]) and assessed_at >= $2::timestamptz and assessed_at < $3::timestamptz
    union all select assessor, seconds_exposed from hotline.sample_look
    where assessor = any($1::uuid[]) and looked_at >= $2::timestamptz and looked_at < $3::timestamptz
  ) looked group by person`,
)

const exposureByGrade = statement<{ grade: string; seconds: number; looks: number }>(
  'hotline.exposure-by-grade',
  `select case split_part(finding, '|', 3) when '' then 'other' else split_part(finding, '|', 3) end as grade,
    sum(seconds)::int4 as seconds, count(*)::int4 as looks from (
    select finding, seconds_exposed as seconds from hotline.assessment
    where assessor = $1::uuid and assessed_at >= $2::timestamptz and assessed_at < $3::timestamptz
    union all select finding, seconds_exposed from hotline.sample_look
    where assessor = $1::uuid and looked_at >= $2::timestamptz and looked_at < $3::timestamptz
  ) looked where seconds > 0
  group by 1`,
)

/** What one person looked at between two moments, by how severe they found it. */
export const selectExposureByGrade = (db: Books, person: string, from: Date, until: Date) =>
  exposureByGrade.run(db, [person, from, until])

/**
 * The seconds each of these people looked at items between two moments, for a case or for a sample, and how many looks it
 * were; who did not is missing.
 */
export const selectExposure = (db: Books, people: readonly string[], from: Date, until: Date) =>
  exposure.run(db, [people, from, until])

export const insertAssessment = (db: Books, row: Insertable<Rows['hotline.assessment']>): Promise<unknown> =>
  tables(db).insertInto('hotline.assessment').values(row).execute()

/** Which versions it followed. */
export const insertFollowed = async (
  db: Books,
  assessment: string,
  versions: readonly string[],
): Promise<void> => {
  if (versions.length === 0) return
  await tables(db)
    .insertInto('hotline.assessment_version')
    .values(versions.map((version) => ({ assessment, version })))
    .execute()
}

export const insertVerdict = (db: Books, row: Insertable<Rows['hotline.verdict']>): Promise<unknown> =>
  tables(db).insertInto('hotline.verdict').values(row).execute()

export const insertAssessmentWithdrawal = (
  db: Books,
  row: Insertable<Rows['hotline.assessment_withdrawal']>,
): Promise<unknown> => tables(db).insertInto('hotline.assessment_withdrawal').values(row).execute()

export const insertReassessment = (
  db: Books,
  row: Insertable<Rows['hotline.reassessment']>,
): Promise<unknown> => tables(db).insertInto('hotline.reassessment').values(row).execute()
