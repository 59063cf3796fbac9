/** The first part of a text between the lines that begin and end `what`, with both; null where there is none. Read once, whatever stands there. */
export const armourIn = (text: string, what: 'PGP MESSAGE' | 'CERTIFICATE'): string | null => {
  const [begin, end] = [`-----BEGIN ${what}-----`, `-----END ${what}-----`]
  const from = text.indexOf(begin)
  const to = from < 0 ? -1 : text.indexOf(end, from + begin.length)
  return to < 0 ? null : text.slice(from, to + end.length)
}
