import { isLanguage } from '@vigie/kernel'
import type { Books, Role } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Person } from './person.ts'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** People with the roles that hold now. */
export const selectPeople = async (db: Books, ids: readonly string[] | null): Promise<Person[]> => {
  let query = tables(db)
    .selectFrom('people.person as p')
    .leftJoin('people.departure as d', 'd.person', 'p.id')
    .select(['p.id', 'p.name', 'p.mail', 'd.departed_at'])
    .select(sql<string>`people.language_of(p.id)`.as('language'))
    .select(
      sql<string[]>`array(
        select distinct g.role from people.role_grant g
        where g.person = p.id
          and not exists (select from people.role_withdrawal w where w.role_grant = g.id)
        order by g.role)`.as('roles'),
    )
    .orderBy('p.name')
  if (ids !== null) query = query.where('p.id', 'in', [...ids])
  const rows = ids !== null && ids.length === 0 ? [] : await query.execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mail: row.mail,
    language: isLanguage(row.language) ? row.language : 'en',
    roles: row.departed_at === null ? row.roles : [],
    hasLeft: row.departed_at !== null,
  }))
}

export const selectPersonByMail = async (db: Books, mail: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('people.person')
    .select('id')
    .where('mail', '=', mail.toLowerCase())
    .executeTakeFirst()
  return row?.id ?? null
}

export const insertPerson = (db: Books, person: Insertable<Rows['people.person']>): Promise<unknown> =>
  tables(db).insertInto('people.person').values(person).execute()

export const insertDeparture = (
  db: Books,
  departure: Insertable<Rows['people.departure']>,
): Promise<unknown> => tables(db).insertInto('people.departure').values(departure).execute()

export const insertRoleGrant = (db: Books, grant: Insertable<Rows['people.role_grant']>): Promise<unknown> =>
  tables(db).insertInto('people.role_grant').values(grant).execute()

export const insertRoleWithdrawal = (
  db: Books,
  withdrawal: Insertable<Rows['people.role_withdrawal']>,
): Promise<unknown> => tables(db).insertInto('people.role_withdrawal').values(withdrawal).execute()

export const selectStandingGrants = (db: Books, person: string, role: Role): Promise<{ id: string }[]> =>
  tables(db)
    .selectFrom('people.role_grant as g')
    .leftJoin('people.role_withdrawal as w', 'w.role_grant', 'g.id')
    .select('g.id')
    .where('g.person', '=', person)
    .where('g.role', '=', role)
    .where('w.role_grant', 'is', null)
    .execute()

/** Who has a role now; those who left have none. */
export const selectHolders = async (db: Books, role: Role): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom('people.role_grant as g')
    .leftJoin('people.role_withdrawal as w', 'w.role_grant', 'g.id')
    .leftJoin('people.departure as d', 'd.person', 'g.person')
    .select('g.person')
    .distinct()
    .where('g.role', '=', role)
    .where('w.role_grant', 'is', null)
    .where('d.person', 'is', null)
    .execute()
  return rows.map(({ person }) => person)
}

export const insertLanguageChoice = (
  db: Books,
  choice: Insertable<Rows['people.language_choice']>,
): Promise<unknown> => tables(db).insertInto('people.language_choice').values(choice).execute()
