import { wordOf } from '@vigie/kernel'
import { type KeptBooks, LEGAL_BASES } from '@vigie/platform/house'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'
import type { ScheduleLine } from './schedule.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** Every turn of the schedule, the one that counts first within its kind. */
export const selectSchedule = async (db: KeptBooks): Promise<ScheduleLine[]> =>
  (
    await sql<
      Rows['privacy.schedule_line']
    >`select record_kind, turn, event, months, legal_basis, law, set_by, set_at
      from privacy.schedule_line order by record_kind, turn desc`.execute(db)
  ).rows.map((row) => ({
    kind: row.record_kind,
    turn: row.turn,
    event: row.event,
    months: row.months,
    legalBasis: wordOf(LEGAL_BASES, row.legal_basis),
    law: row.law,
    setBy: row.set_by,
    setAt: row.set_at,
  }))

export const insertScheduleLine = (
  db: Books,
  row: Omit<Insertable<Rows['privacy.schedule_line']>, 'turn_before'>,
): Promise<unknown> => tables(db).insertInto('privacy.schedule_line').values(row).execute()

/** Which of these records stay for now: a hold lies on them, or whoever they are about asked that they be kept and not used. */
export const selectHeld = async (db: KeptBooks, records: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await sql<{ record: string }>`select record from privacy.hold h
        where record = any(${records}) and not exists (select from privacy.lifting l where l.hold = h.id)
        union select record from privacy.restriction r
        where record = any(${records}) and not exists (select from privacy.restriction_end e where e.request = r.request)`.execute(
        db,
      )
    ).rows.map(({ record }) => record),
  )

/** Whether this record is kept and not used. */
export const selectRestricted = async (db: KeptBooks, record: string): Promise<boolean> =>
  (await sql<{ is: boolean }>`select privacy.is_restricted(${record}) as is`.execute(db)).rows[0]?.is ?? false

export interface HoldRow {
  readonly id: string
  readonly kind: string
  readonly record: string
  readonly reason: Buffer
  readonly placedBy: string
  readonly placedAt: Date
  readonly liftedBy: string | null
  readonly liftedAt: Date | null
}

export const selectHolds = async (db: KeptBooks): Promise<HoldRow[]> =>
  (
    await sql<HoldRow>`select h.id, h.record_kind as kind, h.record, h.reason, h.placed_by as "placedBy",
        h.placed_at as "placedAt", l.lifted_by as "liftedBy", l.lifted_at as "liftedAt"
      from privacy.hold h left join privacy.lifting l on l.hold = h.id order by h.placed_at desc, h.id`.execute(
      db,
    )
  ).rows

export const insertHold = (db: Books, row: Insertable<Rows['privacy.hold']>): Promise<unknown> =>
  tables(db).insertInto('privacy.hold').values(row).execute()
export const insertLifting = (db: Books, row: Insertable<Rows['privacy.lifting']>): Promise<unknown> =>
  tables(db).insertInto('privacy.lifting').values(row).execute()

export interface OpenDestruction {
  readonly id: string
  readonly keyIds: readonly string[]
}

/** Destructions whose keys may still exist. */
export const selectOpenDestructions = async (db: KeptBooks): Promise<OpenDestruction[]> =>
  (
    await sql<OpenDestruction>`select id, key_ids as "keyIds" from privacy.destruction d
      where not exists (select from privacy.destruction_end e where e.destruction = d.id)`.execute(db)
  ).rows

export const insertDestruction = async (db: KeptBooks, row: Rows['privacy.destruction']): Promise<void> => {
  await sql`insert into privacy.destruction (id, record_kind, record, why, request, sealed_values, key_ids, began_at)
    values (${row.id}, ${row.record_kind}, ${row.record}, ${row.why}, ${row.request}, ${row.sealed_values}, ${row.key_ids},
      ${row.began_at})`.execute(db)
}

export const insertEnds = async (db: KeptBooks, destructions: readonly string[], at: Date): Promise<void> => {
  await sql`insert into privacy.destruction_end (destruction, ended_at)
    select one, ${at} from unnest(${destructions}::uuid[]) as one on conflict do nothing`.execute(db)
}

/** Whoever places a hold, or destroys, waits here for the others. */
export const takeTurn = async (db: KeptBooks): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('privacy/destruction', 0))`.execute(db)
}

export interface DestroyedCount {
  readonly kind: string
  readonly why: string
  readonly month: string
  readonly records: number
  readonly sealedValues: number
  readonly open: number
}

/** What was destroyed, by month. */
export const countDestroyed = async (db: KeptBooks): Promise<DestroyedCount[]> =>
  (
    await sql<DestroyedCount>`select record_kind as kind, why, to_char(began_at, 'YYYY-MM') as month,
        count(*)::int as records, sum(sealed_values)::int as "sealedValues", count(*) filter (where e.destruction is null)::int as open
      from privacy.destruction d left join privacy.destruction_end e on e.destruction = d.id
      group by 1, 2, 3 order by 3 desc, 1, 2`.execute(db)
  ).rows

/** Which of these records were destroyed. */
export const selectDestroyed = async (db: KeptBooks, records: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await sql<{
        record: string
      }>`select record from privacy.destruction where record = any(${records})`.execute(db)
    ).rows.map(({ record }) => record),
  )

/** Requests for erasure that two people let through and that were not carried out yet; with the record that is to go. */
export const selectGrantedErasures = async (
  db: KeptBooks,
  kind: string,
): Promise<{ request: string; record: string }[]> =>
  (
    await sql<{ request: string; record: string }>`select r.id as request, r.subject as record
      from privacy.subject_request r
      join privacy.subject_kind k on k.kind = r.subject_kind and k.erased_as = ${kind}
      join privacy.request_decision d on d.request = r.id and d.outcome = 'granted'
      where r.wish = 'erasure' and not exists (select from privacy.destruction x where x.record = r.subject)
      order by d.decided_at, r.id`.execute(db)
  ).rows
