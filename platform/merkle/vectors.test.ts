import { expect, test } from 'vitest'
import { z } from 'zod'
import { cell, readKept } from '../../tests/reference/kept.ts'
import { verifyConsistency, verifyInclusion, verifySubtree } from './index.ts'

const common = { case: cell.text, proof: cell.list, wrong: cell.yes }

const misjudged = <Vector extends { case: string; wrong: boolean }>(
  vectors: readonly Vector[],
  verify: (vector: Vector) => boolean,
): string[] => vectors.filter((vector) => verify(vector) === vector.wrong).map((vector) => vector.case)

test('inclusion agrees with every vector, the false ones too', () => {
  const vectors = readKept(
    'merkle/inclusion.csv',
    z.object({ ...common, position: cell.number, size: cell.number, root: cell.bytes, leaf: cell.bytes }),
  )
  expect(vectors).toHaveLength(98)
  expect(misjudged(vectors, verifyInclusion)).toEqual([])
})

test('consistency agrees with every vector, and says nothing of an empty log', () => {
  const vectors = readKept(
    'merkle/consistency.csv',
    z.object({
      ...common,
      older: cell.number,
      newer: cell.number,
      olderRoot: cell.bytes,
      newerRoot: cell.bytes,
    }),
  )
  expect(vectors).toHaveLength(98)
  expect(misjudged(vectors, verifyConsistency)).toEqual([])
  expect(vectors.filter(({ older }) => older === 0).length).toBeGreaterThan(3)
})

test('the inclusion of an entry in a subtree agrees with every vector', () => {
  const vectors = readKept(
    'merkle/subtree-inclusion.csv',
    z.object({
      ...common,
      position: cell.number,
      from: cell.number,
      to: cell.number,
      root: cell.bytes,
      leaf: cell.bytes,
    }),
  )
  expect(vectors).toHaveLength(204)
  const wrong = misjudged(vectors, ({ position, from, to, leaf, root, proof }) =>
    verifyInclusion({ position: position - from, size: to - from, leaf, root, proof }),
  )
  expect(wrong).toEqual([])
})

test('the consistency of a subtree agrees with every vector', () => {
  const vectors = readKept(
    'merkle/subtree-consistency.csv',
    z.object({
      ...common,
      size: cell.number,
      from: cell.number,
      to: cell.number,
      part: cell.bytes,
      whole: cell.bytes,
    }),
  )
  expect(vectors).toHaveLength(118)
  const wrong = misjudged(vectors, ({ from, to, size, part, whole, proof }) =>
    verifySubtree({ range: { from, to }, size, part, whole, proof }),
  )
  expect(wrong).toEqual([])
})
