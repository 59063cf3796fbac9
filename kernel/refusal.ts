/** How a refusal is to be understood; each app maps these four once to its own language (HTTP status, exit code). */
export type RefusalSort = 'unknown' | 'forbidden' | 'conflict' | 'invalid'

/** A refusal in words of the field. Whoever throws it has written nothing that stays: the transaction is rolled back. */
export class Refused extends Error {
  readonly word: string
  readonly sort: RefusalSort
  /** The fields of the form that it is about, where it is about some: the mistake is then said beside them. */
  readonly about: readonly string[]

  constructor(word: string, sort: RefusalSort, about: readonly string[] = []) {
    super(word)
    this.name = 'Refused'
    this.word = word
    this.sort = sort
    this.about = about
  }
}

/**
 * Declares the refusals of a module once: `const refuse = refusals({ 'case-is-closed': 'conflict' })`,
 * then `throw refuse('case-is-closed')`. The words have their text in `locales/<language>/<module>.json`. `about`: those
 * that are always about the same fields.
 */
export const refusals = <Words extends Record<string, RefusalSort>>(
  words: Words,
  about?: Readonly<Partial<Record<Extract<keyof Words, string>, readonly string[]>>>,
) => {
  const refuse = (
    word: Extract<keyof Words, string>,
    fields: readonly string[] | undefined = about?.[word],
  ): Refused => new Refused(word, words[word] ?? 'conflict', fields)
  return Object.assign(refuse, { words })
}
