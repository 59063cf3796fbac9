import { type Day, wordOf } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import { type HeldVersion, RULING_WAYS, type Version } from './version.ts'

interface StartingVersion {
  readonly kind: string
  readonly name: string
  readonly content: unknown
  readonly holdsFrom: Day
}

/** What Vigie comes with, as the first version of each document; a document that the house has keeps what the house says. */
export const startingVersions = (rows: readonly StartingVersion[]) => ({
  sql: `with given as (
      select * from jsonb_to_recordset($1::jsonb) as given (kind text, name text, content jsonb, "holdsFrom" date)
    ), fresh as (
      insert into playbook.document (kind, name) select kind, name from given on conflict do nothing returning kind, name
    )
    insert into playbook.version (id, kind, name, number, content, complete, holds_from)
    select md5('playbook ' || kind || ' ' || name)::uuid, kind, name, 1, content, true, "holdsFrom"
    from given join fresh using (kind, name)`,
  rows,
})

interface HeldRow {
  id: string
  kind: string
  name: string
  number: number
  content: unknown
  holds_from: Day
}

interface VersionRow extends HeldRow {
  complete: boolean
  why: string | null
  restored: number | null
  proposed_by: string | null
  proposed_at: Date | null
  way: string | null
  ruled_why: string | null
  ruled_by: string | null
  ruled_at: Date | null
}

const heldOf = ({ id, kind, name, number, content, holds_from }: HeldRow): HeldVersion => ({
  id,
  kind,
  name,
  number,
  content,
  holdsFrom: holds_from,
})

const versionOf = (row: VersionRow): Version => ({
  ...heldOf(row),
  complete: row.complete,
  why: row.why,
  restores: row.restored,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at,
  ruling:
    row.way === null || row.ruled_by === null || row.ruled_at === null
      ? null
      : { way: wordOf(RULING_WAYS, row.way), by: row.ruled_by, at: row.ruled_at, why: row.ruled_why },
})

const held = statement<HeldRow>(
  'playbook.held',
  `select distinct on (v.kind, v.name) v.id, v.kind, v.name, v.number, v.content, v.holds_from
  from playbook.version v left join playbook.ruling r on r.version = v.id
  where v.kind = any($1::text[]) and v.holds_from <= $2::date and (v.proposed_by is null or r.way = 'confirmed')
  order by v.kind, v.name, v.number desc`,
)

/** Of every document of these kinds the version in force on that day. */
export const selectHeld = async (db: Books, kinds: readonly string[], day: Day): Promise<HeldVersion[]> =>
  (await held.run(db, [kinds, day])).map(heldOf)

const some = statement<HeldRow>(
  'playbook.some',
  `select id, kind, name, number, content, holds_from from playbook.version
  where id = any($1::uuid[]) order by kind, name, number`,
)

/** These versions, whatever became of them. */
export const selectByIds = async (db: Books, ids: readonly string[]): Promise<HeldVersion[]> =>
  ids.length === 0 ? [] : (await some.run(db, [ids])).map(heldOf)

const columns = `v.id, v.kind, v.name, v.number, v.content, v.holds_from, v.complete, v.why, v.proposed_by, v.proposed_at,
    s.number as restored, r.way, r.why as ruled_why, r.ruled_by, r.ruled_at
  from playbook.version v left join playbook.ruling r on r.version = v.id left join playbook.version s on s.id = v.restores`

const all = statement<VersionRow>(
  'playbook.versions',
  `select ${columns} where v.kind = any($1::text[]) order by v.kind, v.name, v.number desc`,
)

/** Every version of every document of these kinds, the newest of each first. */
export const selectVersions = async (db: Books, kinds: readonly string[]): Promise<Version[]> =>
  (await all.run(db, [kinds])).map(versionOf)

const ofOne = statement<VersionRow>(
  'playbook.versions-of-one',
  `select ${columns} where v.kind = $1 and v.name = $2 order by v.number desc`,
)

/** Every version of one document, the newest first. */
export const selectVersionsOf = async (db: Books, kind: string, name: string): Promise<Version[]> =>
  (await ofOne.run(db, [kind, name])).map(versionOf)

const one = statement<VersionRow>('playbook.version-by-id', `select ${columns} where v.id = $1`)

export const selectVersion = async (db: Books, id: string): Promise<Version | null> => {
  const [row] = await one.run(db, [id])
  return row ? versionOf(row) : null
}

const newDocument = statement<never>(
  'playbook.insert-document',
  'insert into playbook.document (kind, name) values ($1, $2) on conflict do nothing',
)
const newVersion = statement<never>(
  'playbook.insert-version',
  `insert into playbook.version (id, kind, name, number, content, complete, holds_from, why, restores, proposed_by, proposed_at)
  values ($1, $2, $3, $4, $5::jsonb, $6, $7::date, $8, $9, $10, $11)`,
)

export interface NewVersion {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly number: number
  readonly content: unknown
  readonly complete: boolean
  readonly holdsFrom: Day
  readonly why: string
  readonly restores: string | null
  readonly proposedBy: string
  readonly proposedAt: Date
}

export const insertVersion = async (db: Books, row: NewVersion): Promise<void> => {
  await newDocument.run(db, [row.kind, row.name])
  await newVersion.run(db, [
    row.id,
    row.kind,
    row.name,
    row.number,
    JSON.stringify(row.content),
    row.complete,
    row.holdsFrom,
    row.why,
    row.restores,
    row.proposedBy,
    row.proposedAt,
  ])
}

const newRuling = statement<never>(
  'playbook.insert-ruling',
  `insert into playbook.ruling (version, proposed_by, complete, way, why, ruled_by, ruled_at)
  select id, proposed_by, complete, $2, $3, $4, $5 from playbook.version where id = $1`,
)

export interface NewRuling {
  readonly version: string
  readonly way: (typeof RULING_WAYS)[number]
  readonly why: string | null
  readonly by: string
  readonly at: Date
}

export const insertRuling = async (db: Books, { version, way, why, by, at }: NewRuling): Promise<void> => {
  await newRuling.run(db, [version, way, why, by, at])
}
