import { type HammingIndex, openIndex } from '@vigie/hamming'
import type { Books } from '@vigie/platform/operation'
import { follow } from './follow.ts'
import { selectListHeads, selectPage, selectWithdrawn } from './index-rows.ts'

const PAGE = 100_000
/** Up to here new entries are added one by one; more are built in at once. */
const FEW = 2_000

const addPages = async (index: HammingIndex, db: Books, after: number): Promise<number> => {
  let last = after
  const first = await selectPage(db, last, PAGE)
  if (first.last === null) return last
  if (first.rows < PAGE && first.numbers.length <= FEW) {
    first.numbers.forEach((number, at) => {
      index.add(first.fingerprints.subarray(32 * at, 32 * at + 32), number)
    })
    return first.last
  }
  await index.load(
    (async function* () {
      for (let page = first; page.last !== null; page = await selectPage(db, last, PAGE)) {
        last = page.last
        if (page.numbers.length > 0) yield { fingerprints: page.fingerprints, entries: page.numbers }
        if (page.rows < PAGE) return
      }
    })(),
  )
  return last
}

const withdrawPages = async (index: HammingIndex, db: Books, after: number): Promise<number> => {
  let last = after
  for (;;) {
    const page = await selectWithdrawn(db, last, PAGE)
    for (const { number, entry } of page) {
      index.withdraw(entry)
      last = number
    }
    if (page.length < PAGE) return last
  }
}

const lists = follow<HammingIndex>({
  begin: () => openIndex(),
  heads: selectListHeads,
  add: addPages,
  withdraw: withdrawPages,
})

/**
 * The index of all entries of all lists in these books, current at this question. The first question of a process reads
 * them all; never ask inside a transaction that has itself added entries.
 */
export const listIndex: (db: Books) => Promise<HammingIndex> = lists.ask

/** The same as it stands in memory, nothing read; null before the first question. */
export const listIndexHeld: (db: Books) => Promise<HammingIndex | null> = lists.peek
