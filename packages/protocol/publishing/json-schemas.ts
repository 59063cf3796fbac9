import { z } from 'zod'
import { problemSchema } from '../problems.ts'
import { callbackSchema, feedSchema, noticeAnswerSchema, receiptAnswerSchema } from '../schemas/answers.ts'
import { complaintSchema } from '../schemas/complaint.ts'
import { decisionSchema } from '../schemas/decision.ts'
import { directorySchema } from '../schemas/directory.ts'
import { noticeSchema } from '../schemas/notice.ts'
import { receiptSchema } from '../schemas/receipt.ts'
import { registerSchema } from '../schemas/register.ts'

const SCHEMAS = {
  callback: callbackSchema,
  complaint: complaintSchema,
  decision: decisionSchema,
  directory: directorySchema,
  feed: feedSchema,
  notice: noticeSchema,
  'notice-answer': noticeAnswerSchema,
  problem: problemSchema,
  receipt: receiptSchema,
  'receipt-answer': receiptAnswerSchema,
  register: registerSchema,
} as const

/** Every document of the protocol as JSON Schema (2020-12), by the name of its file. Unknown fields are allowed: they are passed over. */
export const jsonSchemas = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `schemas/json/${name}.schema.json`,
      // Known by its file: it has no name that somebody would have to register.
      z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
    ]),
  )
