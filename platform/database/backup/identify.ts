import { type Lsn, type Replication, readLsn } from './replication.ts'

export interface Identity {
  readonly system: string
  readonly timeline: number
  readonly position: Lsn
  readonly segmentSize: number
}

const UNITS: Readonly<Record<string, number>> = { B: 1, kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }

/** Who the server says it is, and how large the pieces of its log are. */
export const identify = async (server: Replication): Promise<Identity> => {
  const [row] = await server.ask('IDENTIFY_SYSTEM')
  const [[size] = []] = await server.ask('SHOW wal_segment_size')
  const [system, timeline, position] = row ?? []
  const [, many, unit] = /^(\d+)([A-Za-z]+)$/.exec(size ?? '') ?? []
  const segmentSize = Number(many) * (UNITS[unit ?? ''] ?? Number.NaN)
  if (!system || !timeline || !position || !Number.isSafeInteger(segmentSize))
    throw new Error('the server does not say who it is')
  return { system, timeline: Number(timeline), position: readLsn(position), segmentSize }
}
