import type { AUDIENCES } from '@vigie/hotline'
import type { ProactiveOrigin } from '@vigie/hotline/origin'
import type { SPOKEN_CHANNELS } from '@vigie/intake'
import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Language } from '@vigie/kernel'
import type { Decision } from '@vigie/notices'

/** How far a made-up case has come. Each takes the ones before it along. */
export type Progress =
  | 'reported'
  | 'assessed-once'
  | 'disagreed'
  | 'agreed'
  | 'notice-waits'
  | 'notice-sent'
  | 'decided'
  | 'closed'

/** One made-up case of the demonstration world. Neutral words, addresses on hosts that cannot exist. */
export interface Story {
  /** A day of the past, or how many days ago. */
  readonly on: string | number
  readonly kind: DesignatedKind
  readonly language: Language
  readonly narrative: string
  readonly addresses: readonly string[]
  readonly provider: string
  readonly hostedIn: string
  readonly progress: Progress
  /** Who can see it there; anybody, where nothing is said. */
  readonly audience?: (typeof AUDIENCES)[number]
  /** Two looked at it at the same time. */
  readonly together?: true
  /** Told to somebody at the desk; by itself it came through the form. */
  readonly told?: (typeof SPOKEN_CHANNELS)[number]
  /** Nobody reported it: handed over, or found after what the story before it tells. */
  readonly found?: ProactiveOrigin
  readonly decision?: { readonly action: Decision; readonly hours: number }
  /** What the provider wrote back, in plain words that nobody has read yet. */
  readonly reply?: string
  /** A made-up fingerprint, of no picture: made at the desk, or sent along by the reporter. */
  readonly fingerprint?: { readonly pdq: string; readonly from: 'desk' | 'reporter' }
}

export const story = (
  on: string | number,
  kind: DesignatedKind,
  language: Language,
  narrative: string,
  address: string | readonly string[],
  [provider, hostedIn]: readonly [string, string],
  progress: Progress,
  decision?: { action: Decision; hours: number },
): Story => ({
  on,
  kind,
  language,
  narrative,
  addresses: typeof address === 'string' ? [address] : address,
  provider,
  hostedIn,
  progress,
  ...(decision ? { decision } : {}),
})

export const withPicture = (from: 'desk' | 'reporter', pdq: string, one: Story): Story => ({
  ...one,
  fingerprint: { pdq, from },
})

export const withReply = (reply: string, one: Story): Story => ({ ...one, reply })
