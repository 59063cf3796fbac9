/** How a refusal is to be understood; each app maps these four once to its own language (HTTP status, exit code). */
export type RefusalSort = 'unknown' | 'forbidden' | 'conflict' | 'invalid'

/** A refusal in words of the field. Whoever throws it has written nothing that stays: the transaction is rolled back. */
export class Refused extends Error {
  readonly word: string
  readonly sort: RefusalSort

  constructor(word: string, sort: RefusalSort) {
    super(word)
    this.name = 'Refused'
    this.word = word
    this.sort = sort
  }
}

/**
 * Declares the refusals of a module once: `const refuse = refusals({ 'case-is-closed': 'conflict' })`,
 * then `throw refuse('case-is-closed')`. The words have their text in `locales/<language>/<module>.json`.
 */
export const refusals = <Words extends Record<string, RefusalSort>>(words: Words) => {
  const refuse = (word: Extract<keyof Words, string>): Refused => new Refused(word, words[word] ?? 'conflict')
  return Object.assign(refuse, { words })
}
