export {
  type Address,
  LONGEST_ADDRESS,
  readAddress,
} from './address.ts'
export { addressBlindIndex } from './address-mark.ts'
export { addressParts, isBareHost, partBlindIndex, partsTyped } from './address-parts.ts'
export { type Consent, isStanding, RECEIVERS, type Receiver } from './consent.ts'
export { countReports, type ReportsCounted } from './count-reports.ts'
export { REPORT_RECEIVED, REPORTER_ANSWERED } from './facts.ts'
export { findReportsByContact } from './find-by-contact.ts'
export { getReportOfReceipt } from './find-by-receipt.ts'
export { findUnread, type Unread } from './find-unread.ts'
export { type Mailbox, typedReceipt } from './mailbox.ts'
export { knownFirstWords, proveReceipt } from './mailbox-proof.ts'
export { AUTHORS, MESSAGE_DAYS, type Message } from './message.ts'
export { namesOfReporters } from './names-of-reporters.ts'
export { findNews, NEWS_WORDS, type News, type NewsWord, tellReporter } from './news.ts'
export {
  addressesOf,
  type DeskMessage,
  findReports,
  type OpenedReport,
  openReport,
  openReports,
  type ReportedAddress,
} from './open-report.ts'
export { notePassing, notePassingSent } from './passing.ts'
export { canonicalAddress, LONGEST_ADDRESSES, MOST_ADDRESSES, readAddresses } from './read-addresses.ts'
export { refuse } from './refusals.ts'
export {
  AGE_BANDS,
  type AgeBand,
  BRINGS,
  type Brings,
  CONCERNED,
  type Concerned,
  isTellingWhole,
  LONGEST_CONTACT,
  LONGEST_MESSAGE,
  LONGEST_NUMBER,
  LONGEST_PLATFORM_WORDS,
  LONGEST_STORY,
  MOST_FINGERPRINTS,
  PLACES,
  type Report,
  type ReportPlace,
  reportedAddresses,
  reportSent,
  TELLING_COMPLAINT,
  URGENCIES,
  type Urgency,
} from './report.ts'
export {
  CHANNELS,
  HANDED_ON_WORD_OF,
  type HandedOnWordOf,
  PLATFORM_ANSWERS,
  PLATFORM_TOLD,
  type PlatformAnswer,
  type PlatformTold,
  SPOKEN_CHANNELS,
  TOLD_WHEN,
  type ToldWhen,
} from './report-words.ts'
export { bringsOf, readyReport, takeInReport } from './take-in.ts'
