import { createHash } from 'node:crypto'

const markOf = (seed: string, id: string): string =>
  createHash('sha256')
    .update(seed + id)
    .digest('hex')

/**
 * A draw that anybody can repeat: of these ids those whose sha256(seed followed by id), written in hexadecimal, comes first. In
 * which order the ids are given makes no difference.
 */
export const drawFrom = (seed: string, ids: readonly string[], wanted: number): string[] =>
  ids
    .map((id) => ({ id, mark: markOf(seed, id) }))
    .sort((one, other) => (one.mark < other.mark ? -1 : 1))
    .slice(0, wanted)
    .map(({ id }) => id)

/** Everybody finds what waits in an order of their own, so that two who begin at one moment rarely begin with the same. */
export const orderFor = (person: string, ids: readonly string[]): string[] =>
  drawFrom(person, ids, ids.length)
