/*
 * Runs on the server and, as it stands here, in the reporter's browser: it imports nothing and knows no page.
 */

/** Letters of a receipt's word that count; the lists hold no two words that share them. */
export const LETTERS_THAT_COUNT = 4
/** So many words make a receipt; what follows much later is not looked at. */
const MOST_WORDS = 12
const LONGEST_TYPED = 1_000

/** Lower case, without accents, with ß and œ written out; hyphens of a line break and invisible signs are gone. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')

/** The words of a typed text, as a receipt is read. */
export const wordsIn = (typed: string): readonly string[] => foldWord(typed).match(/\p{L}+/gu) ?? []

/** How many slips of the finger lie between two words: a letter too many, too few, another one, or two that changed places. */
const slipsBetween = (a: string, b: string): number => {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const line = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      line.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (line[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    ;[before, last] = [last, line]
  }
  return last[b.length] ?? 0
}

/** Which letters stand in a word, a bit each. One slip changes two of them at most. */
const lettersOf = (word: string): number =>
  Array.from(word).reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0)
const otherLetters = (one: number, other: number): number => {
  let count = 0
  for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count++
  return count
}

interface ReadWord {
  readonly word: string
  readonly folded: string
  readonly start: string
  readonly letters: number
  readonly startLetters: number
}
interface ReadList {
  readonly words: readonly ReadWord[]
  readonly starts: ReadonlySet<string>
}
const readLists = new WeakMap<readonly string[], ReadList>()
/** A list as it is compared: read once, since a try with wrong words is to cost no more than one with right ones. */
const readList = (list: readonly string[]): ReadList => {
  const before = readLists.get(list)
  if (before) return before
  const words = list.map((word) => {
    const folded = foldWord(word)
    const start = folded.slice(0, LETTERS_THAT_COUNT)
    return { word, folded, start, letters: lettersOf(folded), startLetters: lettersOf(start) }
  })
  const read = { words, starts: new Set(words.map(({ start }) => start)) }
  readLists.set(list, read)
  return read
}

/** The nearest word of a list, if one is near: as a whole, or in the letters that count. */
const nearestTo = (word: string, list: readonly string[]): string | null => {
  const isShort = word.length <= LETTERS_THAT_COUNT
  const most = isShort ? 1 : 2
  const short = word.slice(0, LETTERS_THAT_COUNT)
  const [letters, shortLetters] = [lettersOf(word), lettersOf(short)]
  let [near, least]: [string | null, number] = [null, most + 0.5]
  for (const one of readList(list).words) {
    const mayBeWhole =
      Math.abs(one.folded.length - word.length) <= most && otherLetters(one.letters, letters) <= 2 * most
    const mayBeStart = isShort && otherLetters(one.startLetters, shortLetters) <= 2 * most
    if (!mayBeWhole && !mayBeStart) continue
    const whole = slipsBetween(word, one.folded)
    const start = slipsBetween(short, one.start)
    // The letters that count only break a tie, except where no more than these were typed.
    const slips = isShort ? Math.min(whole, start) + whole / 100 : whole + start / 100
    if (slips < least) [near, least] = [one.word, slips]
  }
  return near
}

export interface CheckedReceipt {
  /** How many words were typed, and how many of them a list knows. */
  readonly count: number
  readonly known: number
  readonly unknown: readonly { readonly at: number; readonly word: string; readonly near: string | null }[]
}

/**
 * Which typed words are none of ours, with the nearest that is: held against the list that knows most of them, the first in
 * doubt. It says nothing of whether a receipt is right. A last word that may still become one of ours waits, while somebody types.
 */
export const checkReceipt = (
  typed: string,
  lists: readonly (readonly string[])[],
  isTyping = false,
): CheckedReceipt => {
  const words = wordsIn(typed.slice(0, LONGEST_TYPED)).slice(0, MOST_WORDS)
  const unfinished = isTyping && /\p{L}$/u.test(typed) ? words.length - 1 : -1
  const knownOf = (list: readonly string[]) =>
    words.filter((word) => readList(list).starts.has(word.slice(0, LETTERS_THAT_COUNT)))
  const list = lists.reduce<readonly string[]>(
    (best, one) => (knownOf(one).length > knownOf(best).length ? one : best),
    lists[0] ?? [],
  )
  const known = new Set(knownOf(list))
  const { starts } = readList(list)
  const waits = (word: string, at: number) =>
    at === unfinished && [...starts].some((start) => start.startsWith(word))
  return {
    count: words.length,
    known: words.filter((word) => known.has(word)).length,
    unknown: words.flatMap((word, at) =>
      known.has(word) || waits(word, at) ? [] : [{ at, word, near: nearestTo(word, list) }],
    ),
  }
}
