import { createRoute, type z } from '@hono/zod-openapi'
import {
  IdempotencyKey,
  MailboxAsked,
  MailboxFound,
  MessageSent,
  MessageTaken,
  ProblemDetails,
  ReceiptGiven,
  ReportSent,
} from './schemas.ts'

export const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } })

export const bad = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemDetails } },
})

export const faults = {
  400: bad('The body is not JSON, or a header has the wrong form.'),
  413: bad('The body is too large.'),
  415: bad('The body is not application/json.'),
  422: bad('The body does not have the form asked for.'),
  429: bad('Too many tries from one place; Retry-After says when to come back.'),
  500: bad('A fault of ours.'),
} as const

export const postReport = createRoute({
  method: 'post',
  path: '/reports',
  operationId: 'submitReport',
  summary: 'Send a report',
  request: { headers: IdempotencyKey, body: { required: true, content: json(ReportSent) } },
  responses: { 201: { description: 'The report was taken.', content: json(ReceiptGiven) }, ...faults },
})

export const postMailbox = createRoute({
  method: 'post',
  path: '/mailbox',
  operationId: 'readMailbox',
  summary: 'See what happened with a report',
  request: { body: { required: true, content: json(MailboxAsked) } },
  responses: {
    200: { description: 'What is in the mailbox.', content: json(MailboxFound) },
    404: bad('No mailbox opens with this receipt.'),
    ...faults,
  },
})

export const postMessage = createRoute({
  method: 'post',
  path: '/mailbox/messages',
  operationId: 'answerDesk',
  summary: 'Write to the hotline about a report',
  request: { headers: IdempotencyKey, body: { required: true, content: json(MessageSent) } },
  responses: {
    201: { description: 'The message was taken.', content: json(MessageTaken) },
    404: bad('No mailbox opens with this receipt.'),
    ...faults,
  },
})
