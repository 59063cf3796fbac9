import { openTestCentre } from '@vigie/centre/testing'
import type { ReceivedMail } from '@vigie/platform/post'
import { type Found, type WiredCentre, wireCentre } from './wire-centre.ts'

export type { Found, WiredCentre }

/** A wired centre on the server of the test run. */
export const openWiredCentre = (start?: Date): Promise<WiredCentre> =>
  wireCentre((subscribers) => openTestCentre({ ...(start ? { start } : {}), subscribers }))

/** Lines joined again, so that a sentence can be found however the letter was broken. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ')

/** All that a mail says to whoever opens it: subject, text and every file. */
export const allOf = (mail: ReceivedMail): string =>
  [mail.subject, mail.text, ...mail.attachments.map(({ content }) => content.toString())].join('\n')
