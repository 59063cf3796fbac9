import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  CabinetFault,
  idOf,
  type KeyServicePlace,
  newOpeningKey,
  openCabinet,
  openText,
  SealBroken,
  seal,
} from './index.ts'
import { startKeyService } from './testing-key-service.ts'

const here = { table: 't', row: 'r', column: 'c' }
let service: Awaited<ReturnType<typeof startKeyService>>
let folder = ''
beforeEach(async () => {
  service = await startKeyService()
  folder = await mkdtemp(join(tmpdir(), 'vault-service-'))
})
afterEach(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

const open = (more: Partial<KeyServicePlace> = {}) =>
  openCabinet({
    keyFolder: folder,
    keyService: { url: service.url, token: service.token, milliseconds: 300, tries: 3, ...more },
  })

test('What lies in the folder opens nothing without the service, and the service never sees a sealed text', async () => {
  const key = newOpeningKey()
  await (await open()).put(key)
  const cabinet = await open()
  const sealedValue = seal(key.sealing, here, 'hello')
  expect(() => openText(cabinet, here, sealedValue)).toThrow('must be fetched')
  await cabinet.fetch()
  expect(openText(cabinet, here, sealedValue)).toBe('hello')
  expect(await readFile(join(folder, 'cabinet', idOf(key)), 'utf8')).toMatch(/^vault:v1:/)
  expect(service.asked.some((line) => line.includes('hello'))).toBe(false)
})

test('A key destroyed by one machine opens nothing on another, whatever copies of the folder lie there', async () => {
  const [key, other] = [newOpeningKey(), newOpeningKey()]
  const one = await open()
  await one.put(key)
  await one.put(other)
  const elsewhere = await open()
  await elsewhere.fetch()
  const copy = await readFile(join(folder, 'cabinet', idOf(key)))
  await one.destroy(idOf(key))
  await one.destroy(idOf(key))
  await writeFile(join(folder, 'cabinet', idOf(key)), copy)
  await elsewhere.fetch()
  expect(() => openText(elsewhere, here, seal(key.sealing, here, 'x'))).toThrow(SealBroken)
  expect(openText(elsewhere, here, seal(other.sealing, here, 'x'))).toBe('x')
  expect([...service.keys.keys()]).toEqual([`vigie-${idOf(other)}`])
})

test('A slow service is waited for, one that is away for a moment is asked again', async () => {
  const cabinet = await open({ milliseconds: 3_000 })
  service.behave('slow', 'down', 'well')
  const key = newOpeningKey()
  await cabinet.put(key)
  await cabinet.fetch()
  expect(cabinet.get(idOf(key))?.sealing.id).toEqual(key.sealing.id)
})

test('An answer that is lost makes the same be asked twice, and twice is as once', async () => {
  const cabinet = await open()
  const key = newOpeningKey()
  service.behave('cut', 'well', 'cut', 'well', 'cut', 'well')
  await cabinet.put(key)
  expect(await cabinet.list()).toEqual([idOf(key)])
  expect(service.keys.size).toBe(1)
  service.behave('cut', 'well', 'cut', 'well')
  await cabinet.destroy(idOf(key))
  expect(service.keys.size).toBe(0)
  expect(await cabinet.list()).toEqual([])
})

test('A service that never answers is given up within its time, by name and without the token', async () => {
  const cabinet = await open()
  service.behave('silent')
  const fault = await cabinet.put(newOpeningKey()).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(CabinetFault)
  expect(String(fault)).toMatch(/key service at 127\.0\.0\.1:\d+ did not answer within 300 ms \(3 tries\)/)
  expect(String(fault)).not.toContain(service.token)
  expect(await readdir(folder)).toEqual([])
})

test.each([
  ['down', /answered 503 \(3 tries\)/],
  ['garbled', /answered something that is not JSON/],
  ['lying', /does not give back what it wrapped/],
] as const)('A service that is %s puts no key in the cabinet', async (mood, words) => {
  const cabinet = await open()
  service.behave(mood)
  await expect(cabinet.put(newOpeningKey())).rejects.toThrow(words)
  expect(await cabinet.list()).toEqual([])
})

test('A service that unwraps to something else is a fault, not a sealed value that does not open', async () => {
  const key = newOpeningKey()
  await (await open()).put(key)
  const cabinet = await open()
  service.behave('lying')
  await expect(cabinet.fetch()).rejects.toThrow('gave something else')
})

test('A token that is not accepted, and an address where nobody answers, are said at once', async () => {
  await expect((await open({ token: 'wrong' })).put(newOpeningKey())).rejects.toThrow(
    'does not accept our token',
  )
  expect(service.asked.length).toBe(1)
  await expect((await open({ url: 'http://127.0.0.1:9/v1/transit' })).put(newOpeningKey())).rejects.toThrow(
    'cannot be reached',
  )
})

test('A key that the service keeps from being destroyed stays in the cabinet, and the fault says so', async () => {
  const cabinet = await open()
  const key = newOpeningKey()
  await cabinet.put(key)
  service.behave('down')
  await expect(cabinet.destroy(idOf(key))).rejects.toThrow('answered 503')
  service.behave('well')
  await cabinet.fetch()
  expect(cabinet.get(idOf(key))).not.toBeNull()
})
