import type { ReceivedMail } from '@vigie/platform/post'
import type { Enclosed } from './notice.ts'

/** What came with a mail, by name, type and size; none of it is opened. */
export const enclosedIn = ({ attachments }: ReceivedMail): readonly Enclosed[] =>
  attachments.map(({ filename, contentType, size }) => ({ filename, contentType, size }))
