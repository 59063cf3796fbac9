export { readCode } from './code.ts'
export { NOTICE_RECEIVED } from './facts.ts'
export { findIncomingQueue, type QueueLine } from './find-incoming-queue.ts'
export { findMailOfSender } from './find-mail-of-sender.ts'
export { findSender, type SenderView } from './find-sender.ts'
export {
  getIncomingNotice,
  type IncomingItem,
  type IncomingNotice,
  referenceOf,
} from './get-incoming-notice.ts'
export { LONGEST_LOCATION, MOST_LOCATIONS, readLocations } from './location.ts'
export { may as incomingMay } from './may.ts'
export { wasSeen } from './nonce-rows.ts'
export { GOOD_FAITH, LONGEST_EXPLANATION, LONGEST_MAIL, LONGEST_NAME } from './notice.ts'
export { type SentRow as SentItem, selectNoticeOfSender as findSentNotice } from './outcome-rows.ts'
export { countQueue, MOST_COUNTED } from './queue-rows.ts'
export { senderMark } from './sender.ts'
export { selectPlaceOfItem as findPlaceOfItem } from './subject-rows.ts'
export { findTest, findTestsSince, keepTest } from './test-rows.ts'
export type { NoticeOutcome } from './verbs/read-outcome.ts'
export type { MatchAtReceipt } from './verbs/receive-notice.ts'
