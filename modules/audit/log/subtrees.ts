import { cover, type Growth, growth, joinHashes, type Range, type Subtree } from '@vigie/platform/merkle'
import type { Books } from '@vigie/platform/operation'
import { selectSubtrees } from './log-rows.ts'

const name = ({ level, place }: Subtree): string => `${level}/${place}`

/** The hashes of complete subtrees, in the order asked. What should be there and is not means that the log is damaged. */
const hashesOf = async (db: Books, wanted: readonly Subtree[]): Promise<Buffer[]> => {
  const found = new Map((await selectSubtrees(db, wanted)).map((one) => [name(one), one.hash]))
  return wanted.map((one) => {
    const hash = found.get(name(one))
    if (hash === undefined) {
      throw new Error(`the audit log is damaged: the subtree ${name(one)} is gone; run vigie audit verify`)
    }
    return hash
  })
}

/** The complete subtrees asked for, with their hashes. */
export const readSubtrees = async (db: Books, wanted: readonly Subtree[]) => {
  const hashes = await hashesOf(db, wanted)
  return wanted.map((one, at) => ({ ...one, hash: hashes[at] ?? Buffer.of() }))
}

/** The roots over ranges of the log, with one question to the books. */
export const rootsOf = async (db: Books, ranges: readonly Range[]): Promise<Buffer[]> => {
  const pieces = ranges.map(cover)
  const hashes = await hashesOf(db, pieces.flat())
  let at = 0
  return pieces.map(({ length }) => {
    const root = joinHashes(hashes.slice(at, at + length))
    at += length
    return root
  })
}

export const rootAt = async (db: Books, size: number): Promise<Buffer> => {
  const [root] = await rootsOf(db, [{ from: 0, to: size }])
  return root ?? joinHashes([])
}

/** The tree as it stands at a size, ready to grow on. */
export const treeAt = async (db: Books, size: number): Promise<Growth> =>
  growth(size, await hashesOf(db, cover({ from: 0, to: size })))
