import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasCode } from '../client.ts'
import type { ArchiveFolder } from './archive-folder.ts'
import { FILES, type Manifest } from './manifest.ts'
import { type Lsn, readLsn, writeLsn } from './replication.ts'
import {
  type Branch,
  beginOf,
  branchesOf,
  nameOfSegment,
  readSegmentName,
  segmentAt,
  timelineFor,
} from './segment.ts'
import { listSegments, readSegment, sumOf } from './wal-store.ts'

/** One file of the log that a restore needs, and where it lies. */
export interface Link {
  readonly name: string
  readonly path: string
  readonly number: bigint
  /** In the archive, with its sums; or brought along by the base backup, whose manifest has its sum. */
  readonly archived: boolean
}

/** The unbroken log from a base backup to the newest moment that can be restored from it. */
export interface Chain {
  readonly branches: readonly Branch[]
  readonly links: readonly Link[]
  /** The files that say where a timeline left the one before. */
  readonly histories: readonly string[]
}

export const readHistory = async (wal: string, timeline: number): Promise<string> => {
  if (timeline === 1) return ''
  const name = `${timeline.toString(16).toUpperCase().padStart(8, '0')}.history`
  const text = await readFile(join(wal, name), 'utf8').catch(() => {
    throw new Error(`the archive has timeline ${timeline}, but not its history ${name}`)
  })
  const sum = await readFile(join(wal, `${name}.sum`), 'utf8').catch(() => '')
  if (sum !== `${sumOf(Buffer.from(text))}\n`) throw new Error(`${name} is damaged`)
  return text
}

/** The newest timeline that leads on from the base: its own, or one that left it after the base was finished. */
const findBranches = async (
  wal: string,
  manifest: Manifest,
  timelines: readonly number[],
): Promise<Branch[]> => {
  for (const timeline of [...timelines].sort((a, b) => b - a)) {
    const branches = branchesOf(timeline, await readHistory(wal, timeline))
    const own = branches.findIndex((branch) => branch.timeline === manifest.timeline)
    const leftAt = branches[own + 1]?.begin
    if (own >= 0 && (leftAt === undefined || leftAt >= readLsn(manifest.stop))) return branches
  }
  return [{ timeline: manifest.timeline, begin: 0n }]
}

/** Finds the files of the log from a base backup onwards; throws when one that is needed is missing. */
export const findChain = async (archive: ArchiveFolder, manifest: Manifest): Promise<Chain> => {
  const { wal, segmentSize } = archive
  const archived = await listSegments(wal, segmentSize)
  const names = new Set(archived.map((one) => nameOfSegment(one, segmentSize)))
  const branches = await findBranches(wal, manifest, [...new Set(archived.map(({ timeline }) => timeline))])
  const brought = new Map(
    manifest.files.flatMap(({ path }) => {
      const name = path.startsWith('pg_wal/') ? path.slice(7) : ''
      return readSegmentName(name, segmentSize)
        ? [[name, join(archive.bases, manifest.name, FILES, path)]]
        : []
    }),
  )
  // What an older timeline wrote after it was left leads nowhere.
  const newest = branches.at(-1)?.timeline
  const onTheWay = archived.filter(({ timeline }) => timeline === newest).map(({ number }) => number)
  const first = segmentAt(readLsn(manifest.start), segmentSize)
  // The last byte the base needs lies before its end.
  const needed = segmentAt(readLsn(manifest.stop) - 1n, segmentSize)
  const last = [needed, ...onTheWay].sort((a, b) => Number(a - b)).at(-1) ?? needed
  const links: Link[] = []
  for (let number = first; number <= last; number++) {
    const timeline = timelineFor(number, branches, segmentSize)
    const name = nameOfSegment({ timeline, number }, segmentSize)
    const beside = brought.get(name)
    if (names.has(name)) links.push({ name, path: join(wal, name), number, archived: true })
    else if (beside !== undefined) links.push({ name, path: beside, number, archived: false })
    else throw new Error(`the log has a gap: ${name} is missing`)
  }
  const histories = branches
    .slice(1)
    .map(({ timeline }) => timeline.toString(16).toUpperCase().padStart(8, '0'))
  return { branches, links, histories: histories.map((name) => `${name}.history`) }
}

type Named = Pick<Link, 'name' | 'number'>

const PAGE = 8192
const XLP_LONG_HEADER = 2

/** Whether a piece of the log is the one its name says: every page names its own place, and the first one its server. */
const checkPages = (bytes: Buffer, link: Named, archive: ArchiveFolder): void => {
  const begin = beginOf(link.number, archive.segmentSize)
  for (let offset = 0; offset + 20 <= bytes.length; offset += PAGE) {
    const place = bytes.readBigUInt64LE(offset + 8)
    // After a switch to the next piece, the rest of this one is empty.
    if (offset > 0 && place === 0n && bytes.subarray(offset, offset + PAGE).every((byte) => byte === 0))
      continue
    const wanted = begin + BigInt(offset)
    if (place !== wanted)
      throw new Error(`${link.name} holds ${writeLsn(place)} where ${writeLsn(wanted)} should be`)
  }
  if (bytes.length < 40 || !(bytes.readUInt16LE(2) & XLP_LONG_HEADER))
    throw new Error(`${link.name} has no beginning`)
  if (bytes.readBigUInt64LE(24).toString() !== archive.system)
    throw new Error(`${link.name} is of another database`)
  if (bytes.readUInt32LE(32) !== archive.segmentSize)
    throw new Error(`${link.name} has another size than it says`)
}

/** Reads one archived piece with its sums, and checks that it is what its name says. */
export const readArchived = async (link: Named, archive: ArchiveFolder): Promise<Buffer> => {
  const bytes = await readSegment(join(archive.wal, link.name)).catch((fault: unknown) => {
    throw hasCode(fault, 'ENOENT') ? new Error(`the sums of ${link.name} are missing`) : fault
  })
  if (bytes.length > 0) checkPages(bytes, link, archive)
  return bytes
}

/** Where a chain ends when its last piece has so many bytes; only the last may be shorter than a whole one. */
export const endOf = (links: readonly Link[], lengths: readonly number[], size: number): Lsn => {
  const short = links.findIndex((_, i) => i < links.length - 1 && lengths[i] !== size)
  if (short >= 0)
    throw new Error(`the log has a gap: ${links[short]?.name} ends at byte ${lengths[short]} of ${size}`)
  const last = links.at(-1)
  return last ? beginOf(last.number, size) + BigInt(lengths.at(-1) ?? 0) : 0n
}
