import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readArchiveFolder } from './archive-folder.ts'
import type { Lsn } from './replication.ts'
import { beginOf, nameOfSegment } from './segment.ts'
import { listSegments, readChunks } from './wal-store.ts'

/** Up to where the log of a timeline is archived, by what was confirmed; null when nothing is. */
export const findArchivedEnd = async (path: string, timeline: number): Promise<Lsn | null> => {
  const { wal, segmentSize } = await readArchiveFolder(path)
  const last = (await listSegments(wal, segmentSize)).filter((one) => one.timeline === timeline).at(-1)
  if (!last) return null
  const chunks = await readChunks(join(wal, nameOfSegment(last, segmentSize))).catch(() => [])
  const { offset = 0, length = 0 } = chunks.at(-1) ?? {}
  return beginOf(last.number, segmentSize) + BigInt(offset + length)
}

/** The finished base backups of a folder by name, oldest first. */
export const listBases = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch((): string[] => [])).filter((name) => !name.endsWith('.part')).sort()
