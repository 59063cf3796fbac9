export { type Completed, type Growth, growth } from './growth.ts'
export { EMPTY_ROOT, HASH_BYTES, joinHashes, leafHash, nodeHash } from './hash.ts'
export {
  consistencyPath,
  countNodes,
  cover,
  inclusionPath,
  type Range,
  rangeOf,
  type Subtree,
  subtreesOfGrowth,
} from './range.ts'
export { verifyConsistency, verifyInclusion, verifySubtree } from './verify-proof.ts'
