import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  CabinetFault,
  ensureKeys,
  idOf,
  loadPublicBundle,
  newOpeningKey,
  openCabinet,
  openText,
  publicFileText,
  SealBroken,
  seal,
} from './index.ts'

const run = promisify(execFile)
const here = { table: 't', row: 'r', column: 'c' }
let folder = ''
let place = { keyFolder: '' }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'))
  place = { keyFolder: folder }
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const FILES = ['audit.private.json', 'audit.public.json', 'lookup.json', 'master.json']
const contents = async () =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
    ),
  )

test('Keys are made once, readable by their owner only', async () => {
  await ensureKeys(place)
  const first = await contents()
  expect(Object.keys(first).sort()).toEqual(FILES)
  for (const name of FILES) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  await ensureKeys(place)
  expect(await contents()).toEqual(first)
})

test('Many makings in one process and in several end with one set', async () => {
  await Promise.all(Array.from({ length: 20 }, () => ensureKeys(place)))
  expect((await readdir(folder)).sort()).toEqual(FILES)
  await rm(folder, { recursive: true })
  const door = JSON.stringify(new URL('./index.ts', import.meta.url).href)
  const script = `const { ensureKeys, loadMasterKey, fingerprintOf } = await import(${door})
    await ensureKeys({ keyFolder: process.argv[1] })
    console.log(fingerprintOf(await loadMasterKey({ keyFolder: process.argv[1] })))`
  const args = ['--import', 'tsx', '--input-type=module', '-e', script, folder]
  const prints = await Promise.all([1, 2, 3].map(async () => (await run(process.execPath, args)).stdout))
  expect(new Set(prints).size).toBe(1)
})

test('A key in the cabinet opens, survives being opened anew, and lies there unreadable', async () => {
  await ensureKeys(place)
  const key = newOpeningKey()
  await (await openCabinet(place)).put(key)
  const cabinet = await openCabinet(place)
  expect(await cabinet.list()).toEqual([idOf(key)])
  expect(openText(cabinet, here, seal(key.sealing, here, 'hello'))).toBe('hello')
  const [name = ''] = await readdir(join(folder, 'cabinet'))
  expect((await stat(join(folder, 'cabinet', name))).mode & 0o777).toBe(0o600)
})

test('A key that was destroyed opens nothing, also where it had been in use, and its bytes are gone', async () => {
  await ensureKeys(place)
  const [key, other] = [newOpeningKey(), newOpeningKey()]
  const using = await openCabinet(place)
  await using.put(key)
  await using.put(other)
  const sealedValue = seal(key.sealing, here, 'hello')
  expect(openText(using, here, sealedValue)).toBe('hello')
  const destroying = await openCabinet(place)
  await destroying.destroy(idOf(key))
  await destroying.destroy(idOf(key))
  expect(() => openText(using, here, sealedValue)).toThrow(SealBroken)
  expect(openText(using, here, seal(other.sealing, here, 'still'))).toBe('still')
  expect(await using.list()).toEqual([idOf(other)])
})

test('A lost master key is missed, never replaced by a new one', async () => {
  await ensureKeys(place)
  await (await openCabinet(place)).put(newOpeningKey())
  const master = await readFile(join(folder, 'master.json'), 'utf8')
  await rm(join(folder, 'master.json'))
  await expect(ensureKeys(place)).rejects.toThrow('is missing')
  await expect(openCabinet(place)).rejects.toThrow(CabinetFault)
  await writeFile(join(folder, 'master.json'), master)
  await ensureKeys(place)
})

test('Under another master key the cabinet says so instead of opening nothing in silence', async () => {
  await ensureKeys(place)
  const key = newOpeningKey()
  await (await openCabinet(place)).put(key)
  await writeFile(
    join(folder, 'master.json'),
    JSON.stringify({ masterKey: Buffer.alloc(32, 1).toString('base64url') }),
  )
  const cabinet = await openCabinet(place)
  expect(() => openText(cabinet, here, seal(key.sealing, here, 'x'))).toThrow('not wrapped under this')
})

test('The master key may lie elsewhere', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'vault-stick-'))
  try {
    const apart = { ...place, masterKey: join(elsewhere, 'the-key') }
    await ensureKeys(apart)
    await (await openCabinet(apart)).put(newOpeningKey())
    expect(await readdir(folder)).not.toContain('master.json')
    expect(await readdir(elsewhere)).toEqual(['the-key'])
  } finally {
    await rm(elsewhere, { recursive: true, force: true })
  }
})

test('The file for a public site elsewhere says the same as the folder, and holds no private key', async () => {
  await ensureKeys(place)
  const whole = await loadPublicBundle(folder)
  const text = publicFileText(whole)
  for (const file of ['audit.private.json', 'master.json']) {
    const secret = Object.values(JSON.parse(await readFile(join(folder, file), 'utf8')))
    for (const one of secret) expect(text).not.toContain(one)
  }
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
  await writeFile(join(folder, 'public.json'), text)
  const alone = await loadPublicBundle(folder)
  expect(alone.signedBy.map(({ raw }) => raw)).toEqual(whole.signedBy.map(({ raw }) => raw))
  expect(alone.lookup).toEqual(whole.lookup)
  expect(new Set(Object.values(alone.lookup).map((key) => key.toString('hex'))).size).toBe(3)
})

test('A damaged key file is named without quoting it', async () => {
  await ensureKeys(place)
  await writeFile(join(folder, 'lookup.json'), JSON.stringify({ receiptIndex: 'c2hvcnQ' }))
  await expect(loadPublicBundle(folder)).rejects.toThrow(/^The key file lookup\.json is damaged$/)
  await writeFile(join(folder, 'master.json'), '{"masterKey":"c2hvcnQ"}')
  await expect(openCabinet(place)).rejects.toThrow(/^The master key \S+ is damaged$/)
})
