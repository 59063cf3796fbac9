import type { Desk } from '@vigie/platform/operation'
import { findEarlier, insertEarlier } from './earlier-rows.ts'

interface Line {
  /** The line of the new notice. */
  readonly id: string
  /** The items of cases that are the same content. */
  readonly sameAs: readonly string[]
}

/** Writes down which earlier notice to the same provider each line of a new one is to cite, and what was decided of it by now. */
export const citeEarlier = async (
  desk: Desk,
  { notice, provider }: { readonly notice: string; readonly provider: string },
  lines: readonly Line[],
): Promise<void> => {
  const found = await findEarlier(
    desk.db,
    provider,
    lines.flatMap(({ sameAs }) => sameAs),
  )
  const rows = lines.flatMap(({ id, sameAs }) => {
    const [last] = found
      .filter(({ item }) => sameAs.includes(item))
      .sort((one, other) => other.at.getTime() - one.at.getTime())
    if (last === undefined) return []
    const { earlier, notice: earlierNotice, dispatch, decision } = last
    return [{ notice_item: id, notice, provider, earlier, earlier_notice: earlierNotice, dispatch, decision }]
  })
  await insertEarlier(desk.db, rows)
}
