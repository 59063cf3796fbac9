/** Letters as they are compared: without accents, small. */
const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

interface Word {
  readonly folded: string
  readonly isCapital: boolean
}

const wordsOf = (text: string): Word[] =>
  (text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => ({
    folded: folded(word),
    isCapital: /^\p{Lu}/u.test(word),
  }))

/** Whether these words stand in a text one after the other. */
const standsIn = (text: readonly Word[], name: readonly string[], capitals: boolean): boolean =>
  text.some((_, at) =>
    name.every((word, place) => {
      const here = text[at + place]
      return here !== undefined && here.folded === word && (!capitals || here.isCapital || word.length < 4)
    }),
  )

/** Fewer letters are an initial, or a word of every sentence. */
const LEAST_ALONE = 4

const isNamed = (text: readonly Word[], name: string): boolean => {
  const words = wordsOf(name).map((word) => word.folded)
  const [first, ...rest] = words
  if (first === undefined) return false
  if (rest.length === 0) return first.length >= LEAST_ALONE && standsIn(text, words, true)
  const hasSurname = rest.join('').length >= LEAST_ALONE && standsIn(text, rest, true)
  return hasSurname || standsIn(text, words, false) || standsIn(text, [...rest, first], false)
}

/**
 * Whether a text names somebody out of these: by the whole name, in either order and however it is written, or by the surname with
 * its capital. A name that nobody told us, nothing finds.
 */
export const holdsName = (text: string, names: readonly string[]): boolean => {
  const words = wordsOf(text)
  return names.some((name) => isNamed(words, name))
}

/** What stands between words of a contact, kept among them. */
const BETWEEN = /([\s,;:()/<>]+)/

/** A word of a mailbox, a year of birth behind it or not. Letters between digits are a number that a machine gave. */
const WORD_OF_MAILBOX = /(?<![\p{L}\p{M}\d])([\p{L}\p{M}]{2,})\d{0,4}(?![\p{L}\p{M}\d])/gu

/** The names that somebody left with how to reach them: beside the mailbox, and in it, as in `jan.peeters@mail.example`. */
export const namesInContact = (contact: string): string[] => {
  const pieces = contact.split(BETWEEN)
  const inMailboxes = pieces.flatMap((piece) => {
    if (!piece.includes('@')) return []
    const words = [...(piece.split('@')[0] ?? '').matchAll(WORD_OF_MAILBOX)].map(([, word]) => word ?? '')
    return words.length > 1 ? [words.join(' ')] : []
  })
  const beside = pieces
    .map((piece) => (piece.includes('@') ? '\n' : piece))
    .join('')
    .split(/[\n,;:()/<>]|\d+/)
    .map((part) => part.trim())
    .filter((part) => wordsOf(part).some(({ isCapital }) => isCapital))
  return [...inMailboxes, ...beside]
}
