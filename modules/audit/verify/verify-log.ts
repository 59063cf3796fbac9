import { type Completed, type Growth, growth } from '@vigie/platform/merkle'
import type { Books } from '@vigie/platform/operation'
import type { VerifyingKey } from '@vigie/platform/vault'
import type { SignedHead } from '../log/head.ts'
import { selectHeads } from '../log/head-rows.ts'
import { checkEntry, checkPlaceless, headsBefore } from './check-entry.ts'
import { checkHeads, type HeadElsewhere, type HeadToCheck } from './check-heads.ts'
import { type Finding, type Findings, type FindingWord, findings } from './findings.ts'
import {
  selectNextPlace,
  selectNodesWithin,
  selectPlaced,
  selectTotals,
  selectWithoutPlace,
} from './verify-rows.ts'

/** So many places are looked at with one question: a power of two, so that no subtree within straddles two of them. */
const STRETCH = 4_096

export interface ToVerify {
  readonly now: Date
  /** Whose log it is: `centre.example/audit`. */
  readonly origin: string
  /** The public keys of the house, from the keys folder and not from the books. */
  readonly keys: readonly VerifyingKey[]
  readonly elsewhere: readonly HeadElsewhere[]
}

export interface Verified {
  /** Whether nothing was found. */
  readonly holds: boolean
  readonly findings: readonly Finding[]
  readonly counts: Partial<Record<FindingWord, number>>
  readonly entries: number
  /** How many of them have their place, and the root over these. */
  readonly size: number
  readonly root: Buffer
  /** Entries that wait for their place, and those of them that waited too long: the worker rests, or keeps them out. */
  readonly waiting: number
  readonly overdue: number
  readonly heads: number
  readonly latest: SignedHead | null
}

/** Holds the subtrees that a leaf completes against the nodes of the books; how many of these were looked at. */
const checkNodes = (
  completed: readonly Completed[],
  kept: ReadonlyMap<string, Buffer>,
  position: number,
  found: Findings,
): number => {
  let seen = 0
  for (const { level, place, hash } of completed) {
    const node = kept.get(`${level}/${place}`)
    if (node !== undefined) seen += 1
    if (node?.equals(hash)) continue
    const [what, is] =
      node === undefined
        ? (['node-missing', 'is missing'] as const)
        : (['node-changed', 'is not made of its halves'] as const)
    const says = `the subtree ${level}/${place}, complete at position ${position}, ${is}`
    found.add({ what, position, says })
  }
  return seen
}

const readStretch = async (db: Books, from: number) => {
  const to = from + STRETCH
  const [stretch, within] = await Promise.all([selectPlaced(db, from, to), selectNodesWithin(db, from, to)])
  const next = stretch.length === STRETCH ? to : await selectNextPlace(db, to)
  return { stretch, next, kept: new Map(within.map(({ level, place, hash }) => [`${level}/${place}`, hash])) }
}

/** Every place of the log in its order. Behind a gap the entries are still looked at, but no root can be computed. */
const walkLog = async (db: Books, heads: readonly HeadToCheck[], found: Findings) => {
  const headBefore = headsBefore(heads)
  const sizes = new Set(heads.map(({ size }) => size))
  const rootAt = new Map<number, Buffer>()
  const tree: Growth = growth()
  let [leaves, nodes, withEntry, expected, isWhole] = [0, 0, 0, 0, true]
  let ahead = readStretch(db, 0)
  for (;;) {
    const { stretch, next, kept } = await ahead
    if (next !== null) {
      // The server reads on while this side hashes.
      ahead = readStretch(db, next)
      ahead.catch(() => undefined)
    }
    for (const placed of stretch) {
      const { position, hash } = placed
      if (position !== expected) {
        isWhole = false
        const says = `the log has nothing at the positions from ${expected} to ${position - 1}`
        found.add({ what: 'leaf-missing', position: expected, says })
      }
      expected = position + 1
      leaves += 1
      if (placed.id !== null) withEntry += 1
      checkEntry(placed, headBefore(position), found)
      if (!isWhole) continue
      nodes += checkNodes(tree.add(hash), kept, position, found)
      if (sizes.has(tree.size())) rootAt.set(tree.size(), tree.root())
    }
    if (next === null) return { tree, rootAt, leaves, nodes, withEntry, isWhole }
  }
}

const walkPlaceless = async (db: Books, now: Date, latest: Date | null, found: Findings) => {
  const count = { waits: 0, overdue: 0, 'left-out': 0 }
  for (let after: string | null = null; ; ) {
    const page = await selectWithoutPlace(db, after, STRETCH)
    for (const one of page) count[checkPlaceless(one, now, latest, found)] += 1
    if (page.length < STRETCH) return count
    after = page.at(-1)?.id ?? null
  }
}

const checkRoots = (
  heads: readonly HeadToCheck[],
  size: number,
  rootAt: ReadonlyMap<number, Buffer>,
  found: Findings,
): void => {
  let intact = 0
  for (const head of heads) {
    const root = rootAt.get(head.size)
    const under = `the head of size ${head.size}${head.where}`
    if (root === undefined) {
      const says = `the log ends, or breaks off, at position ${size}, before ${under}`
      found.add({ what: 'log-shorter', size: head.size, says })
    } else if (root.equals(head.root)) intact = head.size
    else {
      const says = `between the positions ${intact} and ${head.size - 1} the log is not the one under ${under}`
      found.add({ what: 'log-rewritten', size: head.size, says })
    }
  }
}

/**
 * Computes the whole log anew from the entries, in one pass and in memory that does not grow with it, and holds it against
 * the leaves, nodes and heads of the books and against heads kept elsewhere. The caller gives one unmoving view of the books.
 */
export const verifyLog = async (db: Books, given: ToVerify): Promise<Verified> => {
  const found = findings()
  const totals = await selectTotals(db)
  const stored = await selectHeads(db)
  const heads = checkHeads(stored, given, found)
  const walked = await walkLog(db, heads, found)
  const size = walked.tree.size()
  checkRoots(heads, size, walked.rootAt, found)
  const latest = headsBefore(heads)(Number.POSITIVE_INFINITY)
  const placeless = await walkPlaceless(db, given.now, latest, found)

  const strays = totals.leaves - walked.leaves
  if (strays > 0) found.add({ what: 'leaf-stray', says: `${strays} leaves lie outside the log` })
  const extra = totals.nodes - walked.nodes
  if (walked.isWhole && extra > 0) {
    found.add({ what: 'node-stray', says: `${extra} subtrees are none of this log` })
  }
  const counted = walked.withEntry + placeless.waits + placeless.overdue + placeless['left-out']
  if (counted !== totals.entries) {
    const says = `${Math.abs(counted - totals.entries)} entries have two places, or lie there twice`
    found.add({ what: 'entry-twice', says })
  }
  return {
    holds: found.told.length === 0,
    findings: found.told,
    counts: found.counts,
    entries: totals.entries,
    size,
    root: walked.tree.root(),
    waiting: placeless.waits + placeless.overdue,
    overdue: placeless.overdue,
    heads: stored.length,
    latest: stored.at(-1) ?? null,
  }
}
