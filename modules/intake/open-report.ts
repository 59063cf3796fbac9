import { LANGUAGES, wordOf } from '@vigie/kernel'
import { type Desk, opening } from '@vigie/platform/operation'
import { equal, openText } from '@vigie/platform/vault'
import { readAddress } from './address.ts'
import { addressMark } from './address-mark.ts'
import { type DeskConsent, readConsents } from './consent.ts'
import { selectConsents } from './consent-rows.ts'
import { AUTHORS, deskPlace, type Message } from './message.ts'
import { selectMessages } from './message-rows.ts'
import { type News, readNews } from './news.ts'
import { selectNews } from './news-rows.ts'
import { readAddresses } from './read-addresses.ts'
import { refuse } from './refusals.ts'
import { AGE_BANDS, BRINGS, CONCERNED, PLACES, type Report, URGENCIES } from './report.ts'
import { REPORT_KINDS } from './report-kind.ts'
import { type PlainRow, selectAddresses, selectReports, selectWholeReports } from './report-rows.ts'
import {
  CHANNELS,
  HANDED_ON_WORD_OF,
  type HandedOnWordOf,
  PLATFORM_ANSWERS,
  PLATFORM_TOLD,
  TOLD_WHEN,
} from './report-words.ts'
import {
  contactPlace,
  narrativePlace,
  platformWordsPlace,
  reportedAddressPlace,
  toldNumberPlace,
} from './seal-report.ts'

export interface ReportedAddress {
  readonly id: string
  /** As it was typed. */
  readonly address: string
  readonly canonical: string
  readonly host: string | null
  readonly blindIndex: Buffer
}

/** A message as the desk sees it, with the colleague who wrote it. */
export interface DeskMessage extends Message {
  readonly writtenBy: string | null
  /** A reporter wrote it, and nobody at the desk has read it yet. */
  readonly isUnread: boolean
}

/** A report as the desk reads it. Whoever opens it records that it was opened. */
export interface OpenedReport extends Report {
  /** Its time had come: nothing of what was said can be opened any more. */
  readonly isDestroyed: boolean
  /** Who wrote it down, where it was told by phone or at the door. */
  readonly takenBy: string | null
  /** On whose word the helpline handed it over; null for what came another way. */
  readonly handedOnWordOf: HandedOnWordOf | null
  /** Whoever sent it asked that it be kept and not used (Arts 18 and 21 of the GDPR): it says nothing to its readers. */
  readonly isRestricted: boolean
  readonly narrative: string
  readonly contact: string | null
  /** The number under which the platform keeps what it was told. */
  readonly toldNumber: string | null
  /** What the platform said to it, in the reporter's own words. */
  readonly platformWords: string | null
  readonly addresses: readonly ReportedAddress[]
  readonly messages: readonly DeskMessage[]
  readonly news: readonly News[]
  /** To whom words and contact may be passed on, and what was taken back of it. */
  readonly consents: readonly DeskConsent[]
}

const readReport = (row: PlainRow): Report => ({
  id: row.id,
  kind: wordOf(REPORT_KINDS, row.kind),
  language: wordOf(LANGUAGES, row.language),
  place: wordOf(PLACES, row.place),
  channel: wordOf(CHANNELS, row.channel),
  receivedOn: row.received_on,
  brings: row.brings.map((word) => wordOf(BRINGS, word)),
  urgent: row.urgent.map((word) => wordOf(URGENCIES, word)),
  danger: row.urgent.length > 0,
  concerned: wordOf(CONCERNED, row.concerned),
  ageBand: wordOf(AGE_BANDS, row.age_band),
  platformTold: wordOf(PLATFORM_TOLD, row.platform_told),
  toldWhen: wordOf(TOLD_WHEN, row.told_when),
  platformAnswer: wordOf(PLATFORM_ANSWERS, row.platform_answer),
})

const wordOfHelpline = (word: string | null): HandedOnWordOf | null =>
  word === null ? null : wordOf(HANDED_ON_WORD_OF, word)

type AddressRow = Awaited<ReturnType<typeof selectAddresses>>[number]

