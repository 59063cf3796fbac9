import type { Day } from '@vigie/kernel'
import { type Desk, mapPage, type Page, type PagePlace, turnPage } from '@vigie/platform/operation'
import { INSAFE_FAMILIES, NETWORK_FAMILIES } from './categories/lists.ts'
import { CHANNELS, FACETS, NATURES } from './contact.ts'
import { type ContactLine, selectLines } from './contact-rows.ts'
import { insistOnReading, writesOnlyOf } from './may.ts'
import { type FoundPlace, keyOf, selectFound } from './search-rows.ts'

/**
 * By what contacts are searched for: words out of short lists, as the record says them now. Notes and messages are sealed, and
 * nothing in them can be searched for.
 */
export const SOUGHT = {
  insafe: Object.values(INSAFE_FAMILIES).flat(),
  network: Object.values(NETWORK_FAMILIES).flat(),
  channel: CHANNELS,
  nature: NATURES,
  language: FACETS.language,
  region: FACETS.region,
  ageBand: FACETS.ageBand,
  risk: FACETS.risk,
  outcome: FACETS.outcome,
  platform: FACETS.platform,
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Sought = keyof typeof SOUGHT
export const SOUGHT_NAMES = [
  'insafe',
  'network',
  'channel',
  'nature',
  'language',
  'region',
  'ageBand',
  'risk',
  'outcome',
  'platform',
] as const satisfies readonly Sought[]

export interface SearchWishes {
  readonly said: { readonly [Name in Sought]?: string | undefined }
  /** Only those that whoever searches may go on writing in. */
  readonly toWriteIn?: boolean
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly place?: PagePlace
}

/** Contacts as whoever searches may see them, the newest first, a page at a time. */
export const findContacts = async (
  desk: Desk,
  { said, toWriteIn = false, from, until, place = {} }: SearchWishes,
  near?: number,
): Promise<Page<ContactLine>> => {
  insistOnReading(desk.actor)
  const holder = toWriteIn ? writesOnlyOf(desk.actor) : null
  const words = [
    ...SOUGHT_NAMES.flatMap((name) => (said[name] === undefined ? [] : [`${name}:${said[name]}`])),
    ...(holder === null ? [] : [`holder:${holder}`]),
  ]
  const page = await turnPage<FoundPlace>(place, {
    keyOf,
    read: (reach) => selectFound(desk.db, { words, from, until }, reach, near),
  })
  const lines = await selectLines(
    desk.db,
    page.lines.map(({ id }) => id),
  )
  const byId = new Map(lines.map((line) => [line.id, line]))
  return mapPage(page, (places) => places.flatMap(({ id }) => byId.get(id) ?? []))
}
