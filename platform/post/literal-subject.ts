/** As many bytes as fit into one encoded word of 75 signs. */
const MOST_BYTES = 42

/**
 * A subject that reads as it was written. One that looks as if it were encoded already (RFC 2047) would be decoded by the
 * reader's program into something else, so it is encoded whole, a few signs a word.
 */
export const literalSubject = (subject: string): string => {
  if (!subject.includes('=?')) return subject
  const words: string[] = []
  let word = ''
  for (const sign of subject) {
    if (Buffer.byteLength(word + sign) > MOST_BYTES) {
      words.push(word)
      word = ''
    }
    word += sign
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join(' ')
}
