export {
  type Client,
  type ClientOptions,
  createClient,
  packComplaint,
  packNotice,
  type SignedReceipt,
} from './client/create-client.ts'
export { readCallback } from './client/read-callback.ts'
export type { SignedDecision } from './client/read-decisions.ts'
export { sendDecisions } from './client/send-decisions.ts'
export { testNotice } from './client/test-notice.ts'
export { readDocument } from './documents/read-document.ts'
export { signDocument } from './documents/sign-document.ts'
export { contentDigest, isDigestOf } from './http/content-digest.ts'
export { messageOf } from './http/message-of.ts'
export { seenInMemory } from './http/seen-in-memory.ts'
export { signRequest } from './http/sign-request.ts'
export type { RequestMessage } from './http/signed-message.ts'
export { type Nonce, type Verifying, verifyRequest } from './http/verify-request.ts'
export { type Directories, openDirectories } from './keys/open-directories.ts'
export { privateKeyOf, publicKeyOf, readKeyId, type SigningKey, signingKey } from './keys/signing-key.ts'
export { LIMITS, PROBLEM_TYPE, PROTOCOL, WELL_KNOWN } from './names.ts'
export { PROBLEMS, type Problem, type ProblemKind, ProtocolProblem, problemSchema } from './problems.ts'
export { answerRequests, type Kept, problemResponse, type ReceiverStore } from './receiver/answer-requests.ts'
export {
  createReceiver,
  type Received,
  type Receiver,
  type ReceiverOptions,
} from './receiver/create-receiver.ts'
export { testDecision } from './receiver/test-decision.ts'
export { openRegister, type Register } from './register/open-register.ts'
export { callbackSchema, feedSchema, noticeAnswerSchema, receiptAnswerSchema } from './schemas/answers.ts'
export { type Complaint, complaintSchema } from './schemas/complaint.ts'
export { type Decision, decisionSchema, OUTCOMES, type Outcome, REDRESS } from './schemas/decision.ts'
export { type Directory, directorySchema, type PublishedKey } from './schemas/directory.ts'
export { itemSchema, type Notice, type NoticeItem, noticeSchema } from './schemas/notice.ts'
export { NOT_GRANTED, type Receipt, receiptSchema, type Standing, standingSchema } from './schemas/receipt.ts'
export { type RegisterEntry, type RegisterSnapshot, registerSchema } from './schemas/register.ts'
export {
  CATEGORIES,
  type Category,
  isKeywordOf,
  KEYWORDS,
  KEYWORDS_BY_CATEGORY,
  OTHER_KEYWORD,
} from './vocabulary.ts'
