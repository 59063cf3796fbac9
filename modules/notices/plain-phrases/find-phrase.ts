import { wordsOf } from './shape.ts'

const NEAR = 3
const FAR = 10

/** A phrase as its words, and how many others may stand before each. */
export type Phrase = readonly { readonly word: string; readonly gap: number }[]

export const toPhrase = (text: string): Phrase => {
  let gap = 0
  return text.split(/\s+/).flatMap((piece) => {
    if (piece === '·' || piece === '…') {
      gap = piece === '·' ? NEAR : FAR
      return []
    }
    const words = wordsOf(piece).map((word, index) => ({ word, gap: index === 0 ? gap : 0 }))
    gap = 0
    return words
  })
}

/** The places of a phrase that begins here; null where it does not stand here. */
const placesFrom = (words: readonly string[], phrase: Phrase, start: number): number[] | null => {
  const places: number[] = []
  let next = start
  for (const { word, gap } of phrase) {
    const found = words.slice(next, next + gap + 1).indexOf(word)
    if (found < 0) return null
    places.push(next + found)
    next += found + 1
  }
  return places
}

/** Where a phrase stands first among these words. Words are compared, never patterns: nothing here can take long. */
export const findPhrase = (words: readonly string[], phrase: Phrase): number[] | null => {
  const [first] = phrase
  if (first === undefined) return null
  for (let start = words.indexOf(first.word); start >= 0; start = words.indexOf(first.word, start + 1)) {
    const places = placesFrom(words, phrase, start)
    if (places !== null) return places
  }
  return null
}

export const holdsOne = (words: readonly string[], phrases: readonly Phrase[]): boolean =>
  phrases.some((phrase) => findPhrase(words, phrase) !== null)

/** What is left of these words without a phrase; the same words where it does not stand. */
export const without = (words: readonly string[], phrase: Phrase): readonly string[] => {
  const places = findPhrase(words, phrase)
  return places === null ? words : words.filter((_, at) => !places.includes(at))
}
