import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect } from './connect.ts'
import { type Server, startServer } from './embedded.ts'
import { waitForServer } from './wait-for-server.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const isRoot = process.getuid?.() === 0
let folder = ''
const servers: Server[] = []

const start = async (on: string): Promise<Server> => {
  const server = await startServer({ folder: on })
  servers.push(server)
  return server
}

const ask = async (server: Server, query: string): Promise<unknown[]> => {
  const db = connect(server.url('postgres'), { max: 1 })
  try {
    return (await sql.raw(query).execute(db)).rows
  } finally {
    await db.close()
  }
}

/** A process that ended may stay listed until somebody asks how: its state is then Z. */
const isAlive = (pid: number): boolean => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

const until = async (happened: () => boolean): Promise<boolean> => {
  for (let turn = 0; turn < 200 && !happened(); turn++) await pause(50)
  return happened()
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'vigie-embedded-')))
  await chmod(folder, 0o755)
})

afterAll(async () => {
  for (const server of servers) await server.stop()
  await rm(folder, { recursive: true, force: true })
})

test('a cold start answers its first query, with the promises about durability and silence', async () => {
  const home = join(folder, 'first')
  const server = await start(home)
  const [row] = await ask(
    server,
    `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
            current_setting('synchronous_commit') as synchronous, current_setting('server_encoding') as encoding,
            current_setting('listen_addresses') as listens, current_setting('log_statement') as statements,
            current_setting('log_min_error_statement') as error_statements, lower('ÉÀ') as lower`,
  )
  expect(row).toEqual({
    checksums: 'on',
    fsync: 'on',
    synchronous: 'on',
    encoding: 'UTF8',
    listens: '127.0.0.1',
    statements: 'none',
    error_statements: 'panic',
    lower: 'éà',
  })
  expect((await stat(join(home, 'superuser-password'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(home, 'data'))).mode & 0o777).toBe(0o700)
  if (isRoot) expect((await stat(`/proc/${server.pid}`)).uid).not.toBe(0)
})

test('nobody enters without the password', async () => {
  const server = await start(join(folder, 'first-guarded'))
  const db = connect(server.url('postgres', 'postgres', 'wrong'), { max: 1 })
  await expect(sql`select 1`.execute(db)).rejects.toThrow(/password authentication failed/)
  await db.close()
  await server.stop()
})

test('a second start on the same folder is refused by name and harms nothing', async () => {
  const home = join(folder, 'first')
  await expect(startServer({ folder: home })).rejects.toThrow(
    `Vigie already runs on the folder ${home} (process ${process.pid})`,
  )
  expect(await ask(servers[0] ?? (await start(home)), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a failing statement leaves none of its words in the log', async () => {
  const home = join(folder, 'first')
  const server = servers[0] ?? (await start(home))
  await ask(server, "create table told (words text primary key); insert into told values ('neutral-marker')")
  await expect(ask(server, "insert into told values ('neutral-marker')")).rejects.toThrow(/duplicate key/)
  const log = await readFile(join(home, 'postgres.log'), 'utf8')
  expect(log).toContain('duplicate key')
  expect(log).not.toContain('neutral-marker')
})

test('after a stop, a start finds the data again and the lock is free', async () => {
  const home = join(folder, 'first')
  const first = servers.shift()
  await first?.stop()
  expect(await readdir(home)).not.toContain('server.lock')
  const again = await startServer({ folder: home })
  servers.unshift(again)
  expect(await ask(again, 'select words from told')).toEqual([{ words: 'neutral-marker' }])
})

test('after the server is killed outright, a start recovers what was committed', async () => {
  const home = join(folder, 'first')
  const killed = servers.shift()
  if (!killed) throw new Error('no server')
  await ask(killed, "insert into told values ('kept')")
  process.kill(killed.pid, 'SIGKILL')
  await until(() => !isAlive(killed.pid))
  await killed.stop()
  const again = await startServer({ folder: home })
  servers.unshift(again)
  expect(await ask(again, 'select count(*) as many from told')).toEqual([{ many: 2 }])
})

test('whoever waits for a server is let go when it accepts connections, and not before', async () => {
  const home = join(folder, 'first')
  const before = servers.shift()
  if (!before) throw new Error('no server')
  await before.stop()
  const order: string[] = []
  const waiting = waitForServer(before.url('postgres')).then(() => order.push('let go'))
  await pause(500)
  order.push('started')
  servers.unshift(await startServer({ folder: home, port: before.port }))
  await waiting
  expect(order).toEqual(['started', 'let go'])
})

test('who has a wrong password is not kept waiting, and who waits in vain is let go', async () => {
  const [server] = servers
  if (!server) throw new Error('no server')
  await waitForServer(server.url('postgres', 'postgres', 'wrong'), 60_000)
  const began = performance.now()
  const nowhere = new URL('postgresql://127.0.0.1:1/nowhere')
  nowhere.username = 'nobody'
  await waitForServer(nowhere.href, 300)
  expect(performance.now() - began).toBeGreaterThanOrEqual(300)
})

test('a server whose Vigie is killed outright ends by itself or is stopped by the next start', async () => {
  const home = join(folder, 'orphan')
  const script = join(folder, 'orphan.mts')
  await writeFile(
    script,
    `import { startServer } from '${new URL('./embedded.ts', import.meta.url).pathname}'
     const server = await startServer({ folder: '${home}' })
     process.stdout.write('pid ' + server.pid + '\\n')`,
  )
  const parent = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await new Promise<string>((resolve) =>
    parent.stdout.once('data', (data) => resolve(String(data))),
  )
  const pid = Number(said.split(' ')[1])
  expect(isAlive(pid)).toBe(true)
  const parentGone = new Promise((resolve) => parent.once('exit', resolve))
  parent.kill('SIGKILL')
  await parentGone
  const next = await start(home)
  expect(isAlive(pid)).toBe(false)
  expect(await ask(next, 'select 1 as one')).toEqual([{ one: 1 }])
  await next.stop()
})

test('a server that outlived its Vigie is stopped before the next one starts', async () => {
  const home = join(folder, 'first')
  const outlived = servers.shift()
  await rm(join(home, 'server.lock'))
  const said: string[] = []
  const again = await startServer({ folder: home, log: (words) => said.push(words) })
  servers.unshift(again)
  expect(said[0]).toContain(`(${outlived?.pid})`)
  expect(isAlive(outlived?.pid ?? 0)).toBe(false)
  await outlived?.stop()
  // The old owner gives back only its own lock.
  expect(await readdir(home)).toContain('server.lock')
  expect(await ask(again, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('what is left of a server whose postmaster died, and cannot see it, does not keep the next one from starting', async () => {
  const home = join(folder, 'first')
  const killed = servers.shift()
  if (!killed) throw new Error('no server')
  const client = new pg.Client(killed.url('postgres'))
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const left = rows[0]?.pid ?? 0
  process.kill(left, 'SIGSTOP')
  process.kill(killed.pid, 'SIGKILL')
  await killed.stop()
  expect(isAlive(left)).toBe(true)
  servers.unshift(await startServer({ folder: home }))
  expect(isAlive(left)).toBe(false)
})

test('a lock left by a process that is gone is taken over', async () => {
  const home = join(folder, 'first')
  await servers.shift()?.stop()
  // This process number lives, but began at another time than the lock says.
  await writeFile(join(home, 'server.lock'), `${process.pid} 1 stale\n`)
  const again = await startServer({ folder: home })
  servers.unshift(again)
  expect(await ask(again, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('two starts at the same moment on a stale lock give one server and one refusal', async () => {
  const home = join(folder, 'first')
  await servers.shift()?.stop()
  await writeFile(join(home, 'server.lock'), '999999999 1 stale\n')
  const results = await Promise.allSettled([startServer({ folder: home }), startServer({ folder: home })])
  const running = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  servers.unshift(...running)
  expect(running).toHaveLength(1)
})
