import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type RawBuilder, sql } from 'kysely'

export interface SupportRow {
  readonly id: string
  readonly number: number
  readonly opened_by: string
  readonly opened_at: Date
  readonly is_open: boolean
  /** What somebody asked to close and nobody ruled on yet. */
  readonly request: string | null
  readonly is_destroyed: boolean
}

export interface SupportLine extends SupportRow {
  readonly contacts: number
  readonly next_due: Day | null
}

export const insertSupport = async (
  db: Books,
  row: { id: string; opened_by: string; opened_at: Date },
): Promise<number> => {
  const { rows } = await sql<{ number: number }>`insert into helpline.support (id, opened_by, opened_at)
    values (${row.id}, ${row.opened_by}, ${row.opened_at}) returning number`.execute(db)
  return rows[0]?.number ?? 0
}

export const insertSupportContact = async (
  db: Books,
  row: { contact: string; support: string; added_by: string; added_at: Date },
): Promise<void> => {
  await sql`insert into helpline.support_contact (contact, support, added_by, added_at)
    values (${row.contact}, ${row.support}, ${row.added_by}, ${row.added_at})`.execute(db)
}

const SUPPORT = sql`s.id, s.number, s.opened_by, s.opened_at, o.support is not null as is_open, o.request,
  exists (select from helpline.support_destruction d where d.support = s.id) as is_destroyed`
const FROM = sql`from helpline.support s left join helpline.open_support o on o.support = s.id`

const selectOne = async (db: Books, where: RawBuilder<unknown>): Promise<SupportRow | undefined> =>
  (await sql<SupportRow>`select ${SUPPORT} ${FROM} where ${where}`.execute(db)).rows[0]

export const selectSupport = (db: Books, id: string) => selectOne(db, sql`s.id = ${id}`)
export const selectSupportOfNumber = (db: Books, number: number) => selectOne(db, sql`s.number = ${number}`)
export const selectSupportOfContact = (db: Books, contact: string) =>
  selectOne(db, sql`s.id = (select support from helpline.support_contact where contact = ${contact})`)
/** What somebody is known by and that holds today. */
export const selectSupportOfMark = (db: Books, mark: Buffer, today: Day) =>
  selectOne(
    db,
    sql`s.id = (select support from helpline.live_pseudonym where found_by = ${mark} and expires_on > ${today}::date)`,
  )

const LINE = sql`${SUPPORT}, (select count(*) from helpline.support_contact c where c.support = s.id)::integer as contacts,
  (select min(t.due_on) from helpline.open_task t where t.support = s.id) as next_due`

/** What is open, the oldest first, from behind a number on. */
export const selectOpenSupports = async (
  db: Books,
  { after, most }: { after: number; most: number },
): Promise<SupportLine[]> =>
  (
    await sql<SupportLine>`select ${LINE} from helpline.open_support o join helpline.support s on s.id = o.support
      where s.number > ${after} order by s.number limit ${most}`.execute(db)
  ).rows

/** What somebody asked to close, the oldest first. */
export const selectAskedToClose = async (db: Books, most: number): Promise<SupportLine[]> =>
  (
    await sql<SupportLine>`select ${LINE} from helpline.open_support o join helpline.support s on s.id = o.support
      where o.request is not null order by s.number limit ${most}`.execute(db)
  ).rows

export interface SupportContactRow {
  readonly contact: string
  readonly number: number
  readonly channel: string
  readonly direction: string
  readonly started_at: Date
  readonly added_by: string
  readonly added_at: Date
}

export const selectContactsOfSupport = async (db: Books, support: string): Promise<SupportContactRow[]> =>
  (
    await sql<SupportContactRow>`select a.contact, c.number, c.channel, c.direction, c.started_at, a.added_by, a.added_at
      from helpline.support_contact a join helpline.contact c on c.id = a.contact
      where a.support = ${support} order by c.started_at, c.number`.execute(db)
  ).rows

export interface EntryRow {
  readonly id: string
  readonly support: string
  readonly kind: string
  readonly sealed: Buffer
  readonly written_by: string
  readonly written_at: Date
}

export const insertEntry = async (db: Books, row: EntryRow): Promise<void> => {
  await sql`insert into helpline.support_entry (id, support, kind, sealed, written_by, written_at)
    values (${row.id}, ${row.support}, ${row.kind}, ${row.sealed}, ${row.written_by}, ${row.written_at})`.execute(
    db,
  )
}

export const selectEntries = async (db: Books, support: string): Promise<EntryRow[]> =>
  (
    await sql<EntryRow>`select id, support, kind, sealed, written_by, written_at from helpline.support_entry
      where support = ${support} order by written_at, id`.execute(db)
  ).rows

export interface PseudonymRow {
  readonly id: string
  readonly support: string
  readonly sealed: Buffer
  readonly given_by: string
  readonly given_on: Day
  readonly expires_on: Day
}

export const insertPseudonym = async (db: Books, row: PseudonymRow & { found_by: Buffer }): Promise<void> => {
  await sql`insert into helpline.pseudonym (id, support, sealed, found_by, given_by, given_on, expires_on)
    values (${row.id}, ${row.support}, ${row.sealed}, ${row.found_by}, ${row.given_by}, ${row.given_on}, ${row.expires_on})`.execute(
    db,
  )
}

export const selectPseudonyms = async (db: Books, support: string): Promise<PseudonymRow[]> =>
  (
    await sql<PseudonymRow>`select id, support, sealed, given_by, given_on, expires_on from helpline.pseudonym
      where support = ${support} order by given_on, id`.execute(db)
  ).rows
