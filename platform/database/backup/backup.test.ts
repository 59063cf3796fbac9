import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Server, startServer } from '../embedded.ts'
import { createBackup } from './create.ts'
import { keepArchive } from './keep-archive.ts'
import { dropBackups, listBackups } from './list.ts'
import { restoreBackup } from './restore.ts'
import { faultsOf, filesOf, flip, flipAll, patiently, sizeOf } from './testing.ts'
import { isGood, verifyBackups } from './verify.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let folder = ''
let server: Server
let client: pg.Client
const complaints: string[] = []
const into = () => join(folder, 'backup')

const tell = (words: string) => client.query('insert into told values ($1)', [words])
const isArchived = async (): Promise<void> => {
  const { rows } = await client.query('select pg_current_wal_flush_lsn()::text as lsn')
  const lsn = String(rows[0]?.lsn)
  const arrived = `select flush_lsn >= '${lsn}' as here from pg_stat_replication where application_name = 'vigie-archive'`
  await vi.waitFor(async () => {
    const here = (await client.query(arrived)).rows[0]?.here === true
    if (!here) throw new Error(`the archive never came to ${lsn}: ${complaints}`)
  }, patiently)
}
const wordsIn = async (home: string): Promise<string[]> => {
  const restored = await startServer({ folder: home })
  const asking = new pg.Client(restored.url('postgres'))
  await asking.connect()
  const { rows } = await asking.query('select words from told order by words')
  await asking.end()
  await restored.stop()
  return rows.map(({ words }) => String(words))
}

let between = new Date()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-backup-'))
  await chmod(folder, 0o711)
  server = await startServer({ folder: join(folder, 'postgres') })
  client = new pg.Client(server.url('postgres'))
  client.on('error', () => undefined)
  await client.connect()
  await client.query('create table told (words text primary key)')
  await tell('a before the backup')
  await createBackup({ server, into: into() })
  const archive = keepArchive({
    url: server.url('postgres'),
    path: into(),
    complain: (words) => complaints.push(words),
  })
  await tell('b after the backup')
  await pause(50)
  between = new Date()
  await pause(50)
  await tell('c later')
  // Enough for the log to go on in further pieces.
  await client.query(
    'create table ballast as select repeat(md5(i::text), 40) as words from generate_series(1, 20000) as i',
  )
  await tell('d last')
  await isArchived()
  await client.end()
  await server.stop()
  await archive.stop()
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

test('a backup made while the server runs is good, closed to others, and reaches beyond itself', async () => {
  const verification = await verifyBackups(into())
  expect(faultsOf(verification)).toEqual([])
  expect(isGood(verification)).toBe(true)
  const [base] = verification.bases
  expect(base?.files).toBeGreaterThan(500)
  expect(base?.segments).toBeGreaterThan(2)
  expect(await listBackups(into())).toMatchObject([{ name: base?.name, reaches: base?.reaches }])
  expect((await stat(into())).mode & 0o077).toBe(0)
  expect(complaints).toEqual([])
})

test('everything committed is there when the newest moment is restored, under a new password', async () => {
  const home = join(folder, 'latest')
  await restoreBackup({ from: into(), into: home, to: 'latest' })
  expect(await wordsIn(home)).toEqual(['a before the backup', 'b after the backup', 'c later', 'd last'])
  const [old, fresh] = await Promise.all(
    [join(folder, 'postgres'), home].map((place) => readFile(join(place, 'superuser-password'), 'utf8')),
  )
  expect(fresh).not.toBe(old)
  expect(await readdir(join(home, 'data'))).not.toContain('recovery.signal')
})

test('restored to a moment, what was committed later is not there', async () => {
  const home = join(folder, 'between')
  await restoreBackup({ from: into(), into: home, to: between })
  expect(await wordsIn(home)).toEqual(['a before the backup', 'b after the backup'])
})

test('a moment before the first backup or after the last commit is refused in words', async () => {
  const home = join(folder, 'nowhere')
  const restore = (to: Date) => restoreBackup({ from: into(), into: home, to })
  await expect(restore(new Date('2020-01-01'))).rejects.toThrow('no backup in')
  await expect(restore(new Date('2199-01-01'))).rejects.toThrow('restore "latest" instead')
  expect(await readdir(folder)).not.toContain('nowhere.restoring')
})

test('a folder in which something lies is never restored over', async () => {
  const home = join(folder, 'living')
  await mkdir(home)
  await writeFile(join(home, 'something'), 'kept')
  await expect(restoreBackup({ from: into(), into: home, to: 'latest' })).rejects.toThrow('is not empty')
  expect(await readFile(join(home, 'something'), 'utf8')).toBe('kept')
})

test('a single bit that turned is found in every single file of a base backup', async () => {
  const [name = ''] = await readdir(join(into(), 'bases'))
  const base = join(into(), 'bases', name, 'files')
  const files = await filesOf(base)
  const flipped = await flipAll(base, files)
  expect(flipped.length).toBeGreaterThan(300)
  const faults = faultsOf(await verifyBackups(into()))
  expect(faults).toEqual(flipped.map((file) => `${file} is damaged`))
  await flipAll(base, files)
  expect(isGood(await verifyBackups(into()))).toBe(true)
})

