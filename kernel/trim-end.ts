/**
 * The text without the signs at its end that match. A pattern such as `[…]+$` tries every run of such signs in the whole
 * text and takes far too long on hostile ones; this looks at the end alone.
 */
export const trimEnd = (text: string, sign: RegExp): string => {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
