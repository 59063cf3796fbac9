export { selectEditions as findAccountEditions } from './account-rows.ts'
export { addNotice, type Preparation } from './add-notice.ts'
export { withoutToken } from './answer-link.ts'
export { type Change, changeWaits } from './changes/change.ts'
export { findChanges } from './changes/find-changes.ts'
export { NOT_LEFT } from './channels/adapter.ts'
export { ADAPTERS } from './channels/adapters.ts'
export { dispatchByMail } from './channels/dispatch-by-channel.ts'
export { LADDER, STEPS, type Step } from './clocks.ts'
export { COMPLAINT_OUTCOMES, COMPLAINT_WAYS, type ComplaintView, complainUntil } from './complaint.ts'
export { DECISIONS, type Decision, GROUNDS, type Ground } from './decisions.ts'
export { mayPublish, type ProposedEdition } from './editions.ts'
export type { Enclosed } from './enclosed.ts'
export { EXAMPLES, exampleLetters, kindIn, readsAsAnswer } from './example-letter.ts'
export { findProposedEditions } from './find-editions.ts'
export {
  countStray,
  findNotices,
  findStrayMails,
  getStrayMail,
  MOST_LISTED,
  type StrayMail,
} from './find-notices.ts'
export { findNoticesOfCase, getNotice } from './find-notices-of-case.ts'
export {
  findProgressOfCases,
  isToRead,
  type LastDecision,
  type NoticeProgress,
  progressOf,
} from './find-progress.ts'
export { findProviders, getProvider } from './find-providers.ts'
export { FOUND_BY, type FoundBy } from './found-by.ts'
export { getNoticeId } from './get-notice-id.ts'
export { getNoticeItem } from './get-notice-item.ts'
export { findStatements, type Statement } from './independence.ts'
export { CLOSINGS, noteStrayReported } from './keep-mail.ts'
export { type ComplaintLetterView, isOnItsWay } from './ladder/complaint-letter.ts'
export {
  COORDINATOR_OUTCOMES,
  COORDINATOR_WAYS,
  type CoordinatorComplaintView,
} from './ladder/coordinator-complaint.ts'
export { DISPUTE_OUTCOMES, type DisputeView } from './ladder/dispute.ts'
export { draftComplaint } from './ladder/draft-complaint.ts'
export { draftToCoordinator } from './ladder/draft-to-coordinator.ts'
export {
  FOLLOW_UPS,
  type FollowUp,
  followedOf,
  type ItemFollowUp,
  nextFollowUp,
  takenSteps,
} from './ladder/ladder.ts'
export { CONTACT_WAYS, type SecondContactView } from './ladder/second-contact.ts'
export { type LegalGround, mayOmitNotifier } from './letter-content.ts'
export { placesIn } from './letter-texts/places.ts'
export {
  type LetterSentences,
  placesOf,
  readSentences,
  STARTING_SENTENCES,
  textsIn,
} from './letter-texts/sentences.ts'
export { LETTER_DOCUMENT, readLetterVersion } from './letter-versions.ts'
export { type ListedNotice, NOTICE_LISTS, type NoticeList } from './list-rows.ts'
export {
  findNoticeNamed,
  findNoticesCalled,
  findNoticesTo,
  findNoticeWithId,
  findProvidersNamed,
} from './look-up-notices.ts'
export { may as noticesMay, mayBringDispute, mayComplainOf, openComplaintOf, openDisputeOf } from './may.ts'
export { findNarrative, isWhole, type Narrative } from './narrative.ts'
export {
  type DecisionView,
  NOTIFIERS,
  type NoticeItemView,
  type NoticeView,
  type Notifier,
  type ReplyView,
  STAGES,
  STANDINGS,
  type Stage,
  type Standing,
  sendingOf,
  stageOf,
  undecidedItems,
} from './notice.ts'
export { PACKET_FIELDS, type PacketField } from './packet.ts'
export { NOTICE_ACTS, possibleWithNotice } from './possible.ts'
export type { ItemToPrepare } from './prepared-item.ts'
export { type LetterPreview, previewLetter, previewPacket } from './preview-notice.ts'
export { previewReports, type ReportsPreview } from './preview-reports.ts'
export { openProposals, type ProposalView } from './proposal.ts'
export type { Provider } from './provider.ts'
export { providerAt, serviceAt } from './provider-at.ts'
export { type Channel, channelRefusal, inUse, sourceIs } from './providers/channel.ts'
export {
  CAPABILITIES,
  CHANNEL_KINDS,
  type ChannelKind,
  needsCredential,
  type SettingField,
  settingFieldsOf,
} from './providers/channel-kinds.ts'
export type { ContactPoint } from './providers/contact-point.ts'
export { channelsFor, findChannels, findProposedChannels } from './providers/find-channels.ts'
export { findContactPoints } from './providers/find-contact-points.ts'
export { findServices, getService } from './providers/find-services.ts'
export { DIRECTORY_COLUMNS } from './providers/importing/directory-row.ts'
export { OUTCOMES as IMPORT_OUTCOMES, THINGS as IMPORTED_THINGS } from './providers/importing/said.ts'
export type { LegalEntity } from './providers/legal-entity.ts'
export { getEntity } from './providers/note-legal-entity.ts'
export { isOpenAt, type OpeningHours, writeHours } from './providers/opening-hours.ts'
export type { Service } from './providers/service.ts'
export { type Entry, isToCheck, verifiedAt } from './providers/verified.ts'
export { CHANNELS, DEMONSTRATION_PROVIDERS, PROVIDER_ROLES } from './providers.ts'
export { isAboutItems, type Saying } from './read-plain-answer.ts'
export { answerLinesOf } from './read-reply.ts'
export { type Received, receiveReply } from './receive-reply.ts'
export { findRelations, isStale, type Relation } from './relations/relation.ts'
export { remindByMail } from './remind-by-mail.ts'
export { RULE_OUTSIDE_THE_ACT } from './rule-outside-the-act.ts'
export { runClocks } from './run-clocks.ts'
export { declareStatus } from './status/declare-status.ts'
export { findStatusNotes, findStoppedNotices, getStatus } from './status/get-status.ts'
export { statusRefusal } from './status/note-status.ts'
export { doesHold, type FlaggerStatus, isWaiting, mayCarryMark, type StatusNote } from './status/status.ts'
export { STRAY_REASONS, type StrayReason } from './stray-reasons.ts'
export type { FoundNotice } from './their-reference-rows.ts'
export { type ToldBefore, toldBefore } from './told-before.ts'
