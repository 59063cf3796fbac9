import { LANGUAGES, wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Selectable, sql } from 'kysely'
import type { Provider } from './provider.ts'
import { CHANNEL_SETTINGS, keyIn } from './providers/channel-kinds.ts'
import { ADDRESS_IN_USE, addressInUse } from './providers/channel-rows.ts'
import { CHANNELS, PROVIDER_ROLES } from './providers.ts'
import type { Rows } from './rows.generated.ts'

type ProviderRow = Selectable<Rows['notices.provider']> & {
  readonly channel: string | null
  readonly mailbox: string | null
  readonly form_place: string | null
  readonly mail_settings: unknown
}

const keyOf = (settings: unknown): Provider['key'] =>
  settings === null ? null : keyIn(CHANNEL_SETTINGS.mail.parse(settings))

const toProvider = (row: ProviderRow): Provider => ({
  id: row.id,
  name: row.name,
  country: row.country,
  roles: row.roles.map((word) => wordOf(PROVIDER_ROLES, word)),
  languages: row.languages.map((word) => wordOf(LANGUAGES, word)),
  inEuScope: row.in_eu_scope,
  channel: row.channel === null ? null : wordOf(CHANNELS, row.channel),
  mailbox: row.mailbox,
  formPlace: row.form_place,
  key: keyOf(row.mail_settings),
})

/** These providers, or all, each with the address that a second person confirmed last. */
export const selectProviders = async (db: Books, ids: readonly string[] | null): Promise<Provider[]> => {
  if (ids?.length === 0) return []
  const { rows } = await sql<ProviderRow>`
    select p.*, a.channel, a.mailbox, a.form_place, a.mail_settings
    from notices.provider p
    ${ADDRESS_IN_USE}
    ${ids === null ? sql`` : sql`where p.id = any(${[...ids]}::uuid[])`}
    order by p.name`.execute(db)
  return rows.map(toProvider)
}

type Address = Pick<Provider, 'channel' | 'mailbox' | 'formPlace' | 'key'>

/** The mailbox or form by which each of these services is reached; of what is not reached by either nothing. */
export const selectServiceAddresses = async (
  db: Books,
  services: readonly string[],
): Promise<ReadonlyMap<string, Address>> => {
  if (services.length === 0) return new Map()
  const { rows } = await sql<
    { service: string } & Pick<ProviderRow, 'channel' | 'mailbox' | 'form_place' | 'mail_settings'>
  >`
    select s.id as service, a.channel, a.mailbox, a.form_place, a.mail_settings
    from notices.service s join notices.provider p on p.id = s.provider
    ${addressInUse(sql`s.id`)}
    where s.id = any(${[...services]}::uuid[]) and a.channel is not null`.execute(db)
  return new Map(
    rows.map(({ service, channel, mailbox, form_place: formPlace, mail_settings }) => [
      service,
      { channel: wordOf(CHANNELS, channel ?? ''), mailbox, formPlace, key: keyOf(mail_settings) },
    ]),
  )
}

/** A provider as it is reached about this service. */
export const atService = (
  provider: Provider,
  service: string | null,
  addresses: ReadonlyMap<string, Address>,
): Provider => ({ ...provider, ...(service === null ? undefined : addresses.get(service)) })
