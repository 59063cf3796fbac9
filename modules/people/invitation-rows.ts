import type { Books } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** The invitation with this digest, if it is the latest of its person and nobody has accepted it. */
export const selectOpenInvitation = async (
  db: Books,
  digest: Buffer,
  now: Date,
): Promise<{ id: string; person: string } | null> =>
  (await tables(db)
    .selectFrom('people.invitation as i')
    .leftJoin('people.invitation_acceptance as a', 'a.invitation', 'i.id')
    .select(['i.id', 'i.person'])
    .where('i.token_digest', '=', digest)
    .where('a.invitation', 'is', null)
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

export const insertInvitation = (db: Books, row: Insertable<Rows['people.invitation']>): Promise<unknown> =>
  tables(db).insertInto('people.invitation').values(row).execute()

export const insertAcceptance = (
  db: Books,
  row: Insertable<Rows['people.invitation_acceptance']>,
): Promise<unknown> => tables(db).insertInto('people.invitation_acceptance').values(row).execute()
