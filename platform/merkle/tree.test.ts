import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  consistencyPath,
  countNodes,
  cover,
  EMPTY_ROOT,
  growth,
  inclusionPath,
  joinHashes,
  leafHash,
  nodeHash,
  type Range,
  rangeOf,
  subtreesOfGrowth,
  verifyConsistency,
  verifyInclusion,
} from './index.ts'

const leaves = Array.from({ length: 300 }, (_, at) => leafHash(Buffer.from(`entry ${at}`)))

/** MTH as RFC 9162 writes it down, word for word and slowly: what everything else is held against. */
const slowRoot = ({ from, to }: Range): Buffer => {
  const [only] = leaves.slice(from, to)
  if (only === undefined) return EMPTY_ROOT
  if (to - from === 1) return only
  let part = 1
  while (part * 2 < to - from) part *= 2
  return nodeHash(slowRoot({ from, to: from + part }), slowRoot({ from: from + part, to }))
}

const sizes = fc.integer({ min: 1, max: leaves.length })
const proofOf = (path: readonly Range[]) => path.map(slowRoot)
const changed = (hash: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(hash)
  const at = Math.floor(bit / 8)
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8))
  return copy
}

test('an empty log has the root of nothing, and one that grew has the root of the definition', () => {
  const tree = growth()
  expect(tree.root()).toEqual(EMPTY_ROOT)
  for (const [at, leaf] of leaves.entries()) {
    tree.add(leaf)
    if (at % 7 === 0) expect(tree.root()).toEqual(slowRoot({ from: 0, to: at + 1 }))
  }
})

test('growing from a remembered edge is growing from the beginning, and completes the same subtrees', () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const edge = cover({ from: 0, to: size }).map(({ level, place }) =>
        slowRoot({ from: place * 2 ** level, to: (place + 1) * 2 ** level }),
      )
      const again = growth(size, edge)
      expect(again.root()).toEqual(slowRoot({ from: 0, to: size }))
      for (const leaf of leaves.slice(size, size + 9)) {
        for (const { level, place, hash } of again.add(leaf)) {
          expect(hash).toEqual(slowRoot({ from: place * 2 ** level, to: (place + 1) * 2 ** level }))
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('a log of any size completes as many subtrees as are counted', () => {
  const tree = growth()
  let completed = 0
  for (const [at, leaf] of leaves.entries()) {
    completed += tree.add(leaf).length
    expect(countNodes(at + 1)).toBe(completed)
  }
})

test('a range is cut into complete subtrees that lie side by side and join to its root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), sizes, (exponent, length) => {
      const pieces = cover({ from: exponent, to: exponent + length })
      let at = exponent
      for (const { level, place } of pieces) {
        expect(place * 2 ** level).toBe(at)
        at += 2 ** level
      }
      expect(at).toBe(exponent + length)
    }),
  )
  for (const size of [1, 2, 3, 7, 8, 255, 256, 300]) {
    const roots = cover({ from: 0, to: size }).map(({ level, place }) =>
      slowRoot({ from: place * 2 ** level, to: (place + 1) * 2 ** level }),
    )
    expect(joinHashes(roots)).toEqual(slowRoot({ from: 0, to: size }))
  }
})

test('every entry is proved, and with one bit changed anywhere it is not', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat(), (size, any, bit, which) => {
      const position = any % size
      const leaf = leaves[position] ?? EMPTY_ROOT
      const root = slowRoot({ from: 0, to: size })
      const proof = proofOf(inclusionPath(position, size))
      const given = { position, size, leaf, root, proof }
      expect(verifyInclusion(given)).toBe(true)
      expect(verifyInclusion({ ...given, leaf: changed(leaf, bit) })).toBe(false)
      expect(verifyInclusion({ ...given, root: changed(root, bit) })).toBe(false)
      expect(verifyInclusion({ ...given, position: (position + 1) % size })).toBe(size === 1)
      expect(verifyInclusion({ ...given, proof: [...proof, root] })).toBe(false)
      if (proof.length === 0) return
      const at = which % proof.length
      expect(verifyInclusion({ ...given, proof: proof.with(at, changed(proof[at] ?? root, bit)) })).toBe(
        false,
      )
      expect(verifyInclusion({ ...given, proof: proof.slice(1) })).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('every beginning is proved, and no other log passes for it', () => {
  fc.assert(
    fc.property(sizes, sizes, fc.integer({ min: 0, max: 255 }), fc.nat(), (one, other, bit, which) => {
      const [older, newer] = one < other ? [one, other] : [other, one]
      const olderRoot = slowRoot({ from: 0, to: older })
      const newerRoot = slowRoot({ from: 0, to: newer })
      const proof = proofOf(consistencyPath(older, newer))
      const given = { older, newer, olderRoot, newerRoot, proof }
      expect(verifyConsistency(given)).toBe(true)
      expect(verifyConsistency({ ...given, olderRoot: changed(olderRoot, bit) })).toBe(false)
      expect(verifyConsistency({ ...given, newerRoot: changed(newerRoot, bit) })).toBe(false)
      expect(verifyConsistency({ ...given, older: 0 })).toBe(false)
      expect(verifyConsistency({ ...given, proof: [...proof, newerRoot] })).toBe(false)
      if (proof.length === 0) return
      const at = which % proof.length
      const wrong = proof.with(at, changed(proof[at] ?? newerRoot, bit))
      expect(verifyConsistency({ ...given, proof: wrong })).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('sizes beyond what a computer counts exactly prove nothing', () => {
  const root = EMPTY_ROOT
  for (const size of [2 ** 53, Number.NaN, -1, 1.5, Number.POSITIVE_INFINITY]) {
    expect(verifyInclusion({ position: 0, size, leaf: root, root, proof: [] })).toBe(false)
    const given = { olderRoot: root, newerRoot: root, proof: [] }
    expect(verifyConsistency({ older: size, newer: size, ...given })).toBe(false)
  }
})

test('who kept what each step added proves any step consistent with any other, and the root of each', () => {
  fc.assert(
    fc.property(fc.uniqueArray(sizes, { minLength: 2, maxLength: 12 }), (given) => {
      const steps = given.toSorted((a, b) => a - b)
      const kept = new Set<string>()
      const name = ({ from, to }: Range) => `${from}-${to}`
      for (const [at, size] of steps.entries()) {
        for (const piece of subtreesOfGrowth(steps[at - 1] ?? 0, size)) kept.add(name(rangeOf(piece)))
      }
      const needed = steps.flatMap((newer) => [
        { from: 0, to: newer },
        ...steps.filter((older) => older <= newer).flatMap((older) => consistencyPath(older, newer)),
      ])
      const missing = needed.flatMap(cover).filter((piece) => !kept.has(name(rangeOf(piece))))
      expect(missing).toEqual([])
    }),
    { numRuns: 200 },
  )
})
