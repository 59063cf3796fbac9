const cutAt = (text: string, longest: number): number => {
  const blank = text.slice(0, longest + 1).search(/\s\S*$/)
  if (blank > 0) return blank
  // Two halves of one letter stay together.
  return /[\uD800-\uDBFF]/.test(text.charAt(longest - 1)) ? longest - 1 : longest
}

/** A long text in pieces, cut between words where there are any: the same text is always cut alike. */
export const inPieces = (text: string, longest: number): readonly string[] => {
  const pieces: string[] = []
  let rest = text
  while (rest.length > longest) {
    const at = cutAt(rest, longest)
    pieces.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...pieces, rest]
}

const LOST = '[…]'

/** A text out of the parts that came, in their order; what did not come is a gap that one sees. */
export const joinParts = (
  parts: readonly { readonly part: number; readonly parts: number; readonly text: string }[],
): string => {
  const count = Math.max(1, ...parts.map((one) => one.parts))
  const byNumber = new Map(parts.toReversed().map(({ part, text }) => [part, text]))
  const text = Array.from({ length: count }, (_, at) => byNumber.get(at + 1) ?? LOST).join('')
  // A picture, which no gateway of texts brings: somebody sent something all the same.
  return text.trim() === '' ? LOST : text
}
