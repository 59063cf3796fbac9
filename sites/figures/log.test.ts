import { logKeeper, readHead, record } from '@vigie/audit'
import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { verifyConsistency } from '@vigie/platform/merkle'
import { bySystem } from '@vigie/platform/operation'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openPublic } from '../frame/testing.ts'

const DAYS = 5
const Head = z.object({
  size: z.number(),
  root: z.string(),
  at: z.string(),
  note: z.string(),
  publicKey: z.string(),
})
const Heads = z.object({ heads: z.array(Head) })
const Growth = z.object({ olderRoot: z.string(), newerRoot: z.string(), proof: z.array(z.string()) })

let site: Awaited<ReturnType<typeof openPublic>>
let heads: z.output<typeof Head>[]

const get = (path: string) => site.app.request(path)
const bytes = (text: string) => Buffer.from(text, 'base64')

beforeAll(async () => {
  site = await openPublic()
  const { desk, worker, clock, deliver } = site.centre
  expect((await get('/api/v1/audit/heads/latest')).status).toBe(404)
  const { signer } = worker
  if (signer === null) throw new Error('the worker has no signing key')
  const keep = logKeeper(worker.house, signer)
  for (let day = 0; day < DAYS; day++) {
    for (let line = 0; line <= day * 3; line++) {
      await bySystem(desk.house, (inner) => record(inner, 'test.act', `day:${day}`))
    }
    await keep()
    await deliver()
    clock.moveBy(24 * 60 * 60_000)
  }
  heads = Heads.parse(await (await get('/api/v1/audit/heads')).json()).heads
})
afterAll(() => site.centre.close())

test('every head of a day is published, the latest first, as the house signed it', async () => {
  expect(heads).toHaveLength(DAYS)
  const sizes = heads.map(({ size }) => size)
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  const { signer } = site.centre.worker
  for (const { size, root, note, at, publicKey } of heads) {
    const read = readHead(note)
    expect(read).toMatchObject({ size, origin: 'vigie.example/audit' })
    expect(read?.root).toEqual(bytes(root))
    expect(read?.mark?.at.toISOString()).toBe(at)
    const text = `cosignature/v1\ntime ${Date.parse(at) / 1000}\nvigie.example/audit\n${size}\n${root}\n`
    expect(signer?.verifying.verify(Buffer.from(text), read?.mark?.signature ?? Buffer.of())).toBe(true)
    expect(signer?.verifying.raw).toEqual(bytes(publicKey))
  }
  const below = await (await get(`/api/v1/audit/heads?below=${heads[1]?.size}`)).json()
  expect(Heads.parse(below).heads).toEqual(heads.slice(2))
  expect(await (await get('/api/v1/audit/heads/latest')).json()).toMatchObject({ ...heads[0] })
  expect(await (await get('/api/v1/audit/key')).json()).toEqual({
    origin: 'vigie.example/audit',
    algorithm: 'Ed25519',
    publicKey: heads[0]?.publicKey,
  })
})

test('any published head is proved to continue any earlier one', async () => {
  for (const newer of heads) {
    for (const older of heads.filter(({ size }) => size <= newer.size)) {
      const path = `/api/v1/audit/consistency?older=${older.size}&newer=${newer.size}`
      const proved = Growth.parse(await (await get(path)).json())
      const given = {
        older: older.size,
        newer: newer.size,
        olderRoot: bytes(older.root),
        newerRoot: bytes(newer.root),
        proof: proved.proof.map(bytes),
      }
      expect(verifyConsistency(given), path).toBe(true)
      expect([proved.olderRoot, proved.newerRoot]).toEqual([older.root, newer.root])
    }
  }
})

test('what was not published is not proved, and what is no size is refused', async () => {
  const [latest, before] = heads
  const ask = async (older: unknown, newer: unknown) =>
    (await get(`/api/v1/audit/consistency?older=${older}&newer=${newer}`)).status
  expect(await ask(before?.size, (latest?.size ?? 0) + 1)).toBe(404)
  expect(await ask(latest?.size, before?.size)).toBe(404)
  for (const wrong of [0, -1, 1.5, 'x', '', 2 ** 60]) expect(await ask(wrong, latest?.size)).toBe(422)
})

test('the answers have the form that the interface describes', async () => {
  const document = await (await get('/api/v1/openapi.json')).json()
  const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true, base64: true } })
  ajv.addSchema({ $id: 'doc', ...document })
  const growth = `/api/v1/audit/consistency?older=${heads[1]?.size}&newer=${heads[0]?.size}`
  for (const [name, path] of [
    ['Heads', '/api/v1/audit/heads'],
    ['Head', '/api/v1/audit/heads/latest'],
    ['Growth', growth],
    ['Key', '/api/v1/audit/key'],
  ] as const) {
    const validate = ajv.compile({ $ref: `doc#/components/schemas/${name}` })
    expect(validate(await (await get(path)).json()), JSON.stringify(validate.errors)).toBe(true)
  }
})

test.each(LANGUAGES)('the page says in %s what the code of the day is, and shows it', async (language) => {
  const words = wordsOf(language)
  const answer = await get(`/${language}/audit`)
  expect(answer.status).toBe(200)
  const page = await answer.text()
  for (const key of ['1', '2', '3', '4', 'check.text', 'limits.text'] as const) {
    expect(page).toContain(words(`site-figures.pages.log.${key}`))
  }
  for (const { root } of heads) expect(page).toContain(root)
  for (const line of (heads[0]?.note ?? '').split('\n')) expect(page).toContain(line)
  expect(page).not.toMatch(/⟦/)
  expect(await (await get(`/${language}/about`)).text()).toContain(`href="/${language}/audit"`)
})

test('the login of the public site sees heads and no leaf, node or entry', async () => {
  const { house } = site.centre.public
  for (const table of ['entry', 'leaf', 'node', 'head']) {
    await expect(sql`select from ${sql.table(`audit.${table}`)}`.execute(house.books)).rejects.toThrow(
      'denied',
    )
  }
})
