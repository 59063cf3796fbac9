import { z } from '@hono/zod-openapi'
import { fingerprintFields, readFingerprint } from '@vigie/hashes/fingerprint'
import {
  AUTHORS,
  isTellingWhole,
  LONGEST_MESSAGE,
  MOST_FINGERPRINTS,
  NEWS_WORDS,
  RECEIVERS,
  reportSent,
  TELLING_COMPLAINT,
} from '@vigie/intake'
import { REPORT_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'

const receipt = z
  .string()
  .min(1)
  .max(1_000)
  .meta({ description: 'The eight words of the receipt, in their order.' })

const Fingerprint = z
  .strictObject(fingerprintFields)
  .refine((one) => readFingerprint(one) !== null, { message: 'Give one of pdq, sha256, sha1 and md5.' })
  .meta({
    id: 'Fingerprint',
    description: 'Of a picture that stays where it is. Never send the picture.',
  })

export const ReportSent = reportSent
  .extend({ fingerprints: z.array(Fingerprint).max(MOST_FINGERPRINTS).default([]) })
  .refine(
    ({ narrative, addresses, fingerprints }) =>
      narrative !== '' || addresses.length > 0 || fingerprints.length > 0,
    { path: ['narrative'], message: 'Give an address, a few words or a fingerprint.' },
  )
  .refine(isTellingWhole, TELLING_COMPLAINT)
  .meta({ id: 'Report' })

export const ReceiptGiven = z
  .strictObject({ receipt: z.string().meta({ description: 'Shown once and kept nowhere.' }) })
  .meta({ id: 'Receipt' })

export const MailboxAsked = z.strictObject({ receipt }).meta({ id: 'MailboxRequest' })

export const MailboxFound = z
  .strictObject({
    kind: z.enum(REPORT_KINDS),
    language: z.enum(LANGUAGES),
    receivedOn: z.iso.date(),
    state: z.enum(NEWS_WORDS),
    consents: z.array(
      z.strictObject({
        receiver: z.enum(RECEIVERS),
        givenOn: z.iso.date(),
        withdrawnOn: z.iso.date().nullable(),
      }),
    ),
    news: z.array(z.strictObject({ word: z.enum(NEWS_WORDS), toldOn: z.iso.date() })),
    messages: z.array(
      z.strictObject({
        id: z.uuid(),
        author: z.enum(AUTHORS),
        writtenOn: z.iso.date(),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'Mailbox' })

export const MessageSent = z
  .strictObject({ receipt, text: z.string().trim().min(1).max(LONGEST_MESSAGE) })
  .meta({ id: 'Message' })

export const MessageTaken = z.strictObject({ id: z.uuid() }).meta({ id: 'MessageTaken' })

export const IdempotencyKey = z.object({
  'idempotency-key': z.string().min(8).max(200).optional().meta({
    description:
      'Your own name for this sending. The same key with the same body gives the same answer; with another body it is refused with 422.',
  }),
})
