import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type ArchiveFolder, onFolder, readArchiveFolder } from './archive-folder.ts'
import { listBases } from './archived-end.ts'
import { endOf, findChain, readArchived, readHistory } from './chain.ts'
import { findDamage, type Manifest, readManifest } from './manifest.ts'
import { readLsn, writeLsn } from './replication.ts'
import { nameOfSegment } from './segment.ts'
import { listSegments } from './wal-store.ts'

/** One base backup, read again. */
export interface Verified {
  readonly name: string
  readonly files: number
  readonly bytes: number
  readonly segments: number
  /** Up to where the log leads from this base. */
  readonly reaches: string | null
  /** What is wrong, one line each; nothing when the backup is good. */
  readonly faults: readonly string[]
}

export interface Verification {
  readonly bases: readonly Verified[]
  /** What is wrong with the archived log, whichever base would need it. */
  readonly faults: readonly string[]
}

const wordsOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))

/** Every archived piece by name: how long it is, or null when it is damaged. */
const readArchive = async (archive: ArchiveFolder) => {
  const lengths = new Map<string, number | null>()
  const faults: string[] = []
  const check = async <Result>(work: () => Promise<Result>): Promise<Result | null> => {
    try {
      return await work()
    } catch (fault) {
      faults.push(wordsOf(fault))
      return null
    }
  }
  for (const segment of await listSegments(archive.wal, archive.segmentSize)) {
    const name = nameOfSegment(segment, archive.segmentSize)
    const bytes = await check(() => readArchived({ name, number: segment.number }, archive))
    lengths.set(name, bytes?.length ?? null)
  }
  for (const name of await readdir(archive.wal)) {
    if (name.endsWith('.history')) await check(() => readHistory(archive.wal, Number.parseInt(name, 16)))
    else if (!/^[0-9A-F]{24}(\.sums)?$|^[0-9A-F]{8}\.history\.sum$|\.new$/.test(name))
      faults.push(`${name} does not belong in the archive`)
  }
  return { lengths, faults }
}

const verifyChain = async (
  archive: ArchiveFolder,
  manifest: Manifest,
  lengths: ReadonlyMap<string, number | null>,
) => {
  const chain = await findChain(archive, manifest)
  // The archive goes on meanwhile: what came after its pieces were read is for the next time.
  const since = chain.links.findIndex(({ name, archived }) => archived && !lengths.has(name))
  const links = since < 0 ? chain.links : chain.links.slice(0, since)
  const damaged = links.filter(({ name, archived }) => archived && typeof lengths.get(name) !== 'number')
  if (damaged.length > 0)
    throw new Error(`the log from here on is damaged in ${damaged.map(({ name }) => name)}`)
  const all = links.map(({ name, archived }) => (archived ? (lengths.get(name) ?? 0) : archive.segmentSize))
  const reaches = endOf(links, all, archive.segmentSize)
  const faults =
    reaches < readLsn(manifest.stop)
      ? [`the log ends at ${writeLsn(reaches)}, before the end of the backup at ${manifest.stop}`]
      : []
  return { segments: links.length, reaches: writeLsn(reaches), faults }
}

const verifyBase = async (
  archive: ArchiveFolder,
  name: string,
  lengths: ReadonlyMap<string, number | null>,
): Promise<Verified> => {
  let known: Verified = { name, files: 0, bytes: 0, segments: 0, reaches: null, faults: [] }
  try {
    const base = join(archive.bases, name)
    const manifest = await readManifest(base)
    const faults = await findDamage(base, manifest)
    if (manifest.name !== name) faults.push(`its manifest is that of ${manifest.name}`)
    if (manifest.system !== archive.system) faults.push('it is of another database than the archive says')
    const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0)
    known = { ...known, files: manifest.files.length, bytes, faults }
    const chain = await verifyChain(archive, manifest, lengths)
    return { ...known, ...chain, faults: [...faults, ...chain.faults] }
  } catch (fault) {
    return { ...known, faults: [...known.faults, wordsOf(fault)] }
  }
}

/** Reads every byte of the base backups again, all or the one named, and of the whole archived log. */
export const verifyBackups = (path: string, name?: string): Promise<Verification> =>
  onFolder(path, async () => {
    const archive = await readArchiveFolder(path)
    const names = await listBases(archive.bases)
    if (name !== undefined && !names.includes(name)) throw new Error(`there is no backup ${name} in ${path}`)
    if (names.length === 0) throw new Error(`there is no finished backup in ${path}`)
    const { lengths, faults } = await readArchive(archive)
    const bases: Verified[] = []
    for (const one of name === undefined ? names : [name]) bases.push(await verifyBase(archive, one, lengths))
    return { bases, faults }
  })

export const isGood = ({ bases, faults }: Verification): boolean =>
  faults.length === 0 && bases.every((base) => base.faults.length === 0)
