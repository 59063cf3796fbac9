import type { Lsn } from './replication.ts'

/** One file of the write-ahead log: which timeline, and which piece of it. */
export interface Segment {
  readonly timeline: number
  readonly number: bigint
}

const hex = (value: bigint): string => value.toString(16).toUpperCase().padStart(8, '0')

/** The server's own name for it, which depends on how large its pieces are. */
export const nameOfSegment = ({ timeline, number }: Segment, size: number): string => {
  const perGroup = 0x100000000n / BigInt(size)
  return `${hex(BigInt(timeline))}${hex(number / perGroup)}${hex(number % perGroup)}`
}

/** The segment that a file's name says, or null when it is no segment. */
export const readSegmentName = (name: string, size: number): Segment | null => {
  if (!/^[0-9A-F]{24}$/.test(name)) return null
  const [timeline, group, low] = [0, 8, 16].map((from) => BigInt(`0x${name.slice(from, from + 8)}`))
  if (timeline === undefined || group === undefined || low === undefined) return null
  return { timeline: Number(timeline), number: group * (0x100000000n / BigInt(size)) + low }
}

export const segmentAt = (lsn: Lsn, size: number): bigint => lsn / BigInt(size)

export const beginOf = (number: bigint, size: number): Lsn => number * BigInt(size)

/** Where each timeline that led to `timeline` began, the first one at 0; read from the server's history files. */
export interface Branch {
  readonly timeline: number
  readonly begin: Lsn
}

/** The line of timelines that ends in `timeline`, oldest first. Each line of its history says where one ended. */
export const branchesOf = (timeline: number, history: string): Branch[] => {
  const ends = history.split('\n').flatMap((line) => {
    const [, old, high, low] = /^\s*(\d+)\s+([0-9A-F]+)\/([0-9A-F]+)/i.exec(line) ?? []
    if (old === undefined || high === undefined || low === undefined) return []
    return [{ timeline: Number(old), end: (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`) }]
  })
  const timelines = [...ends.map((one) => one.timeline), timeline]
  return timelines.map((one, i) => ({ timeline: one, begin: i === 0 ? 0n : (ends[i - 1]?.end ?? 0n) }))
}

/** Which timeline's file holds this segment: where two meet in one segment, the later one's holds both. */
export const timelineFor = (number: bigint, branches: readonly Branch[], size: number): number => {
  const holding = branches.filter(({ begin }) => segmentAt(begin, size) <= number)
  return holding.at(-1)?.timeline ?? branches[0]?.timeline ?? 1
}
