/** A word of the books as the type that its check constraint promises. */
export const wordOf = <Word extends string>(words: readonly Word[], text: string): Word => {
  const word = words.find((one) => one === text)
  if (word === undefined) throw new Error(`"${text}" is none of ${words.join(', ')}`)
  return word
}

export const wordsOf = <Word extends string>(words: readonly Word[], texts: readonly string[]): Word[] =>
  texts.map((text) => wordOf(words, text))
