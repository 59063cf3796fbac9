import { randomBytes } from 'node:crypto'
import type { Language } from '@vigie/kernel'
import { LETTERS_THAT_COUNT, wordsIn } from './check-receipt.ts'
import { words as de } from './receipt-words/de.ts'
import { words as en } from './receipt-words/en.ts'
import { words as fr } from './receipt-words/fr.ts'
import { words as nl } from './receipt-words/nl.ts'

/** The words a receipt is made of, by language: 1,024 each, so that one word carries ten bits. */
export const receiptWords: Readonly<Record<Language, readonly string[]>> = { nl, fr, de, en }

/** Eight words of ten bits: 80 bits. */
export const RECEIPT_WORDS = 8
const bitsPerWord = 10
const seedBytes = (RECEIPT_WORDS * bitsPerWord) / 8
const prefixWords = 3
// Far above any receipt, however messy; keeps hostile input short.
const longestTyped = 1000

/** The receipt that a seed of at least ten bytes always gives. */
export function receiptFrom(seed: Buffer, language: Language): string {
  if (seed.length < seedBytes) throw new TypeError('A receipt needs a seed of at least ten bytes')
  const list = receiptWords[language]
  let bits = BigInt(`0x${seed.toString('hex', 0, seedBytes)}`)
  const chosen: string[] = []
  while (chosen.length < RECEIPT_WORDS) {
    chosen.unshift(list[Number(bits % BigInt(list.length))] ?? '')
    bits /= BigInt(list.length)
  }
  return chosen.join(' ')
}

/** A new receipt, eight words with spaces between, to be shown once. */
export function newReceipt(language: Language, random: (bytes: number) => Buffer = randomBytes): string {
  return receiptFrom(random(seedBytes), language)
}

/**
 * What a typed receipt comes down to: the first four letters of its eight words, in whatever language it was given.
 * Case, accents, numbers, signs and line breaks do not matter. Null when it is not eight words.
 */
export function canonicalReceipt(typed: string): string | null {
  if (typed.length > longestTyped) return null
  const found = wordsIn(typed)
  if (found.length !== RECEIPT_WORDS || !found.every((word) => /^[a-z]{4}/.test(word))) return null
  return found.map((word) => word.slice(0, LETTERS_THAT_COUNT)).join('-')
}

/** The first three words of a canonical receipt, to find its row by (under a key). */
export function receiptPrefix(canonical: string): string {
  return canonical.split('-', prefixWords).join('-')
}
