import { type Day, wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import { type Certificate, TRAININGS, type Training, type TrainingRequirement } from './certificate.ts'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** The certificates of a person that nobody withdrew, whether they still count or not; the newest of a training first. */
export const selectCertificates = async (db: Books, person: string): Promise<Certificate[]> => {
  const rows = await tables(db)
    .selectFrom('people.certificate as c')
    .leftJoin('people.certificate_withdrawal as w', 'w.certificate', 'c.id')
    .select(['c.id', 'c.training', 'c.obtained_on', 'c.valid_until', 'c.recorded_by'])
    .where('c.person', '=', person)
    .where('w.certificate', 'is', null)
    .orderBy('c.training')
    .orderBy('c.obtained_on', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    training: wordOf(TRAININGS, row.training),
    obtainedOn: row.obtained_on,
    validUntil: row.valid_until,
    recordedBy: row.recorded_by,
  }))
}

/** Whose it is; null where it was withdrawn or never there. */
export const selectHolder = async (db: Books, certificate: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('people.certificate as c')
    .leftJoin('people.certificate_withdrawal as w', 'w.certificate', 'c.id')
    .select('c.person')
    .where('c.id', '=', certificate)
    .where('w.certificate', 'is', null)
    .executeTakeFirst()
  return row?.person ?? null
}

export const insertCertificate = (db: Books, row: Insertable<Rows['people.certificate']>): Promise<unknown> =>
  tables(db).insertInto('people.certificate').values(row).execute()

export const insertCertificateWithdrawal = (
  db: Books,
  row: Insertable<Rows['people.certificate_withdrawal']>,
): Promise<unknown> => tables(db).insertInto('people.certificate_withdrawal').values(row).execute()

/** What the house asks for on that day and this person has no certificate of. */
export const selectMissingTrainings = async (db: Books, person: string, day: Day): Promise<Training[]> => {
  const { rows } = await sql<{ training: string }>`
    select people.missing_trainings(${person}, ${day}) as training order by 1`.execute(db)
  return rows.map(({ training }) => wordOf(TRAININGS, training))
}

/** The same of everybody, by person; who misses nothing is missing. */
export const selectMissingOfAll = async (db: Books, day: Day): Promise<Map<string, Training[]>> => {
  const { rows } = await sql<{ person: string; training: string }>`
    select p.id as person, t as training from people.person p, people.missing_trainings(p.id, ${day}) t
    order by p.id, t`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ person }) => person)].map(([person, of]) => [
      person,
      of.map(({ training }) => wordOf(TRAININGS, training)),
    ]),
  )
}

/** What the house asks for, from today or from a later day on. */
export const selectRequirements = async (db: Books): Promise<TrainingRequirement[]> => {
  const rows = await tables(db)
    .selectFrom('people.training_requirement as r')
    .leftJoin('people.training_requirement_end as x', 'x.requirement', 'r.id')
    .select(['r.id', 'r.training', 'r.required_from', 'r.required_by'])
    .where('x.requirement', 'is', null)
    .orderBy('r.required_from')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    training: wordOf(TRAININGS, row.training),
    from: row.required_from,
    requiredBy: row.required_by,
  }))
}

export const insertRequirement = (
  db: Books,
  row: Insertable<Rows['people.training_requirement']>,
): Promise<unknown> => tables(db).insertInto('people.training_requirement').values(row).execute()

export const insertRequirementEnd = (
  db: Books,
  row: Insertable<Rows['people.training_requirement_end']>,
): Promise<unknown> => tables(db).insertInto('people.training_requirement_end').values(row).execute()
