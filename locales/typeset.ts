import type { Language } from '@vigie/kernel'

/** The one space that no line breaks at and that every font and document draws. */
const BOUND = '\u00a0'

/**
 * A text with its spaces as its language sets them. French puts one before `? ! ; :` and inside « »; were it an ordinary
 * one, the sign would stand alone at the start of a line on a telephone. Files of texts keep ordinary spaces, which people
 * can see and type. What a message is filled with, such as an address, does not pass here.
 */
export const typeset = (language: Language, text: string): string =>
  language === 'fr' ? text.replace(/ (?=[?!;:»])/g, BOUND).replace(/(?<=«) /g, BOUND) : text

/** What stands before its value: "Website:", and in French "Site web :". */
export const beforeValue = (language: Language, text: string): string =>
  typeset(language, `${text}${language === 'fr' ? ' ' : ''}:`)
