import type { Holding } from '@vigie/platform/house'
import { findHeads } from '@vigie/transparency'

const PAGE = 500

/** Every head that lies with the public site, as it was signed. */
export const publishedHeads = async ({ books }: Holding): Promise<string[]> => {
  const notes: string[] = []
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const page = await findHeads(books('commons'), { below, most: PAGE })
    notes.push(...page.map(({ note }) => note))
    below = page.at(-1)?.size ?? 0
    if (page.length < PAGE) return notes
  }
}
