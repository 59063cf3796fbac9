/** How many letters must be added, removed or changed. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The known word someone probably meant, if one is near. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const ranked = known.map((one) => ({ one, far: distance(word, one) })).sort((a, b) => a.far - b.far)
  return ranked.find(({ far }) => far <= 4)?.one
}
