import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withClient } from '../client.ts'
import { takeLock } from '../lock.ts'
import { type ArchiveFolder, checkRoom, onFolder, openArchiveFolder } from './archive-folder.ts'
import { syncAll, syncFolder } from './durable.ts'
import { identify } from './identify.ts'
import { FILES, type Manifest, sumFiles, writeManifest } from './manifest.ts'
import { openReplication, type Replication } from './replication.ts'
import { dropSlot, ensureSlot, isLost } from './slot.ts'
import { createUnpacker } from './tar.ts'

/** Checks every page of the tables while it is copied, and brings the log along that makes the copy whole. */
const COMMAND =
  "BASE_BACKUP ( LABEL 'vigie', CHECKPOINT 'fast', WAL true, WAIT false, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256', VERIFY_CHECKSUMS true )"

/** The server sends one archive of files, and after it its own list of them. */
const receiveFiles = async (server: Replication, folder: string) => {
  const unpack = createUnpacker(folder)
  let archives = 0
  let list: number | null = null
  const take = (piece: Buffer): void => {
    const kind = String.fromCharCode(piece[0] ?? 0)
    const rest = piece.subarray(1)
    if (kind === 'n' && ++archives > 1)
      throw new Error('this server keeps tables outside its own folder; back it up with its own means')
    if (kind === 'm') list = openSync(join(folder, 'backup_manifest'), 'wx', 0o600)
    if (kind !== 'd') return
    if (list === null) unpack.take(rest)
    else for (let written = 0; written < rest.length; ) written += writeSync(list, rest, written)
  }
  try {
    const rows = await server.copy(COMMAND, take)
    unpack.end()
    if (list === null) throw new Error('the server sent no list of its files')
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first?.[0] || !first[1] || !last?.[0])
      throw new Error('the server does not say where its backup ends')
    return { start: first[0], timeline: Number(first[1]), stop: last[0] }
  } finally {
    if (list !== null) closeSync(list)
  }
}

const sizeOf = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ size: string }>(
      'select sum(pg_database_size(oid)) + (select sum(size) from pg_ls_waldir()) as size from pg_database',
    )
    return Number(rows[0]?.size ?? 0)
  })

const versionOf = (url: string): Promise<string> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version') as version",
    )
    return rows[0]?.version ?? ''
  })

const copyInto = async (server: Replication, archive: ArchiveFolder, url: string): Promise<Manifest> => {
  const begun = new Date()
  const name = begun.toISOString().replaceAll(':', '-')
  const draft = join(archive.bases, `${name}.part`)
  try {
    await mkdir(join(draft, FILES), { recursive: true, mode: 0o700 })
    const place = await receiveFiles(server, join(draft, FILES))
    const manifest: Manifest = {
      name,
      system: archive.system,
      version: await versionOf(url),
      ...place,
      begun: begun.toISOString(),
      ended: new Date().toISOString(),
      ...(await sumFiles(join(draft, FILES))),
    }
    await writeManifest(draft, manifest)
    const { files, folders } = manifest
    await syncAll(join(draft, FILES), [...files.map(({ path }) => path), ...folders, ''])
    await syncFolder(draft)
    await rename(draft, join(archive.bases, name))
    await syncFolder(archive.bases)
    return manifest
  } catch (fault) {
    await rm(draft, { recursive: true, force: true })
    throw fault
  }
}

/** Copies a running server whole, without stopping it; an interrupted copy leaves nothing that looks like a backup. */
export const takeBase = async (given: { url: string; path: string }): Promise<Manifest> => {
  const server = await openReplication(given.url, 'vigie-backup')
  try {
    const archive = await openArchiveFolder(given.path, await identify(server))
    return await onFolder(given.path, async () => {
      const release = await takeLock(
        join(given.path, 'create.lock'),
        (pid) => `a backup is being made in ${given.path} already (process ${pid})`,
      )
      try {
        const left = (await readdir(archive.bases)).filter((name) => name.endsWith('.part'))
        for (const name of left) await rm(join(archive.bases, name), { recursive: true, force: true })
        // From here on the server keeps its log for the archive.
        await ensureSlot(server).catch(async (fault: unknown) => {
          // There is a gap before this backup; whoever archives finds and says it.
          if (!isLost(fault)) throw fault
          await dropSlot(server)
          await ensureSlot(server)
        })
        await checkRoom(given.path, await sizeOf(given.url))
        return await copyInto(server, archive, given.url)
      } finally {
        await release()
      }
    })
  } finally {
    server.close()
  }
}
