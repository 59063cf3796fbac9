import type { Day } from '@vigie/kernel'
import type { KeptBooks, RowOfRecord } from '@vigie/platform/house'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type RequestRow = {
  readonly id: string
  readonly wish: string
  readonly subjectKind: string
  readonly subject: string
  readonly namedBy: string
  /** What was seen besides: proof of identity, or the mandate of whoever asks for them. */
  readonly proof: string | null
  readonly proofSeenOn: Day | null
  readonly receivedBy: string
  readonly receivedOn: Day
  /** With the two months more, where they were taken. */
  readonly answerBy: Day
  readonly extensionReason: string | null
  readonly outcome: string | null
  readonly ground: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly answeredAt: Date | null
  /** They said something to it, and it can still be opened. */
  readonly hasWords: boolean
  /** The record is kept and not used, by this request. */
  readonly restrictedAt: Date | null
  readonly restrictionEndedOn: Day | null
  readonly destroyedAt: Date | null
}

export const selectRequests = async (db: KeptBooks, id: string | null = null): Promise<RequestRow[]> =>
  (
    await sql<RequestRow>`select r.id, r.wish, r.subject_kind as "subjectKind", r.subject, r.named_by as "namedBy", r.received_by as "receivedBy",
        r.received_on as "receivedOn", coalesce(x.extended_to, r.answer_by) as "answerBy", x.reason as "extensionReason",
        p.proof, p.seen_on as "proofSeenOn", d.outcome, d.ground, d.decided_by as "decidedBy", d.decided_at as "decidedAt",
        a.answered_at as "answeredAt", coalesce(w.words <> '', false) as "hasWords", s.began_at as "restrictedAt", e.ended_on as "restrictionEndedOn",
        gone.began_at as "destroyedAt"
      from privacy.subject_request r
      left join privacy.proof_seen p on p.request = r.id
      left join privacy.request_words w on w.request = r.id
      left join privacy.request_extension x on x.request = r.id
      left join privacy.request_decision d on d.request = r.id
      left join privacy.request_answer a on a.request = r.id
      left join privacy.restriction s on s.request = r.id
      left join privacy.restriction_end e on e.request = r.id
      left join privacy.destruction gone on gone.record = r.subject
      where ${id}::uuid is null or r.id = ${id}::uuid
      order by a.answered_at is not null, coalesce(x.extended_to, r.answer_by), r.id`.execute(db)
  ).rows

export const insertRequest = (
  db: Books,
  row: Insertable<Rows['privacy.subject_request']>,
): Promise<unknown> => tables(db).insertInto('privacy.subject_request').values(row).execute()
export const insertProofSeen = (db: Books, row: Insertable<Rows['privacy.proof_seen']>): Promise<unknown> =>
  tables(db).insertInto('privacy.proof_seen').values(row).execute()
export const insertRequestWords = (
  db: Books,
  row: Insertable<Rows['privacy.request_words']>,
): Promise<unknown> => tables(db).insertInto('privacy.request_words').values(row).execute()
export const insertRequestDecision = (
  db: Books,
  row: Insertable<Rows['privacy.request_decision']>,
): Promise<unknown> => tables(db).insertInto('privacy.request_decision').values(row).execute()
export const insertRequestAnswer = (
  db: Books,
  row: Insertable<Rows['privacy.request_answer']>,
): Promise<unknown> => tables(db).insertInto('privacy.request_answer').values(row).execute()
export const insertRestriction = (
  db: Books,
  row: Insertable<Rows['privacy.restriction']>,
): Promise<unknown> => tables(db).insertInto('privacy.restriction').values(row).execute()
export const insertRestrictionEnd = (
  db: Books,
  row: Insertable<Rows['privacy.restriction_end']>,
): Promise<unknown> => tables(db).insertInto('privacy.restriction_end').values(row).execute()

export const insertExtension = async (
  db: Books,
  row: { request: string; reason: string; extendedBy: string; extendedOn: Day },
): Promise<void> => {
  await sql`insert into privacy.request_extension (request, received_on, answer_by, reason, extended_by, extended_on)
    select r.id, r.received_on, r.answer_by, ${row.reason}, ${row.extendedBy}::uuid, ${row.extendedOn}::date
    from privacy.subject_request r where r.id = ${row.request}::uuid`.execute(db)
}

export const selectWords = async (db: Books, request: string): Promise<Buffer | null> =>
  (
    await tables(db)
      .selectFrom('privacy.request_words')
      .select('words')
      .where('request', '=', request)
      .executeTakeFirst()
  )?.words ?? null

/** What people had put right about these subjects, the oldest first. */
export const selectStatements = async (
  db: Books,
  subjects: readonly string[],
): Promise<{ request: string; subject: string; words: Buffer; decidedAt: Date }[]> =>
  subjects.length === 0
    ? []
    : (
        await sql<{ request: string; subject: string; words: Buffer; decidedAt: Date }>`
          select r.id as request, r.subject, w.words, d.decided_at as "decidedAt"
          from privacy.subject_request r
          join privacy.request_decision d on d.request = r.id and d.outcome = 'granted'
          join privacy.request_words w on w.request = r.id
          where r.subject = any(${subjects}::uuid[]) and r.wish = 'rectification' and w.words <> ''
          order by d.decided_at, r.id`.execute(db)
      ).rows

/** The sealed words of requests about these records: they go with them. */
export const selectWordsOf = async (db: KeptBooks, records: readonly string[]): Promise<RowOfRecord[]> =>
  (
    await sql<{ record: string; row: string }>`select r.subject as record, w.request as row
      from privacy.request_words w join privacy.subject_request r on r.id = w.request
      where r.subject = any(${records}::uuid[])`.execute(db)
  ).rows.map((one) => ({ ...one, table: 'privacy.request_words' }))
