import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { centre as declared } from '@vigie/centre'
import { importList } from '@vigie/hashes'
import { digestOf, moved, OPEN_LIST, pdqOf } from '@vigie/hashes/fixtures'
import { addList } from '@vigie/hashes/verbs/add-list'
import { addPlatform } from '@vigie/hashes/verbs/add-platform'
import { changeRights } from '@vigie/hashes/verbs/change-rights'
import { makePlatformKey } from '@vigie/hashes/verbs/make-platform-key'
import { setQuota } from '@vigie/hashes/verbs/set-quota'
import { withdrawPlatformKey } from '@vigie/hashes/verbs/withdraw-platform-key'
import { DAY, HOUR } from '@vigie/kernel'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { offeredToMachines } from '@vigie/platform/house'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { partnerApp } from './partner-app.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let app: ReturnType<typeof partnerApp>
let folder: string
let key: string
let platform: string
const faults: unknown[] = []
const lists = new Map<string, string>()

const newPlatform = async (name: string, perHour = 100_000, perDay = 1_000_000) => {
  const { griet, olivia } = centre.staff
  const made = await centre.perform(addPlatform, griet, { name, perHour, perDay })
  const { key: secret, platformKey } = await centre.perform(makePlatformKey, olivia, {
    platform: made.platform,
    days: 30,
  })
  return { platform: made.platform, key: secret, platformKey }
}
const entry = (pdq: string, classification: string) => `pdq,${pdq},TRUE_POSITIVE,${classification}`
const listed = async (name: string, lines: readonly string[], rights: object = {}) => {
  const made = await centre.perform(addList, centre.staff.griet, {
    ...OPEN_LIST,
    name,
    format: 'threatexchange',
    ...rights,
  })
  lists.set(name, made.list)
  const file = join(folder, name)
  await writeFile(file, `signal_type,signal_str,category,tags\n${lines.join('\n')}\n`)
  await importList(centre.desk.house, { file, list: name })
}

beforeAll(async () => {
  centre = await openTestCentre()
  folder = await mkdtemp(join(tmpdir(), 'vigie-lookup-'))
  app = partnerApp({
    ...offeredToMachines(declared, 'hotline'),
    house: centre.desk.house,
    origin: '/',
    faulty: (fault) => faults.push(fault),
  })
  ;({ key, platform } = await newPlatform('Pixelkist'))
  await listed('shared', [
    entry(pdqOf('one'), 'a1'),
    entry(pdqOf('two'), 'csam'),
    entry(pdqOf('three'), 'kittens'),
    entry(moved(pdqOf('one'), 3), 'b2'),
  ])
  await listed('ours', [entry(pdqOf('secret'), 'a1')], { answerPartners: false })
})
afterAll(async () => {
  await centre.close()
  await rm(folder, { recursive: true })
})

