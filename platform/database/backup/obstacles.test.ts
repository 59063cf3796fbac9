import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startServer } from '../embedded.ts'
import { createBackup } from './create.ts'
import { keepArchive } from './keep-archive.ts'
import { restoreBackup } from './restore.ts'
import { faultsOf, patiently } from './testing.ts'
import { verifyBackups } from './verify.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-obstacles-'))
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('an archive that stayed away too long has a gap, which is said; the next backup is good, the one before is not', async () => {
  const [home, place] = [join(folder, 'away'), join(folder, 'away-backup')]
  const away = await startServer({ folder: home, settings: { max_slot_wal_keep_size: '16MB' } })
  await createBackup({ server: away, into: place })
  const writer = new pg.Client(away.url('postgres'))
  await writer.connect()
  for (let turn = 0; turn < 4; turn++) {
    await writer.query('create table gone (words text); drop table gone')
    await writer.query('select pg_switch_wal()')
  }
  await writer.query('checkpoint')
  await writer.end()
  const said: string[] = []
  const made = await createBackup({ server: away, into: place, onGap: (words) => said.push(words) })
  await away.stop()
  expect(said.join()).toContain('take a new backup now')
  const { bases } = await verifyBackups(place)
  expect(bases.map(({ name, faults }) => [name === made.name, faults.length > 0])).toEqual([
    [false, true],
    [true, false],
  ])
  const restored = await restoreBackup({ from: place, into: join(folder, 'back'), to: 'latest' })
  expect(restored.name).toBe(made.name)
})

test('a folder of another database, one open to all, and an empty one are refused in words', async () => {
  const other = await startServer({ folder: join(folder, 'other') })
  await expect(createBackup({ server: other, into: join(folder, 'away-backup') })).rejects.toThrow(
    'backups of another database',
  )
  const openToAll = join(folder, 'open')
  await mkdir(openToAll)
  await chmod(openToAll, 0o755)
  await expect(createBackup({ server: other, into: openToAll })).rejects.toThrow(`chmod 700 ${openToAll}`)
  await expect(verifyBackups(openToAll)).rejects.toThrow('there is no backup in')
  await other.stop()
})

const mayMount = (): boolean => {
  const place = mkdtempSync(join(tmpdir(), 'vigie-mount-'))
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('/bin/umount', [place])
    return true
  } catch {
    return false
  } finally {
    rmdirSync(place)
  }
}

test.runIf(mayMount())(
  'a full disk is said in words, loses nothing, and the archive goes on when there is room',
  async () => {
    const small = join(folder, 'small')
    await mkdir(small)
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=44m,mode=700', 'tmpfs', small])
    const full = await startServer({ folder: join(folder, 'full') })
    const said: string[] = []
    const archive = keepArchive({
      url: full.url('postgres'),
      path: small,
      complain: (words) => said.push(words),
    })
    try {
      await expect.poll(() => readdir(small), patiently).toContain('wal')
      const writer = new pg.Client(full.url('postgres'))
      await writer.connect()
      await writer.query(
        'create table ballast as select repeat(md5(i::text), 40) as words from generate_series(1, 40000) as i',
      )
      await expect.poll(() => said, patiently).toContain(`the disk of the backup folder ${small} is full`)
      const nearlyFull = createBackup({ server: full, into: small })
      await expect(nearlyFull).rejects.toThrow(`the disk of the backup folder ${small} is too full`)
      execFileSync('/bin/mount', ['-o', 'remount,size=400m', small])
      await createBackup({ server: full, into: small })
      await writer.end()
      expect(faultsOf(await verifyBackups(small))).toEqual([])
    } finally {
      await full.stop()
      await archive.stop()
      execFileSync('/bin/umount', [small])
    }
  },
)

test.runIf(process.getuid?.() !== 0)('a folder that may not be written is said in words', async () => {
  const closed = join(folder, 'closed')
  await mkdir(closed, { mode: 0o500 })
  const server = await startServer({ folder: join(folder, 'own') })
  await expect(createBackup({ server, into: closed })).rejects.toThrow('may not be entered or written')
  await server.stop()
})
