import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { verifyConsistency, verifyInclusion, verifySubtree } from './index.ts'

// The public test vectors must be there: a run without them proves nothing, so it fails.
const folder = join(process.env.VIGIE_SHARED ?? '../shared', 'data', 'merkle', 'testdata')
const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'))
const common = {
  proof: z
    .array(bytes)
    .nullable()
    .transform((proof) => proof ?? []),
  desc: z.string(),
  wantErr: z.boolean(),
}
const twoRoots = { root1: bytes, root2: bytes }
const oneLeaf = { leafIdx: z.number(), root: bytes, leafHash: bytes }

const vectorsOf = <Shape extends z.ZodType>(sort: string, shape: Shape) =>
  globSync(`${sort}/**/*.json`, { cwd: folder }).map((file) => ({
    file,
    vector: shape.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  }))

const wrongOf = <Vector extends { wantErr: boolean }>(
  vectors: readonly { file: string; vector: Vector }[],
  verify: (vector: Vector) => boolean,
): string[] => vectors.filter(({ vector }) => verify(vector) === vector.wantErr).map(({ file }) => file)

test('inclusion agrees with every vector, the false ones too', () => {
  const shape = z.object({ ...common, ...oneLeaf, treeSize: z.number() })
  const vectors = vectorsOf('inclusion', shape)
  expect(vectors).toHaveLength(98)
  const verify = ({ leafIdx, treeSize, leafHash, root, proof }: z.output<typeof shape>) =>
    verifyInclusion({ position: leafIdx, size: treeSize, leaf: leafHash, root, proof })
  expect(wrongOf(vectors, verify)).toEqual([])
})

test('consistency agrees with every vector, and says nothing of an empty log', () => {
  const shape = z.object({ ...common, ...twoRoots, size1: z.number(), size2: z.number() })
  const vectors = vectorsOf('consistency', shape)
  expect(vectors).toHaveLength(98)
  const verify = ({ size1, size2, root1, root2, proof }: z.output<typeof shape>) =>
    verifyConsistency({ older: size1, newer: size2, olderRoot: root1, newerRoot: root2, proof })
  expect(wrongOf(vectors, verify)).toEqual([])
  expect(vectors.filter(({ vector }) => vector.size1 === 0).length).toBeGreaterThan(3)
})

test('the inclusion of an entry in a subtree agrees with every vector', () => {
  const shape = z.object({ ...common, ...oneLeaf, start: z.number(), end: z.number() })
  const vectors = vectorsOf('subtreeinclusion', shape)
  expect(vectors).toHaveLength(204)
  const verify = ({ leafIdx, start, end, leafHash, root, proof }: z.output<typeof shape>) =>
    verifyInclusion({ position: leafIdx - start, size: end - start, leaf: leafHash, root, proof })
  expect(wrongOf(vectors, verify)).toEqual([])
})

test('the consistency of a subtree agrees with every vector', () => {
  const shape = z.object({
    ...common,
    ...twoRoots,
    start: z.number(),
    end: z.number(),
    size: z.number(),
  })
  const vectors = vectorsOf('subtreeconsistency', shape)
  expect(vectors).toHaveLength(118)
  const verify = ({ start, end, size, root1, root2, proof }: z.output<typeof shape>) =>
    verifySubtree({ range: { from: start, to: end }, size, part: root1, whole: root2, proof })
  expect(wrongOf(vectors, verify)).toEqual([])
})