const openAddresses = (desk: Desk, rows: readonly AddressRow[]): ReportedAddress[] => {
  const ring = opening(desk)
  const kept = rows.filter(({ sealed }) => sealed.length > 0)
  return kept.map(({ id, sealed, blind_index }) => {
    const address = openText(ring, reportedAddressPlace(id), sealed)
    // One typed line may hold several addresses: the mark says which of them this is.
    const { canonical, host } =
      readAddresses(address).addresses.find((one) =>
        equal(addressMark(desk.keys, one.canonical), blind_index),
      ) ?? readAddress(address)
    return { id, address, canonical, host, blindIndex: blind_index }
  })
}

/** The addresses of a report, opened, in the order in which they were given. */
export const addressesOf = async (desk: Desk, report: string): Promise<ReportedAddress[]> =>
  openAddresses(desk, await selectAddresses(desk.db, [report]))

/** What a restricted report says: nothing to those who would use it; all to those who answer its sender or see to it that nothing leaves. */
export type Restricted = 'stays-closed' | 'is-opened'

/**
 * Opens everything that these reporters sent and what was written since, in the order asked for: five questions, however many
 * reports. One that there is not refuses them all.
 */
export const openReports = async (
  desk: Desk,
  ids: readonly string[],
  restricted: Restricted = 'stays-closed',
): Promise<OpenedReport[]> => {
  if (ids.length === 0) return []
  const [found, allNews, allAddresses, allMessages, allConsents] = await Promise.all([
    selectWholeReports(desk.db, ids),
    selectNews(desk.db, ids),
    selectAddresses(desk.db, ids),
    selectMessages(desk.db, ids, desk.today),
    selectConsents(desk.db, ids),
  ])
  const rows = new Map(found.map((row) => [row.id, row]))
  const news = Map.groupBy(allNews, (row) => row.report)
  const addresses = Map.groupBy(allAddresses, (row) => row.report)
  const consentsOf = Map.groupBy(allConsents, (row) => row.report)
  const messages = Map.groupBy(allMessages, (row) => row.report)
  const isKept = (id: string): boolean => (rows.get(id)?.narrative.length ?? 0) > 0
  return ids.map((id): OpenedReport => {
    const row = rows.get(id)
    if (!row) throw refuse('no-such-report')
    const told = readNews(news.get(id) ?? [])
    const consents = (consentsOf.get(id) ?? []).flatMap((one) =>
      readConsents([one]).map((consent) => ({ ...consent, passedOn: one.passed_on })),
    )
    if (!isKept(id) || (row.restricted && restricted === 'stays-closed')) {
      const nothing = { narrative: '', contact: null, toldNumber: null, platformWords: null }
      return {
        ...readReport(row),
        takenBy: row.taken_by,
        handedOnWordOf: wordOfHelpline(row.handed_on_word_of),
        isDestroyed: !isKept(id),
        isRestricted: row.restricted,
        ...nothing,
        addresses: [],
        messages: [],
        news: told,
        consents,
      }
    }
    const ring = opening(desk)
    return {
      ...readReport(row),
      takenBy: row.taken_by,
      handedOnWordOf: wordOfHelpline(row.handed_on_word_of),
      isDestroyed: false,
      isRestricted: row.restricted,
      narrative: openText(ring, narrativePlace(id), row.narrative),
      contact: row.contact && openText(ring, contactPlace(id), row.contact),
      toldNumber: row.told_number && openText(ring, toldNumberPlace(id), row.told_number),
      platformWords: row.platform_words && openText(ring, platformWordsPlace(id), row.platform_words),
      addresses: openAddresses(desk, addresses.get(id) ?? []),
      messages: (messages.get(id) ?? []).map((message) => ({
        id: message.id,
        author: wordOf(AUTHORS, message.author),
        writtenBy: message.written_by,
        isUnread: message.unread,
        writtenOn: message.written_on,
        text: openText(ring, deskPlace(message.id), message.for_desk),
      })),
      news: told,
      consents,
    }
  })
}

/** One report, opened. */
export const openReport = async (
  desk: Desk,
  report: string,
  restricted?: Restricted,
): Promise<OpenedReport> => {
  const [opened] = await openReports(desk, [report], restricted)
  if (!opened) throw refuse('no-such-report')
  return opened
}

/** The unsealed part of some reports, oldest first. */
export const findReports = async (desk: Desk, ids: readonly string[]): Promise<Report[]> =>
  ids.length === 0 ? [] : (await selectReports(desk.db, ids)).map(readReport)
