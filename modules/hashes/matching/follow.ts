import type { Books } from '@vigie/platform/operation'
import type { Heads } from './index-rows.ts'

/** Something in memory that follows the books by two growing numbers: what was added, and what was withdrawn. */
export interface Following<Kept> {
  readonly kept: Kept
  entries: number
  withdrawals: number
}

interface Way<Kept> {
  begin(): Promise<Kept>
  heads(db: Books): Promise<Heads>
  /** Reads on after the number; gives the last one it has seen. */
  add(kept: Kept, db: Books, after: number): Promise<number>
  withdraw(kept: Kept, db: Books, after: number): Promise<number>
}

/**
 * Keeps one such thing for each books that this process asks, current at every question. Numbers become visible in their
 * order (the tables see to that), so reading on from the last one misses nothing, whether or not anybody was told.
 */
export const follow = <Kept>(way: Way<Kept>) => {
  const held = new Map<string, Following<Kept>>()
  const turns = new Map<string, Promise<unknown>>()

  const readOn = async (db: Books, heads: Heads): Promise<Kept> => {
    let following = held.get(heads.books)
    // The books are behind what we saw: a standby took over before it had everything. What we hold may never have been.
    if (following && (following.entries > heads.entries || following.withdrawals > heads.withdrawals)) {
      held.delete(heads.books)
      following = undefined
    }
    // Withdrawals first are noted where they stood before anything was read: one that comes meanwhile is read again after.
    const begun = following ?? {
      kept: await way.begin(),
      entries: 0,
      withdrawals: heads.withdrawals,
    }
    if (begun.entries < heads.entries) begun.entries = await way.add(begun.kept, db, begun.entries)
    if (following ? begun.withdrawals < heads.withdrawals : heads.entries > 0) {
      begun.withdrawals = await way.withdraw(begun.kept, db, begun.withdrawals)
    }
    held.set(heads.books, begun)
    return begun.kept
  }

  /** One after another in this process: two questions at once must not read the same page into one index twice. */
  const inTurn = async <Result>(books: string, work: () => Promise<Result>): Promise<Result> => {
    const before = turns.get(books) ?? Promise.resolve()
    const mine = before.then(work, work)
    turns.set(
      books,
      mine.catch(() => undefined),
    )
    return mine
  }

  const ask = async (db: Books): Promise<Kept> => {
    const { books } = await way.heads(db)
    // Asked again once it is our turn: what another question read meanwhile need not be read again.
    return inTurn(books, async () => readOn(db, await way.heads(db)))
  }
  /** What is held now, nothing read; null before the first question. */
  const peek = async (db: Books): Promise<Kept | null> => held.get((await way.heads(db)).books)?.kept ?? null
  return { ask, peek }
}