const send = (body: unknown, bearer: string | null = key, more: Record<string, string> = {}) =>
  app.request('/api/v1/hashes/lookup', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...more,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const Answers = z.object({ answers: z.array(z.object({ known: z.string(), class: z.string() })) })
const ask = async (hashes: readonly object[], more: object = {}) => {
  const response = await send({ hashes, ...more })
  expect(response.status).toBe(200)
  return Answers.parse(await response.json()).answers
}
const codeOf = async (response: Response) => {
  const { code } = z.object({ code: z.string() }).parse(await response.json())
  return [response.status, code]
}

test('each fingerprint gets one answer, the gravest class of the lists that may answer', async () => {
  expect(
    await ask([
      { pdq: moved(pdqOf('one'), 2) },
      { pdq: pdqOf('two').toUpperCase() },
      { pdq: pdqOf('three') },
      { pdq: pdqOf('secret') },
      { sha256: digestOf('nothing') },
    ]),
  ).toEqual([
    { known: 'yes', class: 'A1' },
    { known: 'yes', class: 'CS' },
    { known: 'no-', class: '--' },
    { known: 'no-', class: '--' },
    { known: 'no-', class: '--' },
  ])
  expect(await ask([{ pdq: moved(pdqOf('two'), 9) }], { radius: 8 })).toEqual([{ known: 'no-', class: '--' }])
})

test('an answer weighs the same whatever it says, and is not squeezed', async () => {
  const weights = new Set<number>()
  for (const pdqs of [
    [pdqOf('one'), pdqOf('two')],
    [pdqOf('none'), pdqOf('nobody')],
    [pdqOf('one'), pdqOf('none')],
  ]) {
    const response = await send({ hashes: pdqs.map((pdq) => ({ pdq })) }, key, {
      'accept-encoding': 'gzip, br',
    })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(response.headers.get('cache-control')).toContain('no-store')
    weights.add((await response.arrayBuffer()).byteLength)
  }
  expect(weights.size).toBe(1)
})

test('only the key of a platform opens it, while it holds, and it opens nothing else', async () => {
  const { hanne, olivia } = centre.staff
  const question = { hashes: [{ pdq: pdqOf('one') }] }
  const { key: personal } = await centre.perform(makeAccessKey, hanne, { label: 'test', days: 5 })
  const other = await newPlatform('Forme neutre')
  await centre.perform(withdrawPlatformKey, olivia, { platformKey: other.platformKey })
  for (const bearer of [null, 'vigie_platform_unknown', personal, other.key]) {
    expect(await codeOf(await send(question, bearer))).toEqual([401, 'no-platform-key'])
  }
  const operations = await app.request('/api/v1/operations', { headers: { authorization: `Bearer ${key}` } })
  expect(await codeOf(operations)).toEqual([401, 'no-access-key'])
  expect((await app.request('/api/v1/hashes/lookup')).status).toBe(405)
})

test('what is asked must have the form, in bounded size', async () => {
  for (const [body, status, code] of [
    ['{', 422, 'bad-input'],
    [{ hashes: [] }, 422, 'bad-input'],
    [{ hashes: [{ pdq: 'x'.repeat(64) }] }, 422, 'bad-input'],
    [{ hashes: [{ pdq: pdqOf('one'), sha256: digestOf('one') }] }, 422, 'bad-input'],
    [{ hashes: [{ pdq: pdqOf('one') }], radius: 32 }, 422, 'bad-input'],
    [{ hashes: Array.from({ length: 10_001 }, () => ({ md5: '0'.repeat(32) })) }, 422, 'bad-input'],
    [' '.repeat(1_600_000), 413, 'too-large'],
  ] as const) {
    expect(await codeOf(await send(body))).toEqual([status, code])
  }
  expect(await codeOf(await send({ hashes: [] }, key, { 'content-type': 'text/plain' }))).toEqual([
    415,
    'not-json',
  ])
})

test('ten thousand at once are answered, each in its place', { timeout: 60_000 }, async () => {
  const hashes = Array.from({ length: 10_000 }, (_, at) =>
    at % 1_000 === 7 ? { pdq: moved(pdqOf('two'), 11, at) } : { pdq: randomBytes(32).toString('hex') },
  )
  const answers = await ask(hashes)
  expect(answers).toHaveLength(10_000)
  expect(answers.flatMap(({ known }, at) => (known === 'yes' ? [at] : []))).toEqual(
    Array.from({ length: 10 }, (_, at) => 1_000 * at + 7),
  )
})

test('a platform asks no more than its quota, however many ask at once, and again an hour later', async () => {
  const { griet } = centre.staff
  const small = await newPlatform('Small', 50, 80)
  const ten = { hashes: Array.from({ length: 10 }, (_, at) => ({ pdq: pdqOf(`small ${at}`) })) }
  const statuses = await Promise.all(
    Array.from({ length: 9 }, async () => (await send(ten, small.key)).status),
  )
  expect(statuses.filter((status) => status === 200)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(4)
  centre.clock.moveBy(HOUR)
  const later = []
  for (let at = 0; at < 4; at += 1) later.push((await send(ten, small.key)).status)
  expect(later).toEqual([200, 200, 200, 429])
  await centre.perform(setQuota, griet, { platform: small.platform, perHour: 0, perDay: 0 })
  centre.clock.moveBy(DAY)
  const refused = await send(ten, small.key)
  expect(refused.headers.get('retry-after')).toBe('3600')
  expect(await codeOf(refused)).toEqual([429, 'quota-used-up'])
})

test('who feels their way from place to place is refused, and it costs quota all the same', async () => {
  const walk = [pdqOf('start')]
  for (let at = 0; at < 400; at += 1) walk.push(moved(walk.at(-1) ?? '', 1, at))
  expect(await codeOf(await send({ hashes: walk.map((pdq) => ({ pdq })) }))).toEqual([
    409,
    'looks-like-probing',
  ])
  const { rows } = await sql<{ asked: number }>`
    select asked from hashes.lookup where platform = ${platform} order by asked_at desc, asked desc`.execute(
    centre.desk.house.books,
  )
  expect(rows.map(({ asked }) => asked)).toContain(401)
})

test('the books keep how much a platform asked and how much was known, never what', async () => {
  const pdq = pdqOf('one')
  await ask([{ pdq }])
  const books = centre.desk.house.books
  const { rows } = await sql<{ act: string; subject: string }>`
    select act, subject from audit.entry where act like 'hashes.%platform' and actor_kind = 'system'`.execute(
    books,
  )
  expect(new Set(rows.map(({ act }) => act))).toEqual(
    new Set(['hashes.ask-for-platform', 'hashes.answer-platform']),
  )
  expect(JSON.stringify(rows)).not.toContain(pdq.slice(0, 12))
  const { rows: lookups } = await sql<{ matched: number }>`
    select a.matched from hashes.lookup l join hashes.lookup_answer a on a.lookup = l.id
    where l.platform = ${platform} and l.asked = 5`.execute(books)
  expect(lookups).toEqual([{ matched: 2 }])
})

test('a right that is taken back holds from the next question on', async () => {
  const rights = { lookUp: true, answerPartners: false, shareOnward: false, inherit: false }
  await centre.perform(changeRights, centre.staff.griet, { list: lists.get('shared'), ...rights })
  expect(await ask([{ pdq: pdqOf('one') }])).toEqual([{ known: 'no-', class: '--' }])
})

test('the document describes it with the schemas that check it', async () => {
  const shape = z.object({
    paths: z.object({
      '/api/v1/hashes/lookup': z.object({
        post: z.object({
          requestBody: z.object({
            content: z.object({ 'application/json': z.object({ schema: z.looseObject({}) }) }),
          }),
        }),
      }),
    }),
  })
  const { paths } = shape.parse(await (await app.request('/api/v1/openapi.json')).json())
  const { schema } = paths['/api/v1/hashes/lookup'].post.requestBody.content['application/json']
  const validate = new Ajv2020({ strict: false }).compile(schema)
  expect(validate({ hashes: [{ pdq: pdqOf('one') }] })).toBe(true)
  expect(validate({ hashes: [{ pdq: 'one' }] })).toBe(false)
  expect(faults).toEqual([])
})
