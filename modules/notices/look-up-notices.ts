import { type Desk, type Page, type PagePlace, turnPage } from '@vigie/platform/operation'
import type { Provider } from './provider.ts'
import { selectProviders } from './provider-rows.ts'
import { markOfReference } from './their-reference.ts'
import {
  type FoundNotice,
  selectByTheirReference,
  selectNamed,
  selectToProvider,
} from './their-reference-rows.ts'

const REFERENCE = /vig-\d{4}-\d{6,9}/i
const keyOf = ({ reference }: FoundNotice): string => reference
const NONE: Page<FoundNotice> = { lines: [], before: null, after: null }

/** The number on the letter of the notice that a text names, by that number; null where there is none. */
export const findNoticeNamed = async (desk: Desk, text: string): Promise<string | null> => {
  const [reference] = REFERENCE.exec(text) ?? []
  return reference === undefined
    ? null
    : selectNamed(desk.db, { id: null, reference: reference.toUpperCase() })
}

/** The number on the letter of the notice with this id, or null. */
export const findNoticeWithId = (desk: Desk, id: string): Promise<string | null> =>
  selectNamed(desk.db, { id, reference: null })

/** The notices that their provider calls so. Nothing sealed is opened. */
export const findNoticesCalled = async (
  desk: Desk,
  reference: string,
  place: PagePlace = {},
): Promise<Page<FoundNotice>> => {
  const mark = markOfReference(desk, reference)
  return mark === null
    ? NONE
    : turnPage(place, { keyOf, read: (reach) => selectByTheirReference(desk.db, mark, reach) })
}

/** The notices to one provider, the latest first. Nothing sealed is opened. */
export const findNoticesTo = (desk: Desk, provider: string, place: PagePlace): Promise<Page<FoundNotice>> =>
  turnPage(place, { keyOf, read: (reach) => selectToProvider(desk.db, provider, reach) })

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** The providers in whose name this stands, those that begin with it first. */
export const findProvidersNamed = async (desk: Desk, text: string): Promise<Provider[]> => {
  const wanted = plain(text)
  if (wanted.length < 2) return []
  const found = (await selectProviders(desk.db, null)).filter(({ name }) => plain(name).includes(wanted))
  const begins = ({ name }: Provider): boolean => plain(name).startsWith(wanted)
  return [...found.filter(begins), ...found.filter((one) => !begins(one))]
}
