export type { Catcher, CaughtMail } from './catcher.ts'
export { startCatcher } from './catcher.ts'
export { catcherApp } from './catcher-app.tsx'
export { type CheckSender, senderCheckBy } from './check-sender.ts'
export { readPublishedKey } from './encryption/encrypt-mail.ts'
export { type EncryptedMail, encryptionIn } from './encryption/encryption-in.ts'
export {
  ENCRYPTIONS,
  type Encryption,
  KEY_FAULTS,
  type KeyFacts,
  type KeyFault,
  type PublishedKey,
} from './encryption/published-key.ts'
export { letterPage } from './letter-page.tsx'
export { type LetterPart, type LetterRow, letterText } from './letter-parts.ts'
export type { PostListener, PostListenerOptions } from './listen-for-post.ts'
export { listenForPost } from './listen-for-post.ts'
export { missingPost } from './missing-post.ts'
export type { Letter, Post, PostOptions, PostReceipt } from './post.ts'
export { createPost } from './post.ts'
export { PostFailure } from './post-failure.ts'
export { readMail } from './read-mail.ts'
export type { Enclosure, ReceivedMail, Unreadable } from './received-mail.ts'
export {
  ALIGNMENTS,
  CHECK_RESULTS,
  POLICIES,
  SENDER_OUTCOMES,
  type SenderCheck,
  type SenderOutcome,
} from './sender-check.ts'
