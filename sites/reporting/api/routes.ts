import { createRoute } from '@hono/zod-openapi'
import { bad, faults, json } from '@vigie/site-frame/page-kit'
import {
  IdempotencyKey,
  MailboxAsked,
  MailboxFound,
  MessageSent,
  MessageTaken,
  ReceiptGiven,
  ReportSent,
} from './schemas.ts'

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
