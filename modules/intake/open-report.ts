import { LANGUAGES, wordOf } from '@vigie/kernel'
import { type Desk, opening } from '@vigie/platform/operation'
import { equal, openText } from '@vigie/platform/vault'
import { readAddress } from './address.ts'
import { addressMark } from './address-mark.ts'
import { AUTHORS, deskPlace, type Message } from './message.ts'
import { selectMessages } from './message-rows.ts'
import { type News, readNews } from './news.ts'
import { selectNews } from './news-rows.ts'
import { readAddresses } from './read-addresses.ts'
import { refuse } from './refusals.ts'
import { BRINGS, CHANNELS, PLACES, type Report } from './report.ts'
import { REPORT_KINDS } from './report-kind.ts'
import { selectAddresses, selectReport, selectReports } from './report-rows.ts'
import { contactPlace, narrativePlace, reportedAddressPlace } from './seal-report.ts'

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
}

/** A report as the desk reads it. Whoever opens it records that it was opened. */
export interface OpenedReport extends Report {
  /** Its time had come: nothing of what was said can be opened any more. */
  readonly isDestroyed: boolean
  readonly narrative: string
  readonly contact: string | null
  readonly addresses: readonly ReportedAddress[]
  readonly messages: readonly DeskMessage[]
  readonly news: readonly News[]
}

const readReport = (row: {
  id: string
  kind: string
  language: string
  place: string
  channel: string
  received_on: string
  brings: readonly string[]
}): Report => ({
  id: row.id,
  kind: wordOf(REPORT_KINDS, row.kind),
  language: wordOf(LANGUAGES, row.language),
  place: wordOf(PLACES, row.place),
  channel: wordOf(CHANNELS, row.channel),
  receivedOn: row.received_on,
  brings: row.brings.map((word) => wordOf(BRINGS, word)),
})

/** The addresses of a report, opened, in the order in which they were given. */
export const addressesOf = async (desk: Desk, report: string): Promise<ReportedAddress[]> => {
  const ring = opening(desk)
  const kept = (await selectAddresses(desk.db, report)).filter(({ sealed }) => sealed.length > 0)
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

/** Opens everything that a reporter sent and what was written since. */
export const openReport = async (desk: Desk, report: string): Promise<OpenedReport> => {
  const row = await selectReport(desk.db, report)
  if (!row) throw refuse('no-such-report')
  const news = readNews(await selectNews(desk.db, report))
  if (row.narrative.length === 0) {
    const nothing = { narrative: '', contact: null, addresses: [], messages: [] }
    return { ...readReport(row), isDestroyed: true, ...nothing, news }
  }
  const ring = opening(desk)
  const messages = await selectMessages(desk.db, report, desk.today)
  return {
    ...readReport(row),
    isDestroyed: false,
    narrative: openText(ring, narrativePlace(report), row.narrative),
    contact: row.contact && openText(ring, contactPlace(report), row.contact),
    addresses: await addressesOf(desk, report),
    messages: messages.map((message) => ({
      id: message.id,
      author: wordOf(AUTHORS, message.author),
      writtenBy: message.written_by,
      writtenOn: message.written_on,
      text: openText(ring, deskPlace(message.id), message.for_desk),
    })),
    news,
  }
}

/** The unsealed part of some reports, oldest first. */
export const findReports = async (desk: Desk, ids: readonly string[]): Promise<Report[]> =>
  ids.length === 0 ? [] : (await selectReports(desk.db, ids)).map(readReport)
