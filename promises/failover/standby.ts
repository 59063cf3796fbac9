import { execFile } from 'node:child_process'
import { appendFile, chown, copyFile, cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createBackup, distributionPrograms, type Server } from '@vigie/platform/database'
import { ask } from '../ask-server.ts'
import type { Attack } from '../promise.ts'
import { openServer } from '../servers.ts'

/** A server in a folder of its own. */
export interface Node {
  readonly home: string
  readonly server: Server
}

/** What the standby calls itself, and whom the primary waits for. */
const NAME = 'standby'

const giveLike = async (folder: string, pattern: string): Promise<void> => {
  const { uid, gid } = await stat(pattern)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(join(entry.parentPath, entry.name), uid, gid)
  await chown(folder, uid, gid)
}

/** The files of a running server: by the product's own backup, or by the distribution's pg_basebackup. */
const copyFiles = async (which: Attack['server'], primary: Node, home: string): Promise<void> => {
  const data = join(home, 'data')
  if (which === 'debian') {
    const { username, password, port } = new URL(primary.server.url('postgres'))
    const to = ['--host=127.0.0.1', `--port=${port}`, `--username=${username}`, `--pgdata=${data}`]
    const env = { ...process.env, PGPASSWORD: decodeURIComponent(password) }
    await promisify(execFile)(
      join(await distributionPrograms(), 'pg_basebackup'),
      [...to, '--checkpoint=fast', '--wal-method=stream'],
      { env, cwd: '/' },
    )
    return
  }
  const into = `${home}-copy`
  const { name } = await createBackup({ server: primary.server, into })
  await cp(join(into, 'bases', name, 'files'), data, { recursive: true })
  await rm(into, { recursive: true })
}

/**
 * Makes a standby that follows `primary` over a line, and, unless it may lag, lets the primary wait for it with every commit.
 */
export const addStandby = async (given: {
  which: Attack['server']
  primary: Node
  home: string
  linePort: number
  settings: Readonly<Record<string, string>>
  asynchronous: boolean
}): Promise<Node> => {
  const { which, primary, home, linePort, settings, asynchronous } = given
  await mkdir(home, { mode: 0o711 })
  await copyFiles(which, primary, home)
  const data = join(home, 'data')
  const superUrl = primary.server.url('postgres')
  const { username, password } = new URL(superUrl)
  const words = { host: '127.0.0.1', port: linePort, user: username, password: decodeURIComponent(password) }
  const conninfo = Object.entries({ ...words, application_name: NAME }).map(
    ([name, value]) => `${name}=${value}`,
  )
  // The copy must not wait for a standby of its own once it leads.
  await writeFile(join(data, 'postgresql.auto.conf'), '')
  await appendFile(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${conninfo.join(' ')}'\n`)
  await writeFile(join(data, 'standby.signal'), '')
  await copyFile(join(primary.home, 'superuser-password'), join(home, 'superuser-password'))
  await giveLike(data, join(primary.home, 'data'))
  const server = await openServer(which, { folder: home, settings })
  if (!asynchronous) {
    await ask(superUrl, `alter system set synchronous_standby_names = '${NAME}'`)
    await ask(superUrl, 'select pg_reload_conf()')
  }
  const wanted = asynchronous ? 'async' : 'sync'
  for (;;) {
    const follows = `select 1 from pg_stat_replication where application_name = '${NAME}' and state = 'streaming' and sync_state = '${wanted}'`
    if ((await ask(superUrl, follows)).length > 0) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { home, server }
}

/** The standby becomes the primary. */
export const promote = async ({ server }: Node): Promise<void> => {
  const [row] = await ask<{ done: boolean }>(server.url('postgres'), 'select pg_promote(true, 60) as done')
  if (row?.done !== true) throw new Error('the standby could not be promoted')
}
