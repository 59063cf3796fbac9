import type { Unreadable } from './received-mail.ts'

const MOST_LINES = 200_000
const MOST_HEADER_BYTES = 131_072
const LONGEST_HEADER = 32_768
const MOST_HEADERS = 1_000
const LINE_FEED = 0x0a
const RETURN = 0x0d

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09

/** Looks at the bytes alone, once through: whether a mail holds more lines, or longer headers, than anybody writes. */
export const beyondLimits = (raw: Buffer): Unreadable | null => {
  let lines = 0
  let headers = 0
  let began = 0
  let inHead = true
  for (let at = 0; at < raw.length; ) {
    const found = raw.indexOf(LINE_FEED, at)
    const end = found === -1 ? raw.length : found
    lines += 1
    if (lines > MOST_LINES) return 'too-many-lines'
    if (inHead) {
      if (end === at || (end === at + 1 && raw[at] === RETURN)) inHead = false
      else if (!isBlank(raw[at])) {
        headers += 1
        began = at
      }
      if (end > MOST_HEADER_BYTES || end - began > LONGEST_HEADER || headers > MOST_HEADERS) {
        if (inHead) return 'too-long-headers'
      }
    }
    at = end + 1
  }
  return null
}
