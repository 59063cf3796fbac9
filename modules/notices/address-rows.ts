import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import { CHANNELS, type Channel } from './providers.ts'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** For the provider `p` of a question: the address `a` that a second person confirmed last; empty where none has. */
export const ADDRESS_IN_USE = sql`
  left join lateral (
    select x.channel, x.mailbox, x.form_place
    from notices.provider_address x join notices.provider_address_ruling y on y.address = x.id
    where x.provider = p.id and y.way = 'confirmed'
    order by x.version desc limit 1
  ) a on true`

/** What became of a proposal: somebody else said yes, or it was let go. */
export const ADDRESS_WAYS = ['confirmed', 'declined'] as const
export type AddressWay = (typeof ADDRESS_WAYS)[number]

/** Where notices to a provider are to go, as somebody proposed. */
export interface AddressProposal {
  readonly id: string
  readonly provider: string
  readonly version: number
  readonly channel: Channel
  readonly mailbox: string | null
  readonly formPlace: string | null
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly ruled: AddressWay | null
}

/** The last proposal for each of these providers, or for all. */
export const selectLastProposals = async (
  db: Books,
  providers: readonly string[] | null,
): Promise<AddressProposal[]> => {
  const found = await tables(db)
    .selectFrom('notices.provider_address as a')
    .leftJoin('notices.provider_address_ruling as r', 'r.address', 'a.id')
    .selectAll('a')
    .select('r.way')
    .distinctOn('a.provider')
    .where(({ eb }) => (providers === null ? eb.lit(true) : eb('a.provider', 'in', [...providers])))
    .orderBy('a.provider')
    .orderBy('a.version', 'desc')
    .execute()
  return found.map((row) => ({
    id: row.id,
    provider: row.provider,
    version: row.version,
    channel: wordOf(CHANNELS, row.channel),
    mailbox: row.mailbox,
    formPlace: row.form_place,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    ruled: row.way === null ? null : wordOf(ADDRESS_WAYS, row.way),
  }))
}

export const selectProviderOfProposal = async (db: Books, proposal: string): Promise<string | null> => {
  const { rows } = await sql<{ provider: string }>`
    select provider from notices.provider_address where id = ${proposal}`.execute(db)
  return rows[0]?.provider ?? null
}

export const insertAddress = (
  db: Books,
  row: Insertable<Rows['notices.provider_address']>,
): Promise<unknown> => tables(db).insertInto('notices.provider_address').values(row).execute()

export const insertAddressRuling = (
  db: Books,
  row: Insertable<Rows['notices.provider_address_ruling']>,
): Promise<unknown> => tables(db).insertInto('notices.provider_address_ruling').values(row).execute()
