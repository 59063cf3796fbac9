/** A word that the tables gave back, as the type that their check promises. */
export const wordOf = <Word extends string>(words: readonly Word[], text: string): Word => {
  const word = words.find((known) => known === text)
  if (word === undefined) throw new Error(`the books hold a word that is none of ${words.join(', ')}`)
  return word
}
