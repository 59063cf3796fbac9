import type { ReceivedMail } from '@vigie/platform/post'

export interface Enclosed {
  readonly filename: string
  readonly contentType: string
  readonly size: number
}

/** What came with a mail, by name, type and size; none of it is opened. */
export const enclosedIn = ({ attachments }: ReceivedMail): readonly Enclosed[] =>
  attachments.map(({ filename, contentType, size }) => ({ filename, contentType, size }))
