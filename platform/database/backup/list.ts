import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onFolder, readArchiveFolder } from './archive-folder.ts'
import { findArchivedEnd, listBases } from './archived-end.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { readLsn, writeLsn } from './replication.ts'
import { nameOfSegment, segmentAt } from './segment.ts'
import { listSegments } from './wal-store.ts'

export interface Listed {
  readonly name: string
  readonly ended: string
  readonly bytes: number
  readonly version: string
  /** Up to where the log of its timeline is archived. */
  readonly reaches: string
}

const listOf = async (path: string, manifest: Manifest): Promise<Listed> => {
  const end = (await findArchivedEnd(path, manifest.timeline)) ?? 0n
  const stop = readLsn(manifest.stop)
  return {
    name: manifest.name,
    ended: manifest.ended,
    bytes: manifest.files.reduce((sum, { size }) => sum + size, 0),
    version: manifest.version,
    reaches: writeLsn(end > stop ? end : stop),
  }
}

/** The finished base backups, oldest first; nothing of them is read but the manifests. */
export const listBackups = (path: string): Promise<Listed[]> =>
  onFolder(path, async () => {
    const archive = await readArchiveFolder(path)
    const listed: Listed[] = []
    for (const name of await listBases(archive.bases))
      listed.push(await listOf(path, await readManifest(join(archive.bases, name))))
    return listed
  })

/** Throws away base backups finished before that moment, never the newest one, and the log that none of the others needs. */
export const dropBackups = (path: string, before: Date): Promise<string[]> =>
  onFolder(path, async () => {
    const archive = await readArchiveFolder(path)
    const manifests: Manifest[] = []
    for (const name of await listBases(archive.bases))
      manifests.push(await readManifest(join(archive.bases, name)))
    const old = manifests.slice(0, -1).filter(({ ended }) => new Date(ended) < before)
    for (const { name } of old) await rm(join(archive.bases, name), { recursive: true })
    const left = manifests.filter((manifest) => !old.includes(manifest))
    const size = archive.segmentSize
    const needed =
      left.map(({ start }) => segmentAt(readLsn(start), size)).sort((a, b) => Number(a - b))[0] ?? 0n
    if (old.length > 0) {
      for (const segment of await listSegments(archive.wal, size)) {
        if (segment.number >= needed) continue
        const file = join(archive.wal, nameOfSegment(segment, size))
        await rm(file)
        await rm(`${file}.sums`, { force: true })
      }
    }
    return old.map(({ name }) => name)
  })
