import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Account, chooseAccount } from './account.ts'
import { type Binaries, findBinaries, removeTemporary } from './binaries.ts'
import { createCluster } from './cluster.ts'
import { takeLock } from './lock.ts'
import { endOrphan } from './orphan.ts'
import { type ServerSettings, wordsOf } from './server-settings.ts'

/** A running embedded server; it listens on the loopback address only, and asks everyone for a password. */
export interface Server {
  port: number
  pid: number
  /** The address of a database; without a role it is that of the superuser. */
  url(database: string, role?: string, password?: string): string
  /** Resolves when the server is gone, because it was stopped or for any other reason. */
  readonly gone: Promise<void>
  stop(): Promise<void>
}

export interface StartOptions {
  folder: string
  log?: (words: string) => void
  /** The folder of another PostgreSQL's programs, version 15 or later; without it those of the package. */
  programs?: string
  /** Always this port, for whoever knows the address already; without it any free one. */
  port?: number
  /** Settings of the server beyond our own. */
  settings?: ServerSettings
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))

/** Starts the server in its own session, so that Ctrl-C reaches us first; it stops when we die, however we die. */
const launch = (
  postgres: string,
  data: string,
  args: string[],
  account: Account | undefined,
  log: number,
) => {
  const words = [...(setpriv ? [setpriv, '--pdeathsig', 'INT', '--'] : []), postgres]
  // A data folder below a folder of mode 700 has no path the account could follow, but it is already there.
  return spawn(words[0] ?? postgres, [...words.slice(1), '-D', '/proc/self/cwd', ...args], {
    cwd: data,
    // A large row goes through in one piece: glibc would keep that much for each connection.
    env: { LANG: 'C', TZ: 'UTC', MALLOC_MMAP_THRESHOLD_: '1048576' },
    detached: true,
    stdio: ['ignore', log, log],
    ...account,
  })
}

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

const whenEnded = (child: ChildProcess): Promise<void> =>
  ended(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()))

/** Resolves to whether the server accepts connections; false when it ended instead. */
const isReady = async (child: ChildProcess, data: string): Promise<boolean> => {
  while (!ended(child)) {
    const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true
    await pause(15)
  }
  return false
}

const openLog = async (file: string) => {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size > 8 * 1024 * 1024) await rename(file, `${file}.1`)
  return open(file, 'a', 0o600)
}

const lastWords = async (logFile: string): Promise<string> =>
  (await readFile(logFile, 'utf8')).trim().split('\n').slice(-5).join('\n')

const run = async (given: {
  home: string
  binaries: Binaries
  account: Account | undefined
  cluster: string
  settings: ServerSettings
  fixed: number | undefined
}) => {
  const { home, binaries, account, cluster, settings, fixed } = given
  const data = join(home, 'data')
  const logFile = join(home, 'postgres.log')
  const log = await openLog(logFile)
  try {
    // Another program may take the port between our choice and its use.
    for (let attempt = 1; attempt <= 5; attempt++) {
      const port = fixed ?? (await freePort())
      const words = wordsOf({ cluster_name: cluster, port: String(port), ...settings })
      const child = launch(binaries.postgres, data, words, account, log.fd)
      const failed = new Promise<never>((_, reject) => child.once('error', reject))
      if (await Promise.race([isReady(child, data), failed])) return { child, port }
      if (!/Address already in use/.test(await lastWords(logFile))) break
      await pause(200)
    }
  } finally {
    await log.close()
  }
  throw new Error(
    `The database server on ${home} does not start. Its last words (${logFile}):\n${await lastWords(logFile)}`,
  )
}

const halt = async (child: ChildProcess): Promise<void> => {
  const gone = whenEnded(child)
  if (!ended(child)) child.kill('SIGINT')
  const slow = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await gone
  clearTimeout(slow)
}

const begin = async (home: string, account: Account | undefined, options: StartOptions) => {
  const data = join(home, 'data')
  const passwordFile = join(home, 'superuser-password')
  const temporaryNote = join(home, 'temporary-binaries')
  const cluster = `vigie-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`
  if (account) await chmod(home, 0o711)
  await endOrphan(data, cluster, options.log ?? (() => undefined))
  const left = await readFile(temporaryNote, 'utf8').catch(() => undefined)
  if (left !== undefined) await removeTemporary(left)
  const binaries = await findBinaries(home, account, options.programs)
  if (binaries.temporary) await writeFile(temporaryNote, binaries.temporary, { mode: 0o600 })
  const removeBinaries = async () => {
    if (!binaries.temporary) return
    await removeTemporary(binaries.temporary)
    await rm(temporaryNote, { force: true })
  }
  try {
    if (!existsSync(data)) {
      const password = randomBytes(32).toString('base64url')
      await writeFile(passwordFile, password, { mode: 0o600 })
      await createCluster({ home, initdb: binaries.initdb, account, password })
    }
    const password = await readFile(passwordFile, 'utf8')
    const running = await run({
      home,
      binaries,
      account,
      cluster,
      settings: options.settings ?? {},
      fixed: options.port,
    })
    return { ...running, password, removeBinaries }
  } catch (error) {
    await removeBinaries()
    throw error
  }
}

/**
 * Starts the embedded PostgreSQL on `folder`, making the folder at the first start. One server per folder:
 * a second start is refused and harms nothing. The caller stops it before leaving.
 */
export const startServer = async (options: StartOptions): Promise<Server> => {
  if (process.platform !== 'linux') {
    throw new Error('The embedded database runs on Linux. Set VIGIE_DATABASE_URL to a PostgreSQL server.')
  }
  await mkdir(options.folder, { recursive: true })
  const home = await realpath(options.folder)
  const account = await chooseAccount(join(home, 'data'))
  const release = await takeLock(
    join(home, 'server.lock'),
    (pid) =>
      `Vigie already runs on the folder ${home} (process ${pid}). Stop that one first, or choose another folder with VIGIE_DATA.`,
  )
  try {
    const { child, port, password, removeBinaries } = await begin(home, account, options)
    const lastChance = () => child.kill('SIGINT')
    process.once('exit', lastChance)
    let stopping: Promise<void> | undefined
    const stop = async () => {
      await halt(child)
      process.removeListener('exit', lastChance)
      await removeBinaries()
      await release()
    }
    return {
      port,
      pid: child.pid ?? 0,
      gone: whenEnded(child),
      url: (database, role, given) => {
        const who = role === undefined ? ['postgres', password] : [role, given ?? '']
        return `postgresql://${who.map(encodeURIComponent).join(':')}@127.0.0.1:${port}/${encodeURIComponent(database)}`
      },
      stop: () => {
        stopping ??= stop()
        return stopping
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}
