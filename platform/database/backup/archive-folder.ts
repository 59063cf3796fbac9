import { mkdir, readFile, realpath, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hasCode } from '../client.ts'
import { placeFile } from './durable.ts'

const Mark = z.strictObject({ format: z.literal(1), system: z.string(), segmentSize: z.int().positive() })

/** The folder of the backups of one database server: its base backups and its log. */
export interface ArchiveFolder {
  readonly path: string
  readonly bases: string
  readonly wal: string
  /** Which server this is a backup of: the number it gave itself when it was made. */
  readonly system: string
  readonly segmentSize: number
}

const markIn = (path: string): string => join(path, 'vigie-backup.json')

const explain = (path: string, fault: unknown): Error => {
  if (hasCode(fault, 'EACCES', 'EPERM'))
    return new Error(`the backup folder ${path} may not be entered or written by user ${process.getuid?.()}`)
  if (hasCode(fault, 'ENOSPC', 'EDQUOT')) return new Error(`the disk of the backup folder ${path} is full`)
  if (hasCode(fault, 'EROFS')) return new Error(`the disk of the backup folder ${path} can only be read`)
  if (hasCode(fault, 'EIO')) return new Error(`the disk of the backup folder ${path} does not work: ${fault}`)
  return fault instanceof Error ? fault : new Error(String(fault))
}

/** Runs `work` and says in plain words what the disk refused. */
export const onFolder = async <Result>(path: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (fault) {
    throw explain(path, fault)
  }
}

const within = (inner: string, outer: string): boolean => `${inner}/`.startsWith(`${outer}/`)

/** A backup beside its original dies with it, and one beside the keys is worth nothing to whom it should protect. */
export const checkApart = async (given: { path: string; postgres: string; keys: string }): Promise<void> => {
  const real = (path: string) => realpath(path).catch(() => path)
  const [path, postgres, keys] = [await real(given.path), await real(given.postgres), await real(given.keys)]
  if (within(path, postgres) || within(postgres, path))
    throw new Error(`the backup folder ${path} and the folder of the database ${postgres} lie in one another`)
  if (within(path, keys) || within(keys, path))
    throw new Error(`the backup folder ${path} and the folder of the keys ${keys} lie in one another`)
}

const checkClosed = async (path: string): Promise<void> => {
  const { mode } = await stat(path)
  if (mode & 0o007)
    throw new Error(`the backup folder ${path} is open to every account; close it: chmod 700 ${path}`)
}

const folderOf = (path: string, mark: z.output<typeof Mark>): ArchiveFolder => ({
  path,
  bases: join(path, 'bases'),
  wal: join(path, 'wal'),
  system: mark.system,
  segmentSize: mark.segmentSize,
})

/** Opens a folder that was used before. */
export const readArchiveFolder = (path: string): Promise<ArchiveFolder> =>
  onFolder(path, async () => {
    const text = await readFile(markIn(path), 'utf8').catch((fault: unknown) => {
      throw hasCode(fault, 'ENOENT') ? new Error(`there is no backup in ${path}`) : fault
    })
    const mark = Mark.safeParse(
      ((): unknown => {
        try {
          return JSON.parse(text)
        } catch {
          return null
        }
      })(),
    )
    if (!mark.success) throw new Error(`${markIn(path)} is damaged`)
    return folderOf(path, mark.data)
  })

/** Opens the folder for this server, making it when it is new; one folder holds the backups of one server. */
export const openArchiveFolder = (
  path: string,
  given: { system: string; segmentSize: number },
): Promise<ArchiveFolder> =>
  onFolder(path, async () => {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await checkClosed(path)
    const known = await stat(markIn(path)).then(
      () => true,
      () => false,
    )
    if (!known)
      await placeFile(
        markIn(path),
        `${JSON.stringify({ format: 1, system: given.system, segmentSize: given.segmentSize })}\n`,
      )
    const folder = await readArchiveFolder(path)
    if (folder.system !== given.system)
      throw new Error(
        `the backup folder ${path} holds the backups of another database; choose another folder`,
      )
    for (const part of [folder.bases, folder.wal]) await mkdir(part, { recursive: true, mode: 0o700 })
    return folder
  })

/** Refuses before anything is written when the copy would not fit. */
export const checkRoom = async (path: string, needed: number): Promise<void> => {
  const { bavail, bsize } = await statfs(path)
  const free = bavail * bsize
  if (free < needed) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
    throw new Error(
      `the disk of the backup folder ${path} is too full: ${megabytes(needed)} MB are needed, ${megabytes(free)} MB are free`,
    )
  }
}
