import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureKeys, loadDeskBundle, loadPublicBundle, openText, seal } from './index.ts'

const run = promisify(execFile)
const place = { table: 't', row: 'r', column: 'c' }
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const contents = async () =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
    ),
  )

test('Keys are made once, readable by their owner only', async () => {
  await ensureKeys(folder)
  const first = await contents()
  expect(Object.keys(first).sort()).toEqual(['desk.private.json', 'desk.public.json', 'lookup.json'])
  for (const name of Object.keys(first)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  await ensureKeys(folder)
  expect(await contents()).toEqual(first)
})

test('The public site seals without the private key and the desk opens', async () => {
  await ensureKeys(folder)
  const desk = await loadDeskBundle(folder)
  await rm(join(folder, 'desk.private.json'))
  const site = await loadPublicBundle(folder)
  expect(site).not.toHaveProperty('ring')
  expect(openText(desk.ring, place, seal(site.desk, place, 'hello'))).toBe('hello')
  expect(site.lookup.receiptIndex.equals(desk.lookup.receiptIndex)).toBe(true)
  expect(new Set(Object.values(site.lookup).map((key) => key.toString('hex'))).size).toBe(3)
  await expect(loadDeskBundle(folder)).rejects.toThrow()
})

test('A folder that holds only part of a set is refused, not filled with new keys', async () => {
  await ensureKeys(folder)
  await rm(join(folder, 'desk.private.json'))
  const before = await contents()
  await expect(ensureKeys(folder)).rejects.toThrow('only part')
  expect(await contents()).toEqual(before)
})

test('A making that was cut off is finished with the same keys', async () => {
  await ensureKeys(folder)
  const whole = await contents()
  await rm(join(folder, 'desk.private.json'))
  await rm(join(folder, 'lookup.json'))
  await writeFile(join(folder, 'birth.json'), JSON.stringify(whole))
  await ensureKeys(folder)
  expect(await contents()).toEqual(whole)
})

test('Many makings in one process and in several end with one set', async () => {
  await Promise.all(Array.from({ length: 20 }, () => ensureKeys(folder)))
  await loadDeskBundle(folder)
  expect((await readdir(folder)).length).toBe(3)
  await rm(folder, { recursive: true })
  const door = JSON.stringify(new URL('./index.ts', import.meta.url).href)
  const script = `const { ensureKeys, loadDeskBundle } = await import(${door})
    await ensureKeys(process.argv[1])
    console.log((await loadDeskBundle(process.argv[1])).desk.id.toString('hex'))`
  const args = ['--import', 'tsx', '--input-type=module', '-e', script, folder]
  const ids = await Promise.all([1, 2, 3].map(async () => (await run(process.execPath, args)).stdout))
  expect(new Set(ids).size).toBe(1)
}, 30_000)

test('A damaged key file is named without quoting it', async () => {
  await ensureKeys(folder)
  await chmod(join(folder, 'lookup.json'), 0o600)
  await writeFile(join(folder, 'lookup.json'), JSON.stringify({ receiptIndex: 'c2hvcnQ' }))
  await expect(loadPublicBundle(folder)).rejects.toThrow(/^The key file lookup\.json is damaged$/)
})
