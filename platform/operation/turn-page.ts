/** Where a page of a list begins: behind a line, or before one; at the head of the list when neither is said. */
export interface PagePlace {
  readonly after?: string | undefined
  readonly before?: string | undefined
}

/**
 * A page of a list that grows while it is read: no number and no total, only the lines and the ways on from them. Lines are
 * named by their keys, so whatever comes in meanwhile, nothing is shown twice and nothing is passed over.
 */
export interface Page<Line> {
  readonly lines: readonly Line[]
  /** The key to ask for the lines before these; null at the head. */
  readonly before: string | null
  /** The key to ask for the lines after these; null at the end. */
  readonly after: string | null
}

export const LINES_PER_PAGE = 25

/** What is asked of the rows: so many from a line on, or backwards from it, the nearest first. */
export interface Reach {
  readonly from: string | null
  readonly backwards: boolean
  readonly most: number
}

const reachOf = ({ after, before }: PagePlace, lines: number): Reach => ({
  from: before ?? after ?? null,
  backwards: before !== undefined,
  most: lines + 1,
})

/** Reads one page: one line more than is shown says whether there is another. */
export const turnPage = async <Line>(
  place: PagePlace,
  given: {
    readonly lines?: number
    readonly keyOf: (line: Line) => string
    readonly read: (reach: Reach) => Promise<readonly Line[]>
  },
): Promise<Page<Line>> => {
  const { lines: most = LINES_PER_PAGE, keyOf, read } = given
  const reach = reachOf(place, most)
  const found = await read(reach)
  // Nothing before the line that was named: then the head of the list is what was meant.
  if (reach.backwards && found.length === 0) return turnPage({}, given)
  const lines = reach.backwards ? found.slice(0, most).toReversed() : found.slice(0, most)
  const more = found.length > most
  const [first, last] = [lines.at(0), lines.at(-1)]
  const hasBefore = reach.backwards ? more : reach.from !== null
  const hasAfter = reach.backwards || more
  return {
    lines,
    before: hasBefore ? (first === undefined ? (reach.from ?? null) : keyOf(first)) : null,
    after: hasAfter && last !== undefined ? keyOf(last) : null,
  }
}

/** A page with its lines told otherwise. */
export const mapPage = <Line, Other>(
  { lines, before, after }: Page<Line>,
  tell: (lines: readonly Line[]) => readonly Other[],
): Page<Other> => ({ lines: tell(lines), before, after })
