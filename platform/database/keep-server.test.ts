import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { type KeptServer, keepServer } from './keep-server.ts'

let folder: string
let server: KeptServer
const said: string[] = []
beforeAll(async () => {
  const above = await mkdtemp(join(tmpdir(), 'vigie-kept-'))
  await chmod(above, 0o755)
  folder = join(above, 'postgres')
  server = await keepServer({ folder, complain: (words) => void said.push(words) }, [0, 10, 10])
})
afterAll(async () => {
  await server.stop()
  await rm(join(folder, '..'), { recursive: true, force: true })
})

const postmaster = async (): Promise<number> =>
  Number((await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])
const until = async (happens: () => Promise<boolean>): Promise<boolean> => {
  for (let turn = 0; turn < 300; turn++) {
    if (await happens().catch(() => false)) return true
    await pause(100)
  }
  return false
}

test('a server that was killed outright comes back under its address, with what it had', async () => {
  const db = connect(server.url('postgres'), { max: 2 })
  try {
    await sql`create table kept (n int)`.execute(db)
    await sql`insert into kept values (1)`.execute(db)
    const killed = await postmaster()
    process.kill(killed, 'SIGKILL')
    const rows = async () => (await sql`select n from kept`.execute(db)).rows.length === 1
    expect(await until(async () => (await postmaster()) !== killed && (await rows()))).toBe(true)
    expect(said).toEqual(['the database server ended by itself; it is started again'])
  } finally {
    await db.close()
  }
})

test('one that does not start any more is said to be lost, and is not made anew', async () => {
  await writeFile(join(folder, 'data', 'postgresql.auto.conf'), 'no setting at all\n')
  process.kill(await postmaster(), 'SIGKILL')
  expect(await server.lost).toMatch(/does not start again/)
})
