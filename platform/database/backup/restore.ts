import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Account, chooseAccount } from '../account.ts'
import { findBinaries, removeTemporary } from '../binaries.ts'
import { startServer } from '../embedded.ts'
import { scramVerifier } from '../scram.ts'
import { type ArchiveFolder, checkRoom, onFolder, readArchiveFolder } from './archive-folder.ts'
import { listBases } from './archived-end.ts'
import { type Chain, endOf, findChain, readArchived } from './chain.ts'
import { FILES, findDamage, type Manifest, readManifest } from './manifest.ts'
import { readLsn, writeLsn } from './replication.ts'

/** Up to when: everything that is there, or everything committed by that moment. */
export type Target = 'latest' | Date

export interface Restored {
  /** The base backup that was restored. */
  readonly name: string
  readonly folder: string
  /** How far the backup leads, and how far the restored books go, in the log. */
  readonly reaches: string
  readonly restoredTo: string
}

const refuseLiving = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch((): string[] => [])
  if (names.length > 0)
    throw new Error(
      `the folder ${folder} is not empty; a backup is restored into a new folder, never over a living one`,
    )
}

/** The newest base that was finished before the moment. */
const chooseBase = async (archive: ArchiveFolder, to: Target): Promise<Manifest> => {
  const names = await listBases(archive.bases)
  for (const name of names.reverse()) {
    const manifest = await readManifest(join(archive.bases, name))
    if (to === 'latest' || new Date(manifest.ended) <= to) return manifest
  }
  throw new Error(
    names.length === 0
      ? `there is no finished backup in ${archive.path}`
      : `no backup in ${archive.path} is as old as ${to instanceof Date ? to.toISOString() : to}`,
  )
}

const copyFiles = async (archive: ArchiveFolder, manifest: Manifest, data: string): Promise<void> => {
  const from = join(archive.bases, manifest.name, FILES)
  const damage = await findDamage(join(archive.bases, manifest.name), manifest)
  if (damage.length > 0)
    throw new Error(`the backup ${manifest.name} is damaged: ${damage.slice(0, 5).join('; ')}`)
  await mkdir(data, { recursive: true, mode: 0o700 })
  for (const folder of manifest.folders) await mkdir(join(data, folder), { recursive: true, mode: 0o700 })
  for (const { path } of manifest.files) await copyFile(join(from, path), join(data, path))
}

/** Puts the log beside the tables, each piece compared with its sums on the way. */
const copyLog = async (archive: ArchiveFolder, chain: Chain, data: string): Promise<string> => {
  const lengths: number[] = []
  for (const link of chain.links) {
    lengths.push(archive.segmentSize)
    if (!link.archived) continue
    const bytes = await readArchived(link, archive)
    lengths[lengths.length - 1] = bytes.length
    const whole = Buffer.concat([bytes], archive.segmentSize)
    await writeFile(join(data, 'pg_wal', link.name), whole, { mode: 0o600 })
  }
  for (const name of chain.histories) await copyFile(join(archive.wal, name), join(data, 'pg_wal', name))
  return writeLsn(endOf(chain.links, lengths, archive.segmentSize))
}

const giveTo = async (folder: string, { uid, gid }: Account): Promise<void> => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(join(entry.parentPath, entry.name), uid, gid)
  await chown(folder, uid, gid)
}

/** The superuser of the original had a password that no backup holds: the copy gets one of its own. */
const setPassword = async (home: string, account: Account | undefined, programs?: string): Promise<void> => {
  const binaries = await findBinaries(home, account, programs)
  const password = randomBytes(32).toString('base64url')
  const child = spawn(binaries.postgres, ['--single', '-D', '/proc/self/cwd', 'postgres'], {
    cwd: join(home, 'data'),
    env: { LANG: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'ignore', 'pipe'],
    ...account,
  })
  const complaints: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
  const ended = new Promise((end) => child.once('close', end))
  child.stdin.end(`alter role postgres password '${scramVerifier(password)}'\n`)
  const code = await ended
  if (binaries.temporary) await removeTemporary(binaries.temporary)
  if (code !== 0 || complaints.some((text) => /(ERROR|FATAL|PANIC):/.test(text)))
    throw new Error(`the restored database takes no new password: ${complaints.join('').slice(-500)}`)
  await writeFile(join(home, 'superuser-password'), password, { mode: 0o600 })
}

