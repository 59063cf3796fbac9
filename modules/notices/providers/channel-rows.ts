import { LANGUAGES, wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import { type Channel, type KindOfChannel, ORIGINS, RULING_WAYS } from './channel.ts'
import { CAPABILITIES, CHANNEL_KINDS, CHANNEL_SETTINGS } from './channel-kinds.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/**
 * For the provider `p` of a question: the address `a`, by e-mail or by form, that a second person confirmed last and nobody
 * ended; empty where there is none. One of this service of its own goes before the one for all of them.
 */
export const addressInUse = (service: ReturnType<typeof sql>) => sql`
  left join lateral (
    select x.kind as channel,
      case x.kind when 'mail' then x.endpoint else x.settings ->> 'mailbox' end as mailbox,
      case x.kind when 'form' then x.endpoint else x.settings ->> 'formPlace' end as form_place,
      case x.kind when 'mail' then x.settings end as mail_settings
    from notices.channel x join notices.channel_ruling y on y.channel = x.id
    where x.provider = p.id and (x.service is null or x.service = ${service}) and x.kind in ('mail', 'form') and y.way = 'confirmed'
      and not exists (select from notices.channel_end z where z.channel = x.id)
      -- Where the latest was ended, what was in use before it does not come back.
      and not exists (select from notices.channel l join notices.channel_ruling m on m.channel = l.id
        where l.provider = x.provider and l.service is not distinct from x.service and l.kind = x.kind
          and m.way = 'confirmed' and l.version > x.version)
    order by x.service nulls last, y.ruled_at desc, x.version desc limit 1
  ) a on true`

/** The same for all services together. */
export const ADDRESS_IN_USE = addressInUse(sql`null::uuid`)

/** What a row says in the form of its kind: the settings were read by the schema of the kind before they were written. */
const kindIn = (kind: string, settings: unknown): KindOfChannel => {
  const known = wordOf(CHANNEL_KINDS, kind)
  switch (known) {
    case 'mail':
      return { kind: known, settings: CHANNEL_SETTINGS[known].parse(settings) }
    case 'form':
      return { kind: known, settings: CHANNEL_SETTINGS[known].parse(settings) }
    case 'vigie-protocol':
      return { kind: known, settings: CHANNEL_SETTINGS[known].parse(settings) }
    case 'atproto':
      return { kind: known, settings: CHANNEL_SETTINGS[known].parse(settings) }
    case 'mastodon':
      return { kind: known, settings: CHANNEL_SETTINGS[known].parse(settings) }
    case 'discourse':
      return { kind: known, settings: CHANNEL_SETTINGS[known].parse(settings) }
    default:
      return { kind: known, settings: CHANNEL_SETTINGS[known].parse(settings) }
  }
}

type ChannelRow = Omit<Selectable<Rows['notices.channel']>, 'source_day'> & {
  readonly source_day: string
  readonly way: string | null
  readonly ruled_by: string | null
  readonly ruled_at: Date | null
  readonly ended_at: Date | null
  readonly checked_at: Date | null
}

const toChannel = (row: ChannelRow): Channel => ({
  ...kindIn(row.kind, row.settings),
  id: row.id,
  provider: row.provider,
  service: row.service,
  version: row.version,
  endpoint: row.endpoint,
  credential: row.credential,
  maxItems: row.max_items,
  languages: row.languages.map((word) => wordOf(LANGUAGES, word)),
  capabilities: row.capabilities.map((word) => wordOf(CAPABILITIES, word)),
  origin: wordOf(ORIGINS, row.origin),
  source: row.source,
  sourceDay: row.source_day,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at,
  ruled:
    row.way === null || row.ruled_by === null || row.ruled_at === null
      ? null
      : { way: wordOf(RULING_WAYS, row.way), by: row.ruled_by, at: row.ruled_at },
  endedAt: row.ended_at,
  checkedAt: row.checked_at,
})

const select = async (db: Books, where: ReturnType<typeof sql>): Promise<Channel[]> => {
  const { rows } = await sql<ChannelRow>`
    select c.*, c.source_day::text as source_day, r.way, r.ruled_by, r.ruled_at, e.ended_at,
      (select max(k.checked_at) from notices.directory_check k where k.channel = c.id) as checked_at
    from notices.channel c
    left join notices.channel_ruling r on r.channel = c.id
    left join notices.channel_end e on e.channel = c.id
    where ${where}
    order by c.provider, c.service nulls first, c.kind, c.version`.execute(db)
  return rows.map(toChannel)
}

/** The channels of these providers, or of all, with what became of each. */
export const selectChannels = async (db: Books, providers: readonly string[] | null): Promise<Channel[]> =>
  select(db, providers === null ? sql`true` : sql`c.provider = any(${[...providers]}::uuid[])`)

export const selectChannel = async (db: Books, id: string): Promise<Channel | null> =>
  (await select(db, sql`c.id = ${id}`))[0] ?? null

/** What waits for a second person, for every provider. */
export const selectProposedChannels = (db: Books): Promise<Channel[]> => select(db, sql`r.channel is null`)

export const insertChannel = (db: Books, row: Insertable<Rows['notices.channel']>): Promise<unknown> =>
  tables(db).insertInto('notices.channel').values(row).execute()

export const insertChannelRuling = (
  db: Books,
  row: Insertable<Rows['notices.channel_ruling']>,
): Promise<unknown> => tables(db).insertInto('notices.channel_ruling').values(row).execute()

export const insertChannelEnd = (db: Books, row: Insertable<Rows['notices.channel_end']>): Promise<unknown> =>
  tables(db).insertInto('notices.channel_end').values(row).execute()
