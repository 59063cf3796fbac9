import { z } from 'zod'
import { protocol, signedDocument } from './field-shapes.ts'

/** The answer to a notice or a complaint. */
export const receiptAnswerSchema = z.object({ receipt: signedDocument })

/** All there is about one notice. */
export const noticeAnswerSchema = z.object({
  receipt: signedDocument,
  decisions: z.array(signedDocument),
  /** The receipts of the complaints about it. */
  complaints: z.array(signedDocument),
})

const cursor = z.string().regex(/^[A-Za-z0-9._~-]{1,200}$/)

/** Decisions in the order in which they were taken, a page at a time. */
export const feedSchema = z.object({
  decisions: z.array(signedDocument).max(100),
  /** What to ask the next page with; the one that was asked with where nothing is new. */
  next: cursor.nullable(),
  more: z.boolean(),
})

/** What a receiver sends to the callback of a sender. */
export const callbackSchema = z.object({ protocol, decisions: z.array(signedDocument).min(1).max(100) })
