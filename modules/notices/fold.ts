const foldOne = (character: string): string => {
  const plain = character
    .replace(/[\u2018\u2019\u02bc]/, "'")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/, '-')
    .replace(/\uff1a/, ':')
    .normalize('NFD')
  const lower = (plain.length > character.length ? plain.slice(0, character.length) : plain).toLowerCase()
  return lower.length === character.length ? lower : character
}

/**
 * Lower case without accents, character for character, so that places in the text stay the same. Only what is not ASCII is
 * looked at one by one: mails are long.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/[^\0-\x7f]/gu, foldOne)

/** A table of phrases, written between bars. */
export const phrases = (table: string): readonly string[] =>
  table
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

/** Phrases as one pattern, each standing by itself; a blank stands for any blanks, `…` for some words between. */
export const anyOf = (phrases: readonly string[]): RegExp => {
  const sources = phrases.map((phrase) =>
    fold(phrase)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('…', '.{1,60}')
      .replaceAll(' ', '\\s{1,4}'),
  )
  return new RegExp(`(?<![\\p{L}\\d])(?:${sources.join('|')})(?![\\p{L}\\d])`, 'u')
}
