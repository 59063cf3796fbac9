import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { appendFile, chown, copyFile, cp, mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import {
  createBackup,
  distributionPrograms,
  isGood,
  keepArchive,
  restoreBackup,
  type Server,
  type Target,
  verifyBackups,
} from '@vigie/platform/database'
import { ask } from '../ask-server.ts'
import type { Attack } from '../promise.ts'
import { openServer } from '../servers.ts'

/** One way to back a server up: the product's own, or the distribution's tools. */
export interface Means {
  /** What the server calls the reader of its log. */
  readonly reader: string
  /** Follows the log as it is written; each commit may wait for it. */
  follow(): Promise<void>
  takeBase(): Promise<void>
  /** After the server is gone: nothing more comes. */
  end(): Promise<void>
  verify(): Promise<boolean>
  /** Restores into a new folder; the server that runs there afterwards is an ordinary one. */
  restore(home: string, to: Target): Promise<Server>
}

const ourOwn = (server: Server, folder: string): Means => {
  let archive: ReturnType<typeof keepArchive> | null = null
  return {
    reader: 'vigie-archive',
    follow: async () => {
      archive = keepArchive({
        url: server.url('postgres'),
        path: folder,
        complain: () => undefined,
        atOnce: true,
      })
    },
    takeBase: async () => void (await createBackup({ server, into: folder })),
    end: async () => archive?.stop(),
    verify: async () => isGood(await verifyBackups(folder)),
    restore: async (home, to) => {
      await restoreBackup({ from: folder, into: home, to })
      return openServer('embedded', { folder: home })
    },
  }
}

const exec = promisify(execFile)

const giveLike = async (folder: string, pattern: string): Promise<void> => {
  const { uid, gid } = await stat(pattern)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(join(entry.parentPath, entry.name), uid, gid)
  await chown(folder, uid, gid)
}

/** As docs/operating/recovery.md tells whoever runs a server of their own. */
const distributions = (server: Server, original: string, folder: string, programs: string): Means => {
  const { username, password, port } = new URL(server.url('postgres'))
  const to = ['--host=127.0.0.1', `--port=${port}`, `--username=${username}`, '--no-password']
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(password) }
  const [wal, base] = [join(folder, 'wal'), join(folder, 'base')]
  let receiver: ChildProcess | null = null
  return {
    reader: 'pg_receivewal',
    follow: async () => {
      await mkdir(wal, { recursive: true })
      const slot = ['--slot=vigie_archive', `--directory=${wal}`]
      await exec(join(programs, 'pg_receivewal'), [...to, ...slot, '--create-slot'], { env, cwd: '/' })
      receiver = spawn(join(programs, 'pg_receivewal'), [...to, ...slot, '--synchronous', '--no-loop'], {
        env,
        cwd: '/',
        stdio: 'ignore',
      })
    },
    takeBase: async () => {
      const words = [`--pgdata=${base}`, '--checkpoint=fast', '--manifest-checksums=SHA256']
      await exec(join(programs, 'pg_basebackup'), [...to, ...words], { env, cwd: '/' })
    },
    end: async () => {
      const ending = receiver
      if (!ending || ending.exitCode !== null) return
      const gone = new Promise((resolve) => ending.once('exit', resolve))
      ending.kill('SIGINT')
      await gone
    },
    verify: () =>
      exec(join(programs, 'pg_verifybackup'), [base], { cwd: '/' }).then(
        () => true,
        () => false,
      ),
    restore: async (home, target) => {
      const [data, log] = [join(home, 'data'), join(home, 'wal')]
      await mkdir(home, { mode: 0o711 })
      await cp(base, data, { recursive: true })
      await cp(wal, log, { recursive: true })
      // The piece that was being written has another name until it is full.
      for (const name of await readdir(log))
        if (name.endsWith('.partial')) await rename(join(log, name), join(log, name.slice(0, -8)))
      await writeFile(join(data, 'recovery.signal'), '')
      await appendFile(join(data, 'postgresql.auto.conf'), '')
      await copyFile(join(original, 'superuser-password'), join(home, 'superuser-password'))
      for (const part of [data, log]) await giveLike(part, join(original, 'data'))
      const moment =
        target === 'latest' ? {} : { recovery_target_time: target.toISOString().replace('Z', '+00') }
      const settings = {
        restore_command: `cp ${log}/%f %p`,
        recovery_target_action: 'promote',
        hot_standby: 'off',
        ...moment,
      }
      return openServer('debian', { folder: home, settings })
    },
  }
}

/** How the server is backed up into `folder`; its data lies below `original`. */
export const meansFor = async (
  which: Attack['server'],
  server: Server,
  original: string,
  folder: string,
): Promise<Means> =>
  which === 'embedded'
    ? ourOwn(server, folder)
    : distributions(server, original, folder, await distributionPrograms())

/** From now on each commit waits until the reader of the log has it on its disk. */
export const waitWithEachCommit = async (url: string, reader: string): Promise<void> => {
  await ask(url, `alter system set synchronous_standby_names = '"${reader}"'`)
  await ask(url, 'select pg_reload_conf()')
  const follows = `select 1 from pg_stat_replication where application_name = '${reader}' and sync_state = 'sync'`
  while ((await ask(url, follows)).length === 0) await pause(50)
}
