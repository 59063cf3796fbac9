import type { Language } from '@vigie/kernel'
import type { Call } from '@vigie/platform/outside'
import type { Letter, Post } from '@vigie/platform/post'
import type { Decision, Ground } from '../decisions.ts'
import type { NoticeLetter } from '../letter-content.ts'
import type { Capability } from '../providers/channel-kinds.ts'
import type { DatabaseTerms } from '../vocabulary.ts'
import type { Sessions } from './sessions.ts'

/**
 * What a report on a channel may say beside its reference, its kind and its legal grounds. Pictures and evidence have no word here:
 * nothing of them leaves on any channel.
 */
export const PIECES = [
  'standing',
  'explanation',
  'assessment',
  'objects',
  'hashes',
  'notifier',
  'goodFaith',
  'answerLink',
] as const
export type Piece = (typeof PIECES)[number]

/**
 * What comes of the same report twice. `by-key`: they know it by its key. `by-subject`: they take one report of one account about
 * one thing. `found-out`: we can ask whether they have it. `doubles`: a second report, so nobody but a person sends it again.
 */
export type Repeats = 'by-key' | 'by-subject' | 'found-out' | 'doubles'

/** One report as it leaves: a notice of many items becomes several where a platform takes one thing at a time. */
export interface Part {
  readonly number: number
  /** The items of the notice that it is about, by number. */
  readonly items: readonly number[]
  /** Of what the platform is told, in its own terms. */
  readonly subject: Readonly<Record<string, string>>
  readonly text: string
  /** The letter that it is, where a mail server carries it. */
  readonly letter?: Letter
}

export const NOT_READY = ['elsewhere', 'no-object', 'too-long', 'too-many', 'not-set'] as const
/** Why a notice cannot go this way: not theirs, without a number of theirs, more than they take, or a setting is missing. */
export type NotReady = (typeof NOT_READY)[number]

/** Why one did not leave, or why nobody knows whether it did, beside what they answer. */
export const NOT_LEFT = [
  ...NOT_READY,
  'no-credential',
  'may-have-arrived',
  'channel-changed',
  'already-reported',
  'not-encrypted',
] as const

export type Prepared =
  | { readonly ready: true; readonly parts: readonly Part[] }
  | { readonly ready: false; readonly why: NotReady; readonly items: readonly number[] }

export type Sent =
  | {
      readonly outcome: 'sent'
      readonly remote: string | null
      readonly answer: string
      /** What they signed, where they do. */
      readonly proof?: string
    }
  | { readonly outcome: 'failed-for-now'; readonly answer: string; readonly retryAfter: string | null }
  | { readonly outcome: 'failed'; readonly answer: string }
  | { readonly outcome: 'unknown'; readonly answer: string }
  | { readonly outcome: 'already'; readonly answer: string }

/** How a channel is reached: confirmed by two people in the directory, with the secret that the operator keeps for it. */
export interface Line {
  readonly call: Call
  readonly post: Post
  readonly endpoint: string
  readonly settings: Readonly<Record<string, unknown>>
  /** Where its things are shown beside the endpoint. */
  readonly hosts: readonly string[]
  readonly secret: string | null
  readonly sessions: Sessions
  /** When it is: whoever signs says so. */
  now(): Date
}

/** For whom a report is made, before it leaves. */
export interface At extends Pick<Line, 'endpoint' | 'settings' | 'hosts'> {
  /** The notice's own id: by it the same one is known again. */
  readonly key: string
  /** So many items they take at once, as the directory says; null where it says nothing. */
  readonly mostItems: number | null
  /** Under which words of the DSA Transparency Database an item stands, by its number. */
  terms(item: number): DatabaseTerms
  /** What a letter needs around its words: to where, by which id, with which files. */
  readonly around: Omit<Letter, 'subject' | 'text' | 'html'>
}

/** What they said about a report of ours, in their own words: for a person to read. */
export interface Said {
  /** Theirs, the same each time: by it what was said is taken once. */
  readonly id: string
  readonly words: string
  readonly at: Date
}

/** What they decided of an item, signed by a key that they publish: it counts as their word. */
export interface Decided {
  readonly id: string
  readonly item: number
  readonly action: Decision
  readonly ground: Ground | null
  readonly redress: boolean
  readonly words: string
  readonly at: Date
  readonly proof: string
}

export type Polled =
  | {
      readonly came: true
      readonly said: readonly Said[]
      /** Their signed confirmation that they have it. */
      readonly received?: { readonly id: string; readonly at: Date }
      readonly decided?: readonly Decided[]
    }
  | { readonly came: false; readonly why: string }

/** A complaint about what they decided of a report of ours. */
export interface Complaining {
  readonly key: string
  /** Their number of the report. */
  readonly remote: string
  /** The items, each with their number of the decision; none of what was not decided in due time. */
  readonly about: readonly { readonly item: number; readonly decision: string | null }[]
  readonly language: Language
  readonly reasons: string
  readonly at: Date
}

/** What every way to a provider says of itself, and what would leave by it. */
interface Way {
  /** What it can bring back; a provider may do less. */
  readonly capabilities: readonly Capability[]
  readonly says: readonly Piece[]
  readonly repeats: Repeats
  /** What would leave, word for word: for whoever approves it, and for the sending itself. */
  prepare(letter: NoticeLetter, at: At): Prepared
}

/** A form that only a person can fill in: what is prepared is copied, and they say what the form answered. */
export interface FilledIn extends Way {
  readonly by: 'person'
}

/** Our mail server takes it within the transaction that records it: whoever gets a letter twice knows it by its id. */
export interface Posted extends Way {
  readonly by: 'post'
  readonly repeats: 'by-key'
  send(part: Part, key: string, line: Line): Promise<Sent>
}

/** A program of theirs takes it. */
export interface Called extends Way {
  readonly by: 'program'
  send(part: Part, key: string, line: Line): Promise<Sent>
  /** Their number of the report with this key; null where they have none; unclear where they have too many to look through. */
  find?(
    part: Part,
    key: string,
    line: Line,
  ): Promise<{ readonly found: string | null } | { readonly why: string } | { readonly unclear: true }>
  poll?(remote: string, line: Line): Promise<Polled>
  /** Art. 20 DSA. The same complaint again repeats nothing. */
  complain?(complaint: Complaining, line: Line): Promise<Sent>
}

/** One way to a provider. */
export type Adapter = Called | Posted | FilledIn
