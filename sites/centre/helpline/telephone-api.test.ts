import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { misbehave } from '@vigie/helpline/stand-in-exchange'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signEvent } from './telephone-signature.ts'
import { openTestSite } from './testing.ts'

const SECRET = 'made-up-secret-of-a-stand-in-exchange'
let line: TestHelpline
let app: ReturnType<typeof openTestSite>['app']
beforeAll(async () => {
  line = await openTestHelpline()
  app = openTestSite(line, undefined, async (name) => (name === 'telephone-exchange' ? SECRET : null)).app
})
afterAll(() => line.close())

const secondsNow = () => Math.floor(line.clock().getTime() / 1000)
const send = (
  event: unknown,
  { secret = SECRET, sentAt = secondsNow(), body = JSON.stringify(event), of = app } = {},
) =>
  of.request('/api/v1/telephone/events', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'vigie-timestamp': String(sentAt),
      'vigie-signature': signEvent(secret, sentAt, JSON.stringify(event)),
    },
    body,
  })
const ringing = (call: string) => ({ call, event: 'ringing', at: line.clock().toISOString(), language: 'nl' })
const countCalls = async () =>
  (
    await sql<{ n: number }>`select count(*)::int as n from helpline.phone_call`.execute(
      line.desk.house.books,
    )
  ).rows[0]?.n
const problemOf = async (answer: Promise<Response> | Response) => {
  const { status, code } = await (await answer).json()
  return [status, code]
}

test('a signed event is heard, again it is the same call, and what else it carries is dropped', async () => {
  const event = { ...ringing('one'), from: '+32470000000', name: 'Made Up' }
  for (const _ of [1, 2]) expect((await send(event)).status).toBe(204)
  expect(await countCalls()).toBe(1)
  const dump = await sql<{
    text: string
  }>`select string_agg(to_jsonb(k)::text, '') as text from helpline.phone_call k`.execute(
    line.desk.house.books,
  )
  expect(dump.rows[0]?.text).not.toMatch(/32470000000|Made Up/)
})

test('nothing is heard that is not signed with the secret, was signed before, or was changed on the way', async () => {
  const event = ringing('two')
  const before = await countCalls()
  expect(await problemOf(send(event, { secret: 'another-secret-of-more-than-32-characters' }))).toEqual([
    403,
    'not-signed',
  ])
  expect(await problemOf(send(event, { sentAt: secondsNow() - 301 }))).toEqual([403, 'not-signed'])
  expect(await problemOf(send(event, { sentAt: secondsNow() + 301 }))).toEqual([403, 'not-signed'])
  expect(await problemOf(send(event, { body: JSON.stringify(ringing('three')) }))).toEqual([
    403,
    'not-signed',
  ])
  const bare = app.request('/api/v1/telephone/events', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  })
  expect(await problemOf(bare)).toEqual([403, 'not-signed'])
  expect(await countCalls()).toBe(before)
})

test('a signed event without its form, of another day or with a whole number as extension is refused', async () => {
  expect(await problemOf(send({ call: 'x' }))).toEqual([422, 'bad-input'])
  const yesterday = new Date(line.clock().getTime() - 86_400_001).toISOString()
  expect(await problemOf(send({ ...ringing('x'), at: yesterday }))).toEqual([422, 'not-of-today'])
  const tomorrow = new Date(line.clock().getTime() + 301_000).toISOString()
  expect(await problemOf(send({ ...ringing('x'), at: tomorrow }))).toEqual([422, 'not-of-today'])
  expect(await problemOf(send({ ...ringing('x'), event: 'answered', extension: '+32470000000' }))).toEqual([
    422,
    'bad-input',
  ])
})

test('where the operator keeps no secret, or one that could be guessed, no exchange is expected', async () => {
  const { app: closed } = openTestSite(line)
  expect(await problemOf(send(ringing('four'), { of: closed }))).toEqual([404, 'no-exchange'])
  const { app: weak } = openTestSite(line, undefined, async () => 'hunter2')
  expect(await problemOf(send(ringing('four'), { of: weak, secret: 'hunter2' }))).toEqual([
    404,
    'no-exchange',
  ])
})

test('an exchange that doubles, turns round and leaves out is understood: so many calls, so many missed', async () => {
  const before = (await countCalls()) ?? 0
  const calls = Array.from({ length: 9 }, (_, at) => ({
    call: `many-${at}`,
    rings: line.clock(),
    language: 'fr' as const,
    ...(at < 4 ? { answered: { after: 8, extension: '21' } } : {}),
    lasts: 60,
  }))
  const answers = await Promise.all(misbehave(calls).map((event) => send(event)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
  const { rows } = await sql<{ n: number; answered: number }>`select count(*)::int as n,
    count(answered_at)::int as answered from helpline.phone_call`.execute(line.desk.house.books)
  expect(rows[0]).toEqual({ n: before + 9, answered: 4 })
})

test('the document of the interface says how an event is signed, and that no number is to be sent', async () => {
  const document = await (await app.request('/api/v1/openapi.json')).json()
  expect(Object.keys(document.paths)).toEqual(['/api/v1/telephone/events'])
  const { parameters } = document.paths['/api/v1/telephone/events'].post
  expect(parameters.map(({ name }: { name: string }) => name)).toEqual(['vigie-timestamp', 'vigie-signature'])
  expect(JSON.stringify(document)).toContain('Do not send the number of whoever calls')
})