test('a single bit that turned is found in every piece of the log, in its sums and in the manifests', async () => {
  const files = (await filesOf(into())).filter((file) => !file.includes('/files/'))
  expect(files.map((file) => file.replace(/.*\//, '').replace(/^0.{23}/, 'piece'))).toEqual(
    expect.arrayContaining([
      'manifest.json',
      'manifest.json.sum',
      'piece',
      'piece.sums',
      'vigie-backup.json',
    ]),
  )
  for (const [i, file] of files.entries()) {
    const path = join(into(), file)
    const size = await sizeOf(path)
    const at = [size - 1, 0, Math.floor(size / 2), Math.floor(size / 3)][i % 4] ?? 0
    await flip(path, at)
    const good = await verifyBackups(into()).then(isGood, () => false)
    await flip(path, at)
    expect([file, at, good]).toEqual([file, at, false])
  }
  expect(isGood(await verifyBackups(into()))).toBe(true)
})

test('a file that is missing, was added, or a piece of the log that is gone is found, and stops a restore', async () => {
  const [base] = await readdir(join(into(), 'bases'))
  const inBase = join(into(), 'bases', base ?? '', 'files')
  const added = join(inBase, 'added')
  await writeFile(added, '')
  expect(faultsOf(await verifyBackups(into()))).toEqual(['added was added'])
  await rm(added)

  const version = join(inBase, 'PG_VERSION')
  const kept = await readFile(version)
  await rm(version)
  expect(faultsOf(await verifyBackups(into()))).toEqual(['PG_VERSION is missing'])
  await writeFile(version, kept)

  const segments = (await filesOf(join(into(), 'wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name))
  const middle = join(into(), 'wal', segments.at(-2) ?? '')
  const [bytes, sums] = await Promise.all([readFile(middle), readFile(`${middle}.sums`)])
  await rm(middle)
  await rm(`${middle}.sums`)
  expect(faultsOf(await verifyBackups(into()))).toEqual([`the log has a gap: ${segments.at(-2)} is missing`])
  const restored = restoreBackup({ from: into(), into: join(folder, 'gap'), to: 'latest' })
  await expect(restored).rejects.toThrow('the log has a gap')
  await writeFile(middle, bytes)
  await writeFile(`${middle}.sums`, sums)
  expect(isGood(await verifyBackups(into()))).toBe(true)
})

test('what a crash left half written is taken again, and the archive goes on without a gap', async () => {
  const segments = (await filesOf(join(into(), 'wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name))
  const last = join(into(), 'wal', segments.at(-1) ?? '')
  const sums = await readFile(`${last}.sums`, 'utf8')
  await writeFile(`${last}.sums`, `${sums}${(await stat(last)).size} 4711 0123`)
  await writeFile(last, Buffer.concat([await readFile(last), Buffer.alloc(4000, 'torn')]))
  expect(isGood(await verifyBackups(into()))).toBe(true)

  server = await startServer({ folder: join(folder, 'postgres') })
  client = new pg.Client(server.url('postgres'))
  await client.connect()
  await tell('e after the crash')
  await client.end()
  await createBackup({ server, into: into() })
  const verification = await verifyBackups(into())
  expect(faultsOf(verification)).toEqual([])
  expect(verification.bases).toHaveLength(2)
})

test('two that archive or copy at the same time do not disturb one another', async () => {
  const url = server.url('postgres')
  const words: string[] = []
  const one = keepArchive({ url, path: into(), complain: (said) => words.push(said) })
  const other = keepArchive({ url, path: into(), complain: (said) => words.push(said) })
  const results = await Promise.allSettled([
    createBackup({ server, into: into() }),
    createBackup({ server, into: into() }),
  ])
  await expect.poll(() => words.join(), patiently).toContain('is archived into')
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(String(results.flatMap((one) => ('reason' in one ? [one.reason] : [])))).toContain('is being made')
  await server.stop()
  await Promise.all([one.stop(), other.stop()])
  expect(faultsOf(await verifyBackups(into()))).toEqual([])
})

test('restored books are backed up into the same folder, and lead on from where they were restored', async () => {
  const home = join(folder, 'latest')
  const restored = await startServer({ folder: home })
  await createBackup({ server: restored, into: into() })
  await restored.stop()
  const verification = await verifyBackups(into())
  expect(faultsOf(verification)).toEqual([])
  const again = join(folder, 'again')
  await restoreBackup({ from: into(), into: again, to: 'latest' })
  expect(await wordsIn(again)).toEqual(['a before the backup', 'b after the backup', 'c later', 'd last'])
})

test('old backups go, the newest stays, and what is left can still be restored', async () => {
  const before = await listBackups(into())
  const dropped = await dropBackups(into(), new Date(Date.now() + 1000))
  expect(dropped).toEqual(before.slice(0, -1).map(({ name }) => name))
  expect(await listBackups(into())).toHaveLength(1)
  expect(faultsOf(await verifyBackups(into()))).toEqual([])
})
