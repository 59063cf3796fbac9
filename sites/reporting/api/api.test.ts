import { LANGUAGES } from '@vigie/kernel'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPublic } from '../../frame/testing.ts'

let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic()
})
afterAll(() => site.centre.close())

const body = {
  language: 'en',
  kind: 'csam',
  narrative: 'On a made-up site.',
  addresses: ['https://a.example/1'],
}

const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const details = await answer.json()
  expect(details).toMatchObject({ type: 'about:blank', status: answer.status, title: expect.any(String) })
  return details
}

const send = async (given: unknown = body, headers: Record<string, string> = {}) =>
  site.json('/api/v1/reports', given, headers)

const receiptFor = async (given: unknown = body): Promise<string> =>
  (await (await send(given)).json()).receipt

const countReports = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from intake.report`.execute(
    site.centre.desk.house.books,
  )
  return rows[0]?.n ?? -1
}

describe('the report interface', () => {
  test.each(LANGUAGES)('takes a report in %s and answers with a receipt', async (language) => {
    const answer = await send({ ...body, language })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const given = await answer.json()
    expect(Object.keys(given)).toEqual(['receipt'])
    expect(given.receipt.split(' ')).toHaveLength(8)
  })

  test('takes fingerprints instead of a story, and refuses one that says nothing', async () => {
    const silent = { language: 'en', kind: 'sextortion' }
    const answer = await send({ ...silent, fingerprints: [{ pdq: 'F0'.repeat(32), quality: 90 }] })
    expect(answer.status).toBe(201)
    const { rows } = await sql<{ brings: string[]; n: number }>`
      select r.brings, (select count(*)::int from hashes.reported_fingerprint f where f.report = r.id) as n
      from intake.report r where r.kind = 'sextortion'`.execute(site.centre.desk.house.books)
    expect(rows).toEqual([{ brings: ['fingerprint'], n: 1 }])
    expect((await problemOf(await send({ ...silent, fingerprints: [{ quality: 90 }] }))).status).toBe(422)
    expect((await problemOf(await send({ ...silent, fingerprints: [] }))).status).toBe(422)
    expect((await problemOf(await send(silent))).status).toBe(422)
  })

  test('opens the mailbox and takes an answer', async () => {
    const receipt = await receiptFor()
    const sent = await site.json('/api/v1/mailbox/messages', { receipt, text: 'It is still there.' })
    expect(sent.status).toBe(201)
    const answer = await site.json('/api/v1/mailbox', { receipt })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      kind: 'csam',
      language: 'en',
      receivedOn: '2026-03-02',
      state: 'received',
      consents: [],
      news: [{ word: 'received', toldOn: '2026-03-02' }],
      messages: [
        {
          id: (await sent.json()).id,
          author: 'reporter',
          writtenOn: '2026-03-02',
          text: 'It is still there.',
        },
      ],
    })
  })

  test('gives the same answer to the same key and body, and refuses another body', async () => {
    const before = await countReports()
    const key = { 'idempotency-key': crypto.randomUUID() }
    const [first, second] = await Promise.all([send(body, key), send(body, key)])
    expect([first.status, second.status]).toEqual([201, 201])
    expect(await second.json()).toEqual(await first.json())
    expect(await countReports()).toBe(before + 1)
    const other = await send({ ...body, narrative: 'Something else.' }, key)
    expect(other.status).toBe(422)
    expect(await problemOf(other)).toMatchObject({ code: 'submission-reused' })
    expect((await send(body, { 'idempotency-key': 'short' })).status).toBe(400)
  })

  test('refuses every receipt that opens nothing in the same words', async () => {
    const receipt = await receiptFor()
    const wrong = [receipt.split(' ').reverse().join(' '), 'one two', `${receipt} more`]
    const answers = await Promise.all(wrong.map((one) => site.json('/api/v1/mailbox', { receipt: one })))
    const problems = await Promise.all(answers.map(problemOf))
    expect(new Set(problems.map((details) => JSON.stringify(details))).size).toBe(1)
    expect(problems[0]).toMatchObject({ status: 404, code: 'no-such-mailbox' })
    expect((await site.json('/api/v1/mailbox/messages', { receipt: 'one two', text: 'x' })).status).toBe(404)
  })

  test.each([
    ['a field too many', { ...body, name: 'somebody' }],
    ['a kind that is none', { ...body, kind: 'spam' }],
    ['a language that is none of ours', { ...body, language: 'it' }],
    ['no address and no words', { ...body, narrative: ' ', addresses: [] }],
    [
      'too many addresses',
      { ...body, addresses: Array.from({ length: 501 }, (_, at) => `https://a.example/${at}`) },
    ],
    ['words that are too long', { ...body, narrative: 'x'.repeat(20_001) }],
    ['nothing', {}],
    ['a list', []],
  ])('names what is wrong with %s', async (_what, given) => {
    const answer = await send(given)
    expect(answer.status).toBe(422)
    const { code, errors } = await problemOf(answer)
    expect(code).toBe('bad-input')
    expect(errors.length).toBeGreaterThan(0)
    expect(JSON.stringify(errors)).not.toContain('made-up')
  })

  test('answers everything else that is wrong in problem details too', async () => {
    expect(await problemOf(await send('{"language":'))).toMatchObject({ status: 400 })
    const form = await site.form('/api/v1/reports', { language: 'en' })
    expect(await problemOf(form)).toMatchObject({ status: 415 })
    expect(await problemOf(await site.app.request('/api/v1/nothing'))).toMatchObject({ status: 404 })
    const wrong = await site.app.request('/api/v1/reports')
    expect(await problemOf(wrong)).toMatchObject({ status: 405 })
    expect(wrong.headers.get('allow')).toBe('POST')
    const large = await send({ ...body, narrative: 'x'.repeat(1_100_000) })
    expect(await problemOf(large)).toMatchObject({ status: 413 })
  })

  test('describes itself, and answers as it describes', async () => {
    const answer = await site.app.request('/api/v1/openapi.json')
    expect(answer.status).toBe(200)
    const document = await answer.json()
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/audit/consistency',
      '/api/v1/audit/heads',
      '/api/v1/audit/heads/latest',
      '/api/v1/audit/key',
      '/api/v1/mailbox',
      '/api/v1/mailbox/messages',
      '/api/v1/reports',
    ])
    const ajv = new Ajv2020({ strict: false, formats: { date: true, uuid: true } })
    ajv.addSchema({ $id: 'doc', ...document })
    const check = (name: string, value: unknown) => {
      const validate = ajv.compile({ $ref: `doc#/components/schemas/${name}` })
      expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
    }
    const sent = await (await send()).json()
    check('Report', body)
    check('Receipt', sent)
    check('Mailbox', await (await site.json('/api/v1/mailbox', sent)).json())
    check('Problem', await (await site.json('/api/v1/mailbox', { receipt: 'no' })).json())
  })
})
