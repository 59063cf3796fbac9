/** Rows by the thing they belong to, in the order in which they came, each as `read` reads it. */
export const readBy = <Row, Read>(
  rows: readonly Row[],
  owner: (row: Row) => string,
  read: (row: Row) => Read,
): Map<string, Read[]> =>
  new Map([...Map.groupBy(rows, owner)].map(([id, own]) => [id, own.map((row) => read(row))]))
