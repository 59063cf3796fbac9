// Nothing of these is seen: blanks, control and direction signs, fillers, and the braille pattern without dots.
const UNSEEN = String.raw`\s\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufeff\u200b`
const unseen = new RegExp(`[${UNSEEN}]`, 'u')
const seen = new RegExp(`[^${UNSEEN}]`, 'u')

/** Whether a text shows nothing at all, however long it is. */
export const isBlank = (text: string): boolean => !seen.test(text)

/** The text without what is not seen at its two ends. */
export const withoutBlankEnds = (text: string): string => {
  const start = text.search(seen)
  if (start < 0) return ''
  let end = text.length
  while (end > start && unseen.test(text.slice(end - 1, end))) end--
  return text.slice(start, end)
}