/** Where the restored log leaves the archived one: the last line of the history that the server wrote then. */
const leftAt = async (data: string): Promise<string> => {
  const histories = (await readdir(join(data, 'pg_wal'))).filter((name) => name.endsWith('.history')).sort()
  const text = await readFile(join(data, 'pg_wal', histories.at(-1) ?? ''), 'utf8')
  const [, lsn] = /^\d+\s+(\S+)/m.exec(text.trim().split('\n').at(-1) ?? '') ?? []
  return lsn ?? ''
}

const recover = async (home: string, to: Target, timeline: number, programs?: string): Promise<void> => {
  const settings = {
    // All that is needed lies in place already.
    restore_command: '/bin/false',
    recovery_target_timeline: String(timeline),
    recovery_target_action: 'promote',
    // Ready then means: everything is replayed.
    hot_standby: 'off',
    ...(to === 'latest' ? {} : { recovery_target_time: to.toISOString().replace('Z', '+00') }),
  }
  const server = await startServer({ folder: home, settings, ...(programs ? { programs } : {}) }).catch(
    async (fault: unknown) => {
      const log = await readFile(join(home, 'postgres.log'), 'utf8').catch(() => '')
      throw log.includes('recovery ended before configured recovery target was reached')
        ? new Error('nothing in the backup was committed after that moment; restore "latest" instead')
        : fault
    },
  )
  await server.stop()
}

/** A restored log that ends long before the archived one was read wrongly; one last unfinished entry is never whole. */
const UNFINISHED_BYTES = 1n << 20n

/**
 * Restores the books into the folder of a database server, which must be new or empty; the keys are no part of a backup.
 * What is half restored is taken away again.
 */
export const restoreBackup = (given: {
  from: string
  into: string
  to: Target
  programs?: string
}): Promise<Restored> =>
  onFolder(given.from, async () => {
    const { to, programs } = given
    const into = resolve(given.into)
    const archive = await readArchiveFolder(given.from)
    await refuseLiving(into)
    const manifest = await chooseBase(archive, to)
    const chain = await findChain(archive, manifest)
    const size = manifest.files.reduce((sum, file) => sum + file.size, 0)
    await mkdir(dirname(into), { recursive: true })
    await checkRoom(dirname(into), size + chain.links.length * archive.segmentSize)
    const draft = `${into}.restoring`
    await rm(draft, { recursive: true, force: true })
    try {
      const data = join(draft, 'data')
      await mkdir(draft, { mode: 0o711 })
      await chmod(draft, 0o711)
      await copyFiles(archive, manifest, data)
      const reaches = await copyLog(archive, chain, data)
      await writeFile(join(data, 'recovery.signal'), '', { mode: 0o600 })
      await writeFile(join(draft, 'superuser-password'), '', { mode: 0o600 })
      const account = await chooseAccount(data)
      if (account) await giveTo(data, account)
      await recover(draft, to, chain.branches.at(-1)?.timeline ?? manifest.timeline, programs)
      const restoredTo = await leftAt(data)
      if (to === 'latest' && readLsn(reaches) - readLsn(restoredTo) > UNFINISHED_BYTES)
        throw new Error(`the log could be read only up to ${restoredTo}, although it reaches ${reaches}`)
      await setPassword(draft, account, programs)
      await rm(into, { recursive: true, force: true })
      await rename(draft, into)
      return { name: manifest.name, folder: into, reaches, restoredTo }
    } catch (fault) {
      await rm(draft, { recursive: true, force: true })
      throw fault
    }
  })
