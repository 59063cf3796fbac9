import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Row, Stolen } from './intruder.ts'

/** Where something was changed, to see whether that is where it is found. */
export interface Touched {
  readonly position: number
  readonly entry?: string
}

export interface Chance {
  /** A whole number from 0 up to, and without, `below`. */
  readonly below: (below: number) => number
}

export interface Tampering {
  readonly name: string
  readonly apply: (db: Books, stolen: Stolen, chance: Chance) => Promise<Touched>
}

export const FIELDS = ['id', 'at', 'actor_kind', 'actor', 'act', 'subject', 'purpose'] as const
type Field = (typeof FIELDS)[number]

export const REPAIRS = ['leave', 'write-root', 'sign-oneself', 'remove'] as const

/** Only what lies under a head that was published: behind it, the books alone are asked. */
export const pick = ({ rows, sizes }: Stolen, chance: Chance): { position: number; row: Row } => {
  const position = chance.below(sizes.at(-1) ?? 0)
  const row = rows[position]
  if (row === undefined) throw new Error('the log is shorter than its heads')
  return { position, row }
}

const microsecondLater = (moment: string): string => {
  const last = Number(moment.slice(-7, -1))
  return `${moment.slice(0, -7)}${String(last === 999_999 ? 0 : last + 1).padStart(6, '0')}Z`
}

/** The same row with one field changed as little as an intruder might. */
export const edited = (row: Row, field: Field, chance: Chance): Row => {
  switch (field) {
    case 'id':
      return { ...row, id: crypto.randomUUID() }
    case 'at':
      return { ...row, moment: microsecondLater(row.moment) }
    case 'actor_kind':
      return { ...row, actor_kind: row.actor_kind === 'system' ? 'anyone' : 'system' }
    case 'actor':
      return { ...row, actor: row.actor !== null && chance.below(2) === 0 ? null : crypto.randomUUID() }
    case 'act':
      return { ...row, act: `${row.act}s` }
    case 'subject':
      return { ...row, subject: `${row.subject} ` }
    case 'purpose':
      return { ...row, purpose: row.purpose === null ? 'assess' : null }
  }
}

export const writeRow = (db: Books, id: string, row: Row) =>
  sql`update audit.entry set id = ${row.id}, at = ${row.moment}::timestamptz, actor_kind = ${row.actor_kind},
    actor = ${row.actor}, act = ${row.act}, subject = ${row.subject}, purpose = ${row.purpose}
    where id = ${id}`.execute(db)
export const insertRow = (db: Books, row: Row) =>
  sql`insert into audit.entry (id, at, actor_kind, actor, act, subject, purpose) values (${row.id},
    ${row.moment}::timestamptz, ${row.actor_kind}, ${row.actor}, ${row.act}, ${row.subject}, ${row.purpose})`.execute(
    db,
  )
