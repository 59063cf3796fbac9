/** The word of a list that the books hold; the server's checks keep every other word out. */
export const oneOf = <Word extends string>(list: readonly Word[], held: string): Word => {
  const word = list.find((known) => known === held)
  if (word === undefined) throw new Error('the books hold a word that this release does not know')
  return word
}

/** Rows by the thing they belong to, in the order in which they came. */
export const groupedBy = <Row>(rows: readonly Row[], owner: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(owner(row))
    if (group) group.push(row)
    else groups.set(owner(row), [row])
  }
  return groups
}
