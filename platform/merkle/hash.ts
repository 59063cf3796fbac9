import { hash } from 'node:crypto'

export const HASH_BYTES = 32

const digest = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer')
const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

/** The hash of one entry, RFC 9162, 2.1.1. A leaf can never be passed off as a node: they begin with different bytes. */
export const leafHash = (entry: Uint8Array): Buffer => digest(LEAF, entry)

export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => digest(NODE, left, right)

/** The root of a log without entries. */
export const EMPTY_ROOT: Buffer = digest()

/** The root over neighbours that shrink from left to right, as `cover` cuts them. */
export const joinHashes = (hashes: readonly Buffer[]): Buffer =>
  hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right))
