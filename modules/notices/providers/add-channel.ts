import { dayOf, type Language, newId } from '@vigie/kernel'
import { type Desk, orRefuse, staffOf } from '@vigie/platform/operation'
import { type PublishedKey, readPublishedKey } from '@vigie/platform/post'
import { z } from 'zod'
import { endPagesOfProvider } from '../answer-page-rows.ts'
import { ADAPTERS } from '../channels/adapters.ts'
import { type Channel as ByHandChannel, CHANNELS } from '../providers.ts'
import { insist, refuse } from '../refusals.ts'
import { byHand, channelRefusal, type RulingWay, type Sourced } from './channel.ts'
import {
  type Capability,
  CHANNEL_SETTINGS,
  type ChannelKind,
  fitsKind,
  keyIn,
  needsCredential,
  SETTING_FIELDS,
  type SettingField,
  settingFieldsOf,
} from './channel-kinds.ts'
import { insertChannel, insertChannelRuling, selectChannel, selectChannels } from './channel-rows.ts'

/** Where notices go by hand: a mailbox or a form. */
export const ADDRESS_FIELDS = {
  channel: z.enum(CHANNELS),
  mailbox: SETTING_FIELDS.mailbox,
  formPlace: SETTING_FIELDS.formPlace,
}

interface AddressGiven {
  readonly channel: ByHandChannel
  readonly mailbox?: string | undefined
  readonly formPlace?: string | undefined
}

type Settings = { readonly [Field in SettingField]?: unknown }

export interface ChannelGiven {
  readonly provider: string
  readonly service: string | null
  readonly kind: ChannelKind
  readonly endpoint: string
  readonly settings: Settings
  readonly credential: string | null
  readonly maxItems: number | null
  readonly languages: readonly Language[]
  readonly capabilities: readonly Capability[]
  readonly sourced: Sourced
}

/** What a key says of itself; one with which nothing can be encrypted is nothing to keep. */
const factsOf = async (key: PublishedKey, now: Date) => {
  const read = await readPublishedKey(key, now)
  if (!read.usable) throw refuse(read.fault)
  const { fingerprint, expiresAt } = read
  return {
    keyFingerprint: fingerprint,
    ...(expiresAt === null ? {} : { keyExpires: dayOf(expiresAt) }),
  }
}

/** What of the settings given is said for this kind, read by its schema; the rest is about other kinds. */
const settingsFor = async (desk: Desk, kind: ChannelKind, given: Settings) => {
  const own = Object.fromEntries(settingFieldsOf(kind).map((field) => [field, given[field]]))
  const read = CHANNEL_SETTINGS[kind].safeParse(own)
  if (!read.success) throw refuse('channel-setting-not-fitting')
  const key = kind === 'mail' ? keyIn(CHANNEL_SETTINGS.mail.parse(own)) : null
  return key === null ? read.data : { ...read.data, ...(await factsOf(key, desk.now)) }
}

/** Writes down a way in which notices could reach a provider. It holds once somebody else says yes. */
export const addChannel = async (desk: Desk, given: ChannelGiven): Promise<string> => {
  const { provider, service, kind, endpoint, credential } = given
  if (!fitsKind(kind, endpoint)) throw refuse('channel-endpoint-not-fitting')
  if (needsCredential(kind) && credential === null) throw refuse('channel-needs-credential')
  const beside = (await selectChannels(desk.db, [provider])).filter((one) => one.service === service)
  if (beside.some((one) => one.kind === kind && one.ruled === null)) throw refuse('provider-address-waits')
  const { origin, source, sourceDay } = given.sourced
  const settings = await settingsFor(desk, kind, given.settings)
  const row = {
    id: newId(),
    provider,
    service,
    kind,
    version: Math.max(0, ...beside.map(({ version }) => version)) + 1,
    endpoint,
    settings: JSON.stringify(settings),
    credential,
    max_items: given.maxItems,
    languages: [...given.languages],
    capabilities: [...given.capabilities],
    origin,
    source,
    source_day: sourceDay,
    proposed_by: staffOf(desk),
    proposed_at: desk.now,
  }
  await orRefuse(insertChannel(desk.db, row), { taken: refuse('provider-address-waits') })
  return row.id
}

/** The channel that a mailbox or a form makes. Of both, one proposal waits at a time. */
export const proposeAddress = async (
  desk: Desk,
  provider: { readonly id: string; readonly languages: readonly Language[] },
  { channel, mailbox, formPlace }: AddressGiven,
): Promise<string> => {
  const endpoint = channel === 'mail' ? mailbox : formPlace
  if (endpoint === undefined)
    throw refuse(channel === 'mail' ? 'provider-needs-mailbox' : 'provider-needs-form')
  const open = (await selectChannels(desk.db, [provider.id])).some(
    ({ ruled, service, kind }) => ruled === null && service === null && CHANNELS.some((one) => one === kind),
  )
  if (open) throw refuse('provider-address-waits')
  return addChannel(desk, {
    provider: provider.id,
    service: null,
    kind: channel,
    endpoint,
    settings: { mailbox, formPlace },
    credential: null,
    maxItems: null,
    languages: provider.languages,
    capabilities: ADAPTERS[channel].capabilities,
    sourced: byHand(desk, undefined),
  })
}

/** Says yes or no to a channel. The books take one answer, and no yes from its proposer. */
export const ruleOnChannel = async (
  desk: Desk,
  proposal: string,
  way: RulingWay,
): Promise<{ provider: string }> => {
  const channel = await selectChannel(desk.db, proposal)
  if (channel === null) throw refuse('no-such-provider-address')
  insist(channelRefusal(desk.actor, channel, way))
  const row = {
    channel: proposal,
    proposed_by: channel.proposedBy,
    way,
    ruled_by: staffOf(desk),
    ruled_at: desk.now,
  }
  await orRefuse(insertChannelRuling(desk.db, row), { taken: refuse('provider-address-ruled') })
  const { provider, service } = channel
  // Links that went to the old address answer no more.
  const isAddress = CHANNELS.some((one) => one === channel.kind)
  if (way === 'confirmed' && isAddress)
    await endPagesOfProvider(desk.db, { provider, service }, row.ruled_by, desk.now)
  return { provider }
}
