import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** The invitation with this digest, if it is the latest of its person and nobody has accepted or confirmed it. */
export const selectOpenInvitation = async (
  db: Books,
  digest: Buffer,
  now: Date,
): Promise<{ id: string; person: string } | null> =>
  (await tables(db)
    .selectFrom('people.invitation as i')
    .leftJoin('people.invitation_acceptance as a', 'a.invitation', 'i.id')
    .leftJoin('people.invitation_confirmation as c', 'c.invitation', 'i.id')
    .select(['i.id', 'i.person'])
    .where('i.token_digest', '=', digest)
    .where('a.invitation', 'is', null)
    .where('c.invitation', 'is', null)
    .where('i.expires_at', '>', now)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('people.invitation as later')
            .select('later.id')
            .whereRef('later.person', '=', 'i.person')
            .whereRef('later.invited_at', '>', 'i.invited_at'),
        ),
      ),
    )
    .executeTakeFirst()) ?? null

/** Says whether it suspends the vetting of its person: the database decides. */
export const insertInvitation = async (
  db: Books,
  row: Insertable<Rows['people.invitation']>,
): Promise<{ suspends: boolean }> =>
  tables(db).insertInto('people.invitation').values(row).returning('suspends').executeTakeFirstOrThrow()

/** The invitations that suspend the vetting of one person, or of anybody, the oldest first. */
export const selectUnconfirmed = (
  db: Books,
  person: string | null,
): Promise<{ id: string; person: string; invited_by: string | null; invited_at: Date }[]> => {
  const waiting = tables(db)
    .selectFrom('people.invitation as i')
    .leftJoin('people.invitation_confirmation as c', 'c.invitation', 'i.id')
    .select(['i.id', 'i.person', 'i.invited_by', 'i.invited_at'])
    .where('i.suspends', '=', true)
    .where('c.invitation', 'is', null)
    .orderBy('i.invited_at')
  return (person === null ? waiting : waiting.where('i.person', '=', person)).execute()
}

export const insertConfirmation = (
  db: Books,
  row: Insertable<Rows['people.invitation_confirmation']>,
): Promise<unknown> => tables(db).insertInto('people.invitation_confirmation').values(row).execute()

export interface AboutRenewal {
  readonly name: string
  readonly mail: string
  readonly language: string
  /** Whose invitation it is. */
  readonly about: string
  readonly themselves: boolean
  readonly at: Date
}

/** What a letter to this reader about that invitation needs; null where there is nothing to say, or they left. */
export const selectLetterAbout = async (
  db: Books,
  invitation: string,
  reader: string,
): Promise<AboutRenewal | null> => {
  const { rows } =
    await sql<AboutRenewal>`select * from people.letter_about(${invitation}, ${reader})`.execute(db)
  return rows[0] ?? null
}

export const insertAcceptance = (
  db: Books,
  row: Insertable<Rows['people.invitation_acceptance']>,
): Promise<unknown> => tables(db).insertInto('people.invitation_acceptance').values(row).execute()
