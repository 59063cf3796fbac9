import { randomBytes } from 'node:crypto'
import { digestOf, moved, pdqOf } from '@vigie/hashes/fixtures'
import { changeRights } from '@vigie/hashes/verbs/change-rights'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { codeOf, openPartner, type Partner } from './testing.ts'

let partner: Partner
let centre: Partner['centre']
beforeAll(async () => {
  partner = await openPartner()
  centre = partner.centre
})
afterAll(() => partner.close())

test('each fingerprint gets one answer, the gravest class of the lists that may answer', async () => {
  expect(
    await partner.ask([
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
  expect(await partner.ask([{ pdq: moved(pdqOf('two'), 9) }], { radius: 8 })).toEqual([
    { known: 'no-', class: '--' },
  ])
})

test('an answer weighs the same whatever it says, and is not squeezed', async () => {
  const weights = new Set<number>()
  for (const pdqs of [
    [pdqOf('one'), pdqOf('two')],
    [pdqOf('none'), pdqOf('nobody')],
    [pdqOf('one'), pdqOf('none')],
  ]) {
    const response = await partner.send({ hashes: pdqs.map((pdq) => ({ pdq })) }, partner.key, {
      'accept-encoding': 'gzip, br',
    })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(response.headers.get('cache-control')).toContain('no-store')
    weights.add((await response.arrayBuffer()).byteLength)
  }
  expect(weights.size).toBe(1)
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
    expect(await codeOf(await partner.send(body))).toEqual([status, code])
  }
  expect(
    await codeOf(await partner.send({ hashes: [] }, partner.key, { 'content-type': 'text/plain' })),
  ).toEqual([415, 'not-json'])
})

test('ten thousand at once are answered, each in its place', async () => {
  const hashes = Array.from({ length: 10_000 }, (_, at) =>
    at % 1_000 === 7 ? { pdq: moved(pdqOf('two'), 11, at) } : { pdq: randomBytes(32).toString('hex') },
  )
  const answers = await partner.ask(hashes)
  expect(answers).toHaveLength(10_000)
  expect(answers.flatMap(({ known }, at) => (known === 'yes' ? [at] : []))).toEqual(
    Array.from({ length: 10 }, (_, at) => 1_000 * at + 7),
  )
})

test('the books keep how much a platform asked and how much was known, never what', async () => {
  const pdq = pdqOf('one')
  await partner.ask([{ pdq }])
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
    where l.platform = ${partner.platform} and l.asked = 5`.execute(books)
  expect(lookups).toEqual([{ matched: 2 }])
})

test('a right that is taken back holds from the next question on', async () => {
  const rights = { lookUp: true, answerPartners: false, shareOnward: false, inherit: false }
  await centre.perform(changeRights, centre.staff.griet, { list: partner.shared, ...rights })
  expect(await partner.ask([{ pdq: pdqOf('one') }])).toEqual([{ known: 'no-', class: '--' }])
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
  const { paths } = shape.parse(await (await partner.app.request('/api/v1/openapi.json')).json())
  const { schema } = paths['/api/v1/hashes/lookup'].post.requestBody.content['application/json']
  const validate = new Ajv2020({ strict: false }).compile(schema)
  expect(validate({ hashes: [{ pdq: pdqOf('one') }] })).toBe(true)
  expect(validate({ hashes: [{ pdq: 'one' }] })).toBe(false)
  expect(partner.faults).toEqual([])
})
