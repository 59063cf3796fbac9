import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface NewArrival {
  readonly id: string
  readonly channel: string
  readonly whole: string
  readonly part: number
  readonly parts: number
  readonly language: string
  readonly arrived_on: Day
  readonly arrived_at: Date
}

/** False where this very thing was brought before. */
export const receiveArrival = async (
  db: Books,
  row: NewArrival,
  { reach, mark, said }: { reach: Buffer; mark: Buffer; said: Buffer },
): Promise<boolean> =>
  (
    await sql<{ fresh: boolean }>`select helpline.receive(${JSON.stringify(row)}::jsonb, ${reach}, ${mark},
      ${said}) as fresh`.execute(db)
  ).rows[0]?.fresh === true

/** The conversation in which that was answered; null where there is none. */
export const reportDelivery = async (
  db: Books,
  told: { message: string; piece: number; word: string; reported_on: Day },
): Promise<string | null> =>
  (
    await sql<{ conversation: string | null }>`select helpline.report_delivery(${JSON.stringify(told)}::jsonb)
      as conversation`.execute(db)
  ).rows[0]?.conversation ?? null

/** Texts whose parts are all there, or whose last parts did not come for so long; the oldest first, each by the ids of its parts. */
export const selectWholeArrivals = async (
  db: Books,
  { before, most }: { before: Date; most: number },
): Promise<(readonly string[])[]> =>
  (
    await sql<{ arrivals: string[] }>`select array_agg(arrival::text order by part, number) as arrivals
      from helpline.arrived_text where octet_length(found_by) > 0 group by whole
      having count(distinct part) >= max(parts) or min(arrived_at) <= ${before}
      order by min(number) limit ${most}`.execute(db)
  ).rows.map(({ arrivals }) => arrivals)

/** How many texts that came before these moments nobody took in: whole ones, and ones of which a part is missing. */
export const countNotTakenIn = async (
  db: Books,
  { whole, torn }: { whole: Date; torn: Date },
): Promise<number> =>
  (
    await sql<{ count: number }>`select count(*)::integer as count from (
        select from helpline.arrived_text where octet_length(found_by) > 0 group by whole
        having (count(distinct part) >= max(parts) and max(arrived_at) <= ${whole}) or min(arrived_at) <= ${torn}
      ) lying`.execute(db)
  ).rows[0]?.count ?? 0

export interface ArrivedRow {
  readonly arrival: string
  readonly channel: string
  readonly part: number
  readonly parts: number
  readonly language: string
  readonly arrived_at: Date
  readonly reach: Buffer
  readonly found_by: Buffer
  readonly said: Buffer
}

export const selectArrived = async (db: Books, arrivals: readonly string[]): Promise<ArrivedRow[]> =>
  (
    await sql<ArrivedRow>`select t.arrival, t.channel, t.part, t.parts, t.language, t.arrived_at, t.reach, t.found_by, t.said
      from helpline.arrived_text t where t.arrival = any(${arrivals}::uuid[]) order by t.part, t.number`.execute(
      db,
    )
  ).rows

export interface TakenIn {
  readonly conversation: string
  readonly message: string
  readonly channel: string
  readonly language: string
  readonly written_on: Day
  readonly expires_on: Day
  readonly minute: Date
  readonly stops: boolean
}

/** The conversation in which it stands now; null where another worker took it, or where there was nothing to stop. */
export const takeInArrivals = async (
  db: Books,
  given: TakenIn,
  arrivals: readonly string[],
  { mark, reach, said, verifier }: { mark: Buffer; reach: Buffer; said: Buffer; verifier: Buffer },
): Promise<string | null> =>
  (
    await sql<{ conversation: string | null }>`select helpline.take_in(${JSON.stringify(given)}::jsonb,
      ${arrivals}::uuid[], ${mark}, ${reach}, ${said}, ${verifier}) as conversation`.execute(db)
  ).rows[0]?.conversation ?? null
