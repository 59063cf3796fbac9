import { DAY, type Day, dayOf } from '@vigie/kernel'
import type { DeskKeys } from '@vigie/platform/operation'
import { type Place, type SealingKey, seal } from '@vigie/platform/vault'
import { z } from 'zod'

/** So long the words open it: long enough to come back after a weekend or an exam, short enough that nothing lies about. */
export const CONVERSATION_DAYS = 30

/** So much fits into one message. */
export const LONGEST_MESSAGE = 4_000

export const AUTHORS = ['caller', 'counsellor'] as const
export type Author = (typeof AUTHORS)[number]

/** The number of the form: with the same one and the same words it is the same message, however often it is sent. */
export const submissionField = z.string().min(8).max(200).optional()
export const messageField = z.string().trim().min(1).max(LONGEST_MESSAGE).meta({ long: true })

export const expiryOf = (now: Date): Day => dayOf(new Date(now.getTime() + CONVERSATION_DAYS * DAY))

export const deskPlace = (message: string): Place => ({
  table: 'helpline.message',
  row: message,
  column: 'for_desk',
})
export const callerPlace = (message: string): Place => ({
  table: 'helpline.message',
  row: message,
  column: 'for_caller',
})

/** Two copies, so that each side can read the conversation and neither needs the other's key; one where no words open it. */
export const sealMessage = (keys: DeskKeys, mailbox: SealingKey | null, message: string, text: string) => ({
  for_desk: seal(keys.desk, deskPlace(message), text),
  for_caller: mailbox === null ? Buffer.alloc(0) : seal(mailbox, callerPlace(message), text),
})
