import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Answers } from './contact.ts'

export interface VersionRow {
  readonly contact: string
  readonly version: number
  readonly nature: string
  readonly answers: Answers
  readonly reason: string | null
  readonly recorded_by: string
  readonly recorded_at: Date
}

export interface CategoryRow {
  readonly scheme: string
  readonly list: string
  readonly category: string
  readonly way: 'chosen' | 'crosswalk'
}

export const insertVersion = async (db: Books, row: VersionRow): Promise<void> => {
  const said = row.answers
  await sql`insert into helpline.record (contact, version, nature, language, region, caller, about_whom, age_band, gender, place,
      platform, risk, outcome, reason, recorded_by, recorded_at)
    values (${row.contact}, ${row.version}, ${row.nature}, ${said.language ?? null}, ${said.region ?? null},
      ${said.caller ?? null}, ${said.aboutWhom ?? null}, ${said.ageBand ?? null}, ${said.gender ?? null}, ${said.place ?? null},
      ${said.platform ?? null}, ${said.risk ?? null}, ${said.outcome ?? null}, ${row.reason}, ${row.recorded_by},
      ${row.recorded_at})`.execute(db)
}

export const insertCategories = async (
  db: Books,
  { contact, version }: { contact: string; version: number },
  rows: readonly CategoryRow[],
): Promise<void> => {
  if (rows.length === 0) return
  await sql`insert into helpline.record_category (contact, version, scheme, list, category, way)
    select ${contact}, ${version}, scheme, list, category, way
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (scheme text, list text, category text, way text)`.execute(
    db,
  )
}

interface StoredRow extends Omit<VersionRow, 'answers'>, Record<string, unknown> {}

const textIn = (row: StoredRow, column: string): string | undefined => {
  const value = row[column]
  return typeof value === 'string' ? value : undefined
}

const readVersion = (row: StoredRow): VersionRow => ({
  contact: row.contact,
  version: row.version,
  nature: row.nature,
  answers: {
    language: textIn(row, 'language'),
    region: textIn(row, 'region'),
    caller: textIn(row, 'caller'),
    aboutWhom: textIn(row, 'about_whom'),
    ageBand: textIn(row, 'age_band'),
    gender: textIn(row, 'gender'),
    place: textIn(row, 'place'),
    platform: textIn(row, 'platform'),
    risk: textIn(row, 'risk'),
    outcome: textIn(row, 'outcome'),
  },
  reason: row.reason,
  recorded_by: row.recorded_by,
  recorded_at: row.recorded_at,
})

/** Every version of a record, the first one first. */
export const selectVersions = async (db: Books, contact: string): Promise<VersionRow[]> =>
  (
    await sql<StoredRow>`select contact, version, nature, language, region, caller, about_whom, age_band, gender, place, platform,
      risk, outcome, reason, recorded_by, recorded_at from helpline.record where contact = ${contact} order by version`.execute(
      db,
    )
  ).rows.map(readVersion)

export const selectLastVersion = async (db: Books, contact: string): Promise<number> =>
  (
    await sql<{
      last: number | null
    }>`select max(version) as last from helpline.record where contact = ${contact}`.execute(db)
  ).rows[0]?.last ?? 0

/** What the last version counts the contact by. */
export const selectCategories = async (db: Books, contact: string, version: number): Promise<CategoryRow[]> =>
  (
    await sql<CategoryRow>`select scheme, list, category, way from helpline.record_category
      where contact = ${contact} and version = ${version} order by scheme, way, category`.execute(db)
  ).rows

export interface NoteRow {
  readonly id: string
  readonly contact: string
  readonly sealed: Buffer
  readonly written_by: string
  readonly written_at: Date
}

export const insertNote = async (db: Books, row: NoteRow): Promise<void> => {
  await sql`insert into helpline.note (id, contact, sealed, written_by, written_at)
    values (${row.id}, ${row.contact}, ${row.sealed}, ${row.written_by}, ${row.written_at})`.execute(db)
}

export const selectNotes = async (db: Books, contact: string): Promise<NoteRow[]> =>
  (
    await sql<NoteRow>`select id, contact, sealed, written_by, written_at from helpline.note where contact = ${contact}
      order by written_at, id`.execute(db)
  ).rows
