import { joinHashes, nodeHash } from './hash.ts'
import type { Subtree } from './range.ts'

export interface Completed extends Subtree {
  readonly hash: Buffer
}

/** A tree that grows at its right edge: it remembers one hash per level, however long it becomes. */
export interface Growth {
  readonly size: () => number
  readonly root: () => Buffer
  /** Adds a leaf; gives the subtrees of level 1 and above that it completes, the lowest first. */
  readonly add: (leaf: Buffer) => Completed[]
}

/** `edge` is the hashes of the complete subtrees of the first `size` entries, the widest first, as `cover` cuts them. */
export const growth = (size = 0, edge: readonly Buffer[] = []): Growth => {
  const right = [...edge]
  let count = size
  return {
    size: () => count,
    root: () => joinHashes(right),
    add: (leaf) => {
      const completed: Completed[] = []
      let hash = leaf
      let place = count
      count += 1
      for (let level = 1; place % 2 === 1; level++) {
        const left = right.pop()
        if (left === undefined) throw new Error('the edge does not fit the size')
        hash = nodeHash(left, hash)
        place = (place - 1) / 2
        completed.push({ level, place, hash })
      }
      right.push(hash)
      return completed
    },
  }
}
