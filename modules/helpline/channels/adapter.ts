import type { Outside } from '@vigie/platform/outside'

/** The ways beside the site by which people write, and by which the desk answers. */
export const FAR_CHANNELS = ['sms'] as const
export type FarChannel = (typeof FAR_CHANNELS)[number]

/** What somebody's gateway brought to our door, as it came. */
export interface Brought {
  readonly header: (name: string) => string | undefined
  readonly body: string
}

/** What that says, once it is known to come from the gateway. */
export type Told =
  | {
      readonly says: 'message'
      /** The gateway's own id of what it brought: brought again it has the same. */
      readonly id: string
      /** Where the sender is reached, in the one form of `reachOf`. */
      readonly reach: string
      readonly text: string
      /** A long text comes in parts, in any order. */
      readonly part: { readonly of: string; readonly number: number; readonly count: number } | null
    }
  | {
      readonly says: 'report'
      readonly message: string
      readonly piece: number
      readonly word: 'delivered' | 'failed'
    }
  /** From nobody who could be answered, or of a sort that is none of ours. */
  | { readonly says: 'nothing' }

/** Why it is not taken: it is not the gateway's, or not of its form. Neither says more. */
export type NotTold = 'not-signed' | 'not-of-the-form'

/** An answer on its way. The id is the name of the sending: sent again under it, it has one effect. */
export interface Outgoing {
  readonly id: string
  readonly reach: string
  readonly text: string
}

export interface Gateway extends Outside {
  readonly url: string
}

/** `later` may have taken effect: it is sent again under the same id. */
export type Sent =
  | { readonly outcome: 'accepted'; readonly pieces: number; readonly why: string }
  | {
      readonly outcome: 'later'
      readonly pieces: number
      readonly why: string
      /** How long the gateway asks us to wait, in milliseconds. */
      readonly wait: number | null
    }
  | { readonly outcome: 'refused'; readonly pieces: number; readonly why: string }

/**
 * What a channel beside the site has to be able to do. It logs nothing of what it carries, and a reason that it gives is a word
 * or a number, never a text of the gateway's.
 */
export interface ChannelAdapter {
  readonly channel: FarChannel
  /** More letters than that go in several pieces. */
  readonly longest: number
  /** Under this name the operator keeps what signs what is brought, and what opens the gateway. */
  readonly secrets: { readonly brought: string; readonly sending: string }
  /** The one form of where somebody is reached; null where that is nowhere. */
  readonly reachOf: (typed: string) => string | null
  /** Whether whoever wrote wants nothing more. */
  readonly asksToStop: (text: string) => boolean
  readonly read: (brought: Brought, secret: string, now: Date) => Told | NotTold
  readonly send: (answer: Outgoing, gateway: Gateway) => Promise<Sent>
}
