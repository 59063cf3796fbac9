export { type CheckedReceipt, checkReceipt } from './check-receipt.ts'
export {
  doorOf,
  keysOfSecret,
  knownFirstWordsBy,
  type MailboxProof,
  proveReceiptBy,
  receiptIndex,
} from './prove-receipt.ts'
export {
  canonicalReceipt,
  newReceipt,
  RECEIPT_WORDS,
  receiptFrom,
  receiptWords,
} from './receipt.ts'
export { type Submission, submissionOf } from './submission.ts'
