import { DAY, type Day, dayOf } from '@vigie/kernel'
import type { DeskKeys } from '@vigie/platform/operation'
import { type Place, type SealingKey, seal } from '@vigie/platform/vault'

/** How long a message can be read: long enough to come back to, short enough that old words do not lie about. */
export const MESSAGE_DAYS = 180

export const AUTHORS = ['reporter', 'desk'] as const
export type Author = (typeof AUTHORS)[number]

export interface Message {
  readonly id: string
  readonly author: Author
  readonly writtenOn: Day
  readonly text: string
}

export const expiryOf = (now: Date): Day => dayOf(new Date(now.getTime() + MESSAGE_DAYS * DAY))

export const deskPlace = (message: string): Place => ({
  table: 'intake.message',
  row: message,
  column: 'for_desk',
})
export const reporterPlace = (message: string): Place => ({
  table: 'intake.message',
  row: message,
  column: 'for_reporter',
})

/** Two copies, so that each side can read the conversation and neither needs the other's key. */
export const sealMessage = (keys: DeskKeys, mailbox: SealingKey, message: string, text: string) => ({
  for_desk: seal(keys.desk, deskPlace(message), text),
  for_reporter: seal(mailbox, reporterPlace(message), text),
})
