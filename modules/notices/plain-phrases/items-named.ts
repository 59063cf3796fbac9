import { trimEnd } from '@vigie/kernel'
import { fold } from '../fold.ts'
import type { Sentence } from './sentences.ts'
import type { PlainPhrases } from './shape.ts'

/** An item of a notice, as a mail may name it. */
export interface NameableItem {
  readonly number: number
  readonly address: string
}

/** What a sentence is about: items by their number, all of them, or nothing that it names. `doubt`: one that is not there. */
export type Named = readonly number[] | 'doubt' | 'none'

const OUR_LINE = /vig-\d{4}-\d{6,12}\s?\/\s?(\d{1,4})(?!\d)/g
const isNumber = (word: string | undefined): word is string => word !== undefined && /^\d{1,4}$/.test(word)

/** Small, with whole links again, and without what stands before a host: people write an address in many ways. */
const plainAddress = (text: string): string =>
  fold(text)
    .replace(/[[(](?:\.|:|@|dot|at)[\])]/g, (mark) =>
      mark.includes('at') ? '@' : mark.includes('dot') ? '.' : (mark[1] ?? ''),
    )
    .replace(/h(?:tt|xx)ps?:\/\/(?:www\.)?/g, '')

const GOES_ON = /^[\p{L}\p{N}_%=&#-]|^[./?][\p{L}\p{N}]/u

const standsIn = (text: string, address: string): boolean => {
  const sought = trimEnd(plainAddress(address), /\//)
  if (sought.length < 6) return false
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (!GOES_ON.test(text.slice(at + sought.length).replace(/^\//, ''))) return true
  }
  return false
}

/** "1 to 3": nobody counts it out. */
const STRETCH = /(?<![\p{L}\d])\d{1,3}\s?(?:[-–—]|to|through|tot|t\/m|bis|à|au)\s?\d{1,3}(?![\p{L}\d])/iu

/** The numbers behind "items 1, 2 and 3". */
const numbersBehind = (words: readonly string[], phrases: PlainPhrases['items']): number[] => {
  const numbers: number[] = []
  for (const [at, word] of words.entries()) {
    if (!phrases.names.includes(word)) continue
    for (let next = at + 1; next < words.length; next++) {
      const here = words[next]
      if (isNumber(here)) numbers.push(Number(here))
      else if (here === undefined || !(phrases.and.includes(here) || phrases.names.includes(here))) break
    }
  }
  return numbers
}

/** Which items of the notice a sentence names, in the words of one language. */
export const itemsNamed = (
  { text, words }: Pick<Sentence, 'text' | 'words'>,
  phrases: PlainPhrases['items'],
  items: readonly NameableItem[],
): Named => {
  const plain = plainAddress(text)
  const byAddress = items.filter(({ address }) => standsIn(plain, address)).map(({ number }) => number)
  const byLine = [...fold(text).matchAll(OUR_LINE)].map(([, number]) => Number(number))
  const folded = { names: phrases.names.map(fold), and: phrases.and.map(fold), all: phrases.all.map(fold) }
  const behind = numbersBehind(words, folded)
  if (behind.length > 0 && STRETCH.test(text)) return 'doubt'
  const named = [...new Set([...byAddress, ...byLine, ...behind])]
  if (named.some((number) => items.every((item) => item.number !== number))) return 'doubt'
  if (named.length > 0) return named.toSorted((one, other) => one - other)
  return words.some((word) => folded.all.includes(word)) ? items.map(({ number }) => number) : 'none'
}
