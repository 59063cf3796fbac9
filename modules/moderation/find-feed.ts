import type { Desk } from '@vigie/platform/operation'
import { selectToldSince } from './feed-rows.ts'
import { findOutcomes, type Outcome } from './find-outcomes.ts'

export interface ToldInFeed {
  readonly outcome: Outcome
  /** By the names that the sender gave. */
  readonly notice: string
  readonly item: string
  readonly language: string
}

export interface Feed {
  readonly told: readonly ToldInFeed[]
  /** The place of the last of them: the next page begins beyond it. */
  readonly position: number
  readonly more: boolean
}

/** What whoever has this mark was told beyond a place, the oldest first, at most a page of it. */
export const findFeed = async (
  desk: Pick<Desk, 'db'>,
  sender: Buffer,
  { beyond, most }: { beyond: number; most: number },
): Promise<Feed> => {
  const rows = await selectToldSince(desk.db, sender, { beyond, most: most + 1 })
  const page = rows.slice(0, most)
  const outcomes = new Map<string, Outcome>(
    (
      await findOutcomes(
        desk,
        page.map(({ item }) => item),
      )
    ).map((outcome) => [outcome.decision, outcome]),
  )
  return {
    told: page.flatMap((row) => {
      const outcome = outcomes.get(row.told)
      return outcome === undefined
        ? []
        : [{ outcome, notice: row.notice_id, item: row.item_id, language: row.language }]
    }),
    position: page.at(-1)?.position ?? beyond,
    more: rows.length > most,
  }
}
