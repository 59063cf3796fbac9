import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { findQueue, QUEUE_ORDERS } from '../cases/find-queue.ts'
import { may } from '../may.ts'

/** The open cases, as the desk sees them; for the command line, a partner program or a drill. */
export const readQueue = operation({
  name: 'hotline.read-queue',
  who: may.readQueue,
  on: 'house',
  input: z.strictObject({
    order: z.enum(QUEUE_ORDERS).default('oldest'),
    kind: z.enum(DESIGNATED_KINDS).optional(),
    language: z.enum(LANGUAGES).optional(),
    /** The number of the last case of the page before. */
    after: z
      .int()
      .min(1)
      .max(2 ** 31 - 1)
      .optional(),
  }),
  subject: () => 'queue',
  run: (desk, { order, after, kind, language }) =>
    findQueue(desk, {
      order,
      place: { after: after?.toString() },
      ...(kind ? { kind } : {}),
      ...(language ? { language } : {}),
    }),
})
