import type { IncomingMessage } from 'node:http'
import type { Day, Language } from '@vigie/kernel'
import type { Words } from '@vigie/locales'
import type { Database } from '@vigie/platform/database'
import type { Holding } from '@vigie/platform/house'
import type { Actor, House, NoTables } from '@vigie/platform/operation'
import type { Credentials } from '@vigie/platform/outside'
import { isLineFull } from '@vigie/platform/vault'
import { type Evenness, type Patience, patience, TooMany } from '@vigie/platform/web'
import type { Context } from 'hono'
import { type Drafts, openDrafts } from './drafts.ts'
import type { News } from './news.ts'

export interface PublicOptions {
  /** Where visitors find the site, such as `https://report.example`. */
  readonly origin: string
  /** The ordinary page that the quick exit opens. */
  readonly neutral?: string
  /** How many proxies of our own stand in front; the address they pass on is used to make guessers wait, and not kept. */
  readonly proxies?: number
  /** Hears of a fault of our own. It is told what broke, never who was asking for what. */
  readonly faulty?: (fault: unknown) => void
  /** Who tries how often; left out, those of a site that is open to everyone. */
  readonly guesses?: Patience
  readonly submissions?: Patience
  /** How alike the answers to a right and a wrong receipt are. */
  readonly evenness?: Evenness
  /** What was done in the books, for sites whose open pages ask for news. */
  readonly news?: News
  /** The secrets by which the site knows the machines that come; without them it knows none. */
  readonly credentials?: Credentials
}

export const FAULTS = [403, 404, 405, 413, 500, 503] as const
export type FaultStatus = (typeof FAULTS)[number]

/** What a house puts around the pages of its sites, in the language of the reader. */
export type Around = (words: Words) => {
  /** At the foot of every page; the path after the language. */
  readonly links: readonly { readonly path: string; readonly text: string }[]
  /** Whom the reader can call, where the house has somebody who answers. */
  readonly helpline?: { readonly said: string; readonly number: string; readonly hours: string }
  /** What the house says instead of the frame when something does not work. */
  readonly faults?: Partial<Record<FaultStatus, { readonly title?: string; readonly text: string }>>
}

/** The books under the login of the site. */
export type SiteHolding = Pick<Holding, 'house' | 'books' | 'all'> & Partial<Pick<Holding, 'place'>>

/** What every page of the public site has at hand. */
export interface Site {
  readonly house: House
  /** Other books that the site may read, by name. Throws for books that it may not. */
  books(name: string): Database<NoTables>
  readonly around: Around
  /** Where a site that signs keeps its own key; null where it stands nowhere. */
  readonly keyFolder: string | null
  readonly neutral: string
  readonly proxies: number
  readonly guesses: Patience
  readonly submissions: Patience
  readonly evenness: Evenness
  readonly drafts: Drafts
  /** Null where nothing is told: then an open page asks now and then. */
  readonly news: News | null
  readonly credentials: Credentials
}

export type PublicEnv = { Bindings: { incoming?: IncomingMessage } }
export type Visit = Context<PublicEnv>

export const ANYONE: Actor = { kind: 'anyone' }

const COME_BACK = 20_000

/** Where very many wait for a receipt, whoever comes on top is told so at once, wherever they come from. */
const unlessFull = (line: Patience): Patience => ({
  ...line,
  take: async (caller) => {
    if (isLineFull()) throw new TooMany(COME_BACK)
    await line.take(caller)
  },
})

export const siteOf = (
  { house, books, place }: Omit<SiteHolding, 'all'>,
  around: Around,
  options: PublicOptions,
): Site => ({
  house,
  books,
  around,
  keyFolder: place?.keyFolder ?? null,
  neutral: options.neutral ?? 'https://www.meteo.be/',
  proxies: options.proxies ?? 0,
  guesses: unlessFull(options.guesses ?? patience({ free: 30, first: 250, most: 10_000 })),
  submissions: unlessFull(options.submissions ?? patience({ free: 200, first: 100, most: 2_000 })),
  drafts: openDrafts(options.origin),
  news: options.news ?? null,
  credentials: options.credentials ?? (async () => null),
  evenness: options.evenness ?? { beat: 250, bytes: 16_384 },
})

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : `${language}-BE`)

/** A day as it is written in a language: "3 maart 2026". */
export const longDay = (language: Language, day: Day): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

export const writeNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(localeOf(language)).format(value)
