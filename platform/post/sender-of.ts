import { addressParser } from 'postal-mime'

const LONGEST = 2_000
const ONE_MAILBOX = /^[^\s@]{1,64}@[^\s@]{1,255}$/u

/**
 * The one mailbox that a mail says it comes from; empty where it names none, several or a group. Programs differ about which
 * of two counts, so that a second one anywhere in the line, also in a display name, makes it unclear.
 */
export const senderOf = (lines: readonly string[]): string => {
  const [line = '', another] = lines
  if (another !== undefined || line.length > LONGEST) return ''
  const [mailbox, other] = addressParser(line)
  if (mailbox?.address === undefined || other !== undefined || !ONE_MAILBOX.test(mailbox.address)) return ''
  const { address } = mailbox
  const named = line.split(/[\s<>()[\],;:"]+/).filter((word) => word.includes('@'))
  return named.every((word) => word.toLowerCase() === address.toLowerCase()) && named.length > 0
    ? address
    : ''
}
