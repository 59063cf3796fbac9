import type { Language } from '@vigie/kernel'
import type { ChannelKind } from './providers/channel-kinds.ts'

export const PROVIDER_ROLES = ['platform', 'very-large', 'host', 'registrar', 'cdn'] as const
export type ProviderRole = (typeof PROVIDER_ROLES)[number]

/** Of the ways to reach a provider those by which a letter leaves. */
export const CHANNELS = ['mail', 'form'] as const satisfies readonly ChannelKind[]
export type Channel = (typeof CHANNELS)[number]

export type SeedProvider = {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly roles: readonly ProviderRole[]
  /** Country of establishment, ISO 3166. */
  readonly country: string
  /** Country where what it hosts lies. */
  readonly hostsIn: string
  readonly noticeMailbox: string
  readonly channel: Channel
  /** Address of the notice form; null when notices go by mail. */
  readonly form: string | null
  readonly languages: readonly Language[]
  /** Offers services in the Union, so the Digital Services Act binds it. */
  readonly inEuScope: boolean
}

/** Made-up providers for the demonstration and the tests. None of them exists. */
export const DEMONSTRATION_PROVIDERS = [
  {
    id: 'examplegram',
    name: 'Examplegram',
    domain: 'examplegram.example',
    roles: ['platform', 'very-large'],
    country: 'IE',
    hostsIn: 'IE',
    noticeMailbox: 'trusted-flaggers@examplegram.example',
    channel: 'form',
    form: 'https://examplegram.example/notices',
    languages: ['en'],
    inEuScope: true,
  },
  {
    id: 'buurtnet',
    name: 'Buurtnet',
    domain: 'buurtnet.example',
    roles: ['platform'],
    country: 'BE',
    hostsIn: 'BE',
    noticeMailbox: 'meldingen@buurtnet.example',
    channel: 'mail',
    form: null,
    languages: ['nl', 'fr'],
    inEuScope: true,
  },
  {
    id: 'wolkenhost',
    name: 'Wolkenhost',
    domain: 'wolkenhost.example',
    roles: ['host'],
    country: 'DE',
    hostsIn: 'DE',
    noticeMailbox: 'abuse@wolkenhost.example',
    channel: 'mail',
    form: null,
    languages: ['de', 'en'],
    inEuScope: true,
  },
  {
    id: 'pixelkist',
    name: 'Pixelkist',
    domain: 'pixelkist.example',
    roles: ['host'],
    country: 'NL',
    hostsIn: 'NL',
    noticeMailbox: 'abuse@pixelkist.example',
    channel: 'mail',
    form: null,
    languages: ['nl', 'en'],
    inEuScope: true,
  },
  {
    id: 'chatlounge',
    name: 'Chatlounge',
    domain: 'chatlounge.example',
    roles: ['platform'],
    country: 'FR',
    hostsIn: 'FR',
    noticeMailbox: 'signalements@chatlounge.example',
    channel: 'mail',
    form: null,
    languages: ['fr', 'en'],
    inEuScope: true,
  },
  {
    id: 'nowherehost',
    name: 'Nowherehost',
    domain: 'nowherehost.example',
    roles: ['host'],
    country: 'SC',
    hostsIn: 'SC',
    noticeMailbox: 'abuse@nowherehost.example',
    channel: 'mail',
    form: null,
    languages: ['en'],
    inEuScope: false,
  },
] as const satisfies readonly SeedProvider[]
