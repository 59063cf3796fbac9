import { type Day, dayOf, type Language } from '@vigie/kernel'
import { type Actor, type Desk, personOf } from '@vigie/platform/operation'
import type { RefusalWord } from '../refusals.ts'
import type { Capability, ChannelKind, ChannelSettings } from './channel-kinds.ts'

/** From where something in the directory comes: typed at the desk, read out of a file, or shipped with Vigie. */
export const ORIGINS = ['desk', 'import', 'shipped'] as const
export type Origin = (typeof ORIGINS)[number]

/** From where something comes, and on which day it stood there. */
export interface Sourced {
  readonly origin: Origin
  readonly source: string
  readonly sourceDay: Day
}

/** What stands for a source in the books where somebody typed something at the desk without saying from where. */
const UNSAID = 'typed by whoever proposed it'

/** The same for a row of a file that names none. */
export const UNSAID_IN_FILE = 'a file without a source'

/** Whether there is a source that somebody else can read; of a file that names none, that is said. */
export const sourceIs = ({ source }: Sourced): 'said' | 'unsaid' | 'unsaid-in-file' =>
  source === UNSAID_IN_FILE ? 'unsaid-in-file' : source === UNSAID ? 'unsaid' : 'said'

/** What somebody typed at the desk. */
export const byHand = (desk: Pick<Desk, 'now'>, source: string | undefined): Sourced => ({
  origin: 'desk',
  source: source ?? UNSAID,
  sourceDay: dayOf(desk.now),
})

/** What became of a proposal: somebody else said yes, or it was let go. */
export const RULING_WAYS = ['confirmed', 'declined'] as const
export type RulingWay = (typeof RULING_WAYS)[number]

interface OfKind<Kind extends ChannelKind> {
  readonly kind: Kind
  readonly settings: ChannelSettings<Kind>
}

/** What a channel of some kind is and says. */
export type KindOfChannel = { readonly [Kind in ChannelKind]: OfKind<Kind> }[ChannelKind]

/** A way in which notices reach a provider, or one of its services, as somebody proposed it. */
export type Channel = KindOfChannel &
  Sourced & {
    readonly id: string
    readonly provider: string
    /** Null where it is the provider's for all its services. */
    readonly service: string | null
    readonly version: number
    readonly endpoint: string
    /** The name under which the operator keeps the secret. */
    readonly credential: string | null
    readonly maxItems: number | null
    readonly languages: readonly Language[]
    readonly capabilities: readonly Capability[]
    readonly proposedBy: string
    readonly proposedAt: Date
    readonly ruled: { readonly way: RulingWay; readonly by: string; readonly at: Date } | null
    readonly endedAt: Date | null
    /** When somebody looked last whether it is still so. */
    readonly checkedAt: Date | null
  }

/** What is one channel through its versions: a provider or one of its services has one of a kind. */
const placeOf = ({ provider, service, kind }: Channel): string => `${provider} ${service ?? ''} ${kind}`

/** A second person said yes, and nobody ended it since. */
const isConfirmed = ({ ruled, endedAt }: Channel): boolean => ruled?.way === 'confirmed' && endedAt === null

/** The latest yes first; of two at one moment the one that was proposed last. */
const byYes = (one: Channel, other: Channel): number =>
  (other.ruled?.at.getTime() ?? 0) - (one.ruled?.at.getTime() ?? 0) || other.version - one.version

/** Of these channels those by which notices go today: of each kind the last that was confirmed, the latest yes first. */
export const inUse = (channels: readonly Channel[]): Channel[] => {
  const last = new Map<string, Channel>()
  for (const channel of channels.toSorted((one, other) => one.version - other.version)) {
    if (channel.ruled?.way === 'confirmed') last.set(placeOf(channel), channel)
  }
  return [...last.values()].filter(isConfirmed).toSorted(byYes)
}

/** Why this actor may not rule so on a proposal; its own proposer may let it go, and never say yes to it. */
export const channelRefusal = (
  actor: Actor,
  { ruled, proposedBy }: Channel,
  way: RulingWay,
): RefusalWord | null => {
  if (ruled !== null) return 'provider-address-ruled'
  return way === 'confirmed' && proposedBy === personOf(actor) ? 'you-prepared-this' : null
}
