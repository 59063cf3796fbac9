import { consistencyPath, inclusionPath, joinHashes } from '@vigie/platform/merkle'
import type { Books } from '@vigie/platform/operation'
import { refuse } from '../refusals.ts'
import { leafText } from './line.ts'
import { selectLeaf, selectLine, selectSize } from './log-rows.ts'
import { rootAt, rootsOf } from './subtrees.ts'

/** What proves to anybody that an entry lies in the log under a root. */
export interface Inclusion {
  readonly position: number
  readonly size: number
  /** The exact words that are hashed. */
  readonly text: string
  readonly leaf: Buffer
  readonly root: Buffer
  readonly proof: readonly Buffer[]
}

/** Proves that an entry lies in the log as it was at a size; without one, as it is. */
export const proveEntry = async (db: Books, entry: string, at?: number): Promise<Inclusion> => {
  const line = await selectLine(db, entry)
  if (line === undefined) throw refuse('no-such-entry')
  const leaf = await selectLeaf(db, entry)
  const size = at ?? (await selectSize(db))
  if (leaf === undefined || leaf.position >= size) throw refuse('entry-waits-for-its-place')
  const { position, hash } = leaf
  return {
    position,
    size,
    text: leafText(line),
    leaf: hash,
    root: await rootAt(db, size),
    proof: await rootsOf(db, inclusionPath(position, size)),
  }
}

export interface Consistency {
  readonly older: number
  readonly newer: number
  readonly olderRoot: Buffer
  readonly newerRoot: Buffer
  readonly proof: readonly Buffer[]
}

/** Proves that the log of one size is the beginning of the log of another. */
export const proveConsistency = async (db: Books, older: number, newer: number): Promise<Consistency> => {
  const isSize = (size: number) => Number.isSafeInteger(size) && size > 0
  if (!isSize(older) || !isSize(newer) || older > newer || newer > (await selectSize(db))) {
    throw refuse('no-such-size')
  }
  const [olderRoot = joinHashes([]), newerRoot = joinHashes([]), ...proof] = await rootsOf(db, [
    { from: 0, to: older },
    { from: 0, to: newer },
    ...consistencyPath(older, newer),
  ])
  return { older, newer, olderRoot, newerRoot, proof }
}
