import {
  addressBlindIndex,
  canonicalAddress,
  findReports,
  isBareHost,
  partBlindIndex,
  partsTyped,
} from '@vigie/intake'
import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import { isDefanged, refang, wordOf } from '@vigie/kernel'
import {
  type FoundNotice,
  findNoticeNamed,
  findNoticesCalled,
  findNoticeWithId,
  findProvidersNamed,
  type Provider,
} from '@vigie/notices'
import { type Desk, mapPage, type Page, type PagePlace, turnPage } from '@vigie/platform/operation'
import { type FoundItem, selectByParts } from '../items/address-part-rows.ts'
import { selectByIndex } from '../items/item-rows.ts'
import { insistOnDoor } from '../may.ts'
import { addressPlace, openIn } from '../places.ts'
import { type HandedOver, selectCaseOfReferral, selectHandedOver } from '../referrals/referral-rows.ts'
import { selectHeads, selectIdByNumber } from './case-rows.ts'

/** What has exactly the number, the id or the whole address that was typed. */
export type Exact =
  | { readonly sort: 'case'; readonly number: number }
  | { readonly sort: 'notice'; readonly reference: string }
  | { readonly sort: 'report' | 'referral'; readonly id: string }

/** An item that has the parts of an address that were typed; its address is opened, to be shown defanged. */
export interface ItemFound {
  readonly id: string
  readonly case: number
  readonly number: number
  readonly kind: DesignatedKind
  readonly address: string
}

/** Lists that can be longer than a page. */
export const FOUND_LISTS = ['items', 'called'] as const
export type FoundList = (typeof FOUND_LISTS)[number]

export interface Found {
  readonly exact: readonly Exact[]
  readonly items: Page<ItemFound>
  /** The notices that their provider calls so, each with the number of its case. */
  readonly called: Page<FoundNotice & { readonly caseNumber: number }>
  /** What the police or a partner calls so. */
  readonly handedOver: readonly HandedOver[]
  readonly providers: readonly Provider[]
}

const NUMBER = /^(?:#|n[°o.]*\s*)?(\d{1,9})$/i
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i
const MOST_PROVIDERS = 25

const numbersOf = async (desk: Desk, cases: Iterable<string>): Promise<Map<string, number>> =>
  new Map((await selectHeads(desk.db, [...new Set(cases)])).map(({ id, number }) => [id, number]))

const caseByNumber = async (desk: Desk, typed: string): Promise<Exact[]> => {
  const number = Number(NUMBER.exec(typed)?.[1] ?? 0)
  return number > 0 && (await selectIdByNumber(desk.db, number)) !== null ? [{ sort: 'case', number }] : []
}

/** What carries this id, wherever it was copied from: a line of the audit, the message id of our letter. */
const byId = async (desk: Desk, typed: string): Promise<Exact[]> => {
  const id = ID.exec(typed)?.[0].toLowerCase()
  if (id === undefined) return []
  const [numbers, reports, reference, referral] = await Promise.all([
    numbersOf(desk, [id]),
    findReports(desk, [id]),
    findNoticeWithId(desk, id),
    selectCaseOfReferral(desk.db, id),
  ])
  return [
    ...[...numbers.values()].map((number): Exact => ({ sort: 'case', number })),
    ...reports.map((report): Exact => ({ sort: 'report', id: report.id })),
    ...(reference === null ? [] : [{ sort: 'notice', reference } as const]),
    ...(referral === null ? [] : [{ sort: 'referral', id } as const]),
  ]
}

/** A host alone is no place to go to at once: other items may lie there too. */
const caseOfAddress = async (desk: Desk, typed: string): Promise<Exact[]> => {
  const canonical = canonicalAddress(typed)
  if (canonical === '' || isBareHost(typed)) return []
  const where = await selectByIndex(desk.db, [addressBlindIndex(desk, canonical)])
  return [...(await numbersOf(desk, where.values())).values()].map((number) => ({ sort: 'case', number }))
}

const findItems = async (desk: Desk, typed: string, place: PagePlace): Promise<Page<ItemFound>> => {
  const marks = partsTyped(typed).map((part) => partBlindIndex(desk, part))
  const page = await turnPage<FoundItem>(place, {
    keyOf: ({ caseNumber, item }) => `${caseNumber}/${item}`,
    read: (reach) => selectByParts(desk.db, marks, reach),
  })
  return mapPage(page, (lines) =>
    lines.map(({ item, caseNumber, number, kind, sealed }) => ({
      id: item,
      case: caseNumber,
      number,
      kind: wordOf(DESIGNATED_KINDS, kind),
      address: openIn(desk, addressPlace(item), sealed),
    })),
  )
}

const findCalled = async (desk: Desk, typed: string, place: PagePlace): Promise<Found['called']> => {
  const page = await findNoticesCalled(desk, typed, place)
  const numbers = await numbersOf(
    desk,
    page.lines.map((one) => one.case),
  )
  return mapPage(page, (lines) => lines.map((one) => ({ ...one, caseNumber: numbers.get(one.case) ?? 0 })))
}

/**
 * Looks for whatever stands on a letter: a number of ours or of theirs, a provider, an address or a part of one. There is
 * nothing to find by person: the register keeps no file on anybody. `on` is the page of one of the lists.
 */
export const search = async (
  desk: Desk,
  text: string,
  on: { readonly list: FoundList; readonly place: PagePlace } | null = null,
): Promise<Found> => {
  insistOnDoor(desk.actor)
  const typed = isDefanged(text) ? refang(text.trim()) : text.trim()
  const placeOf = (list: FoundList): PagePlace => (on?.list === list ? on.place : {})
  const [numbered, noticed, identified, addressed, items, called, handedOver, providers] = await Promise.all([
    caseByNumber(desk, typed),
    findNoticeNamed(desk, typed),
    byId(desk, typed),
    caseOfAddress(desk, typed),
    findItems(desk, typed, placeOf('items')),
    findCalled(desk, typed, placeOf('called')),
    selectHandedOver(desk.db, typed),
    findProvidersNamed(desk, typed),
  ])
  const named = noticed === null ? [] : [{ sort: 'notice', reference: noticed } as const]
  return {
    exact: [...numbered, ...named, ...identified, ...addressed],
    items,
    called,
    handedOver,
    providers: providers.slice(0, MOST_PROVIDERS),
  }
}

/** Where to go without a word in between: there is one thing with just this number or address, and nobody else calls theirs so. */
export const onlyOne = ({ exact, called, handedOver }: Found): Exact | null =>
  exact.length === 1 && called.lines.length === 0 && handedOver.length === 0 ? (exact[0] ?? null) : null
