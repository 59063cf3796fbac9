import { centre as declared, isSensitive, OPERATIONS, ROLES, SENSITIVE_ACTS } from '@vigie/centre'
import { DAY } from '@vigie/kernel'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { withdrawAccessKey } from '@vigie/people/verbs/withdraw-access-key'
import { offeredToMachines } from '@vigie/platform/house'
import { isOneOf } from '@vigie/platform/operation'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { partnerApp } from './partner-app.ts'

const Made = z.object({ accessKey: z.uuid(), key: z.string() })
const Problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string().min(1),
  status: z.int(),
  code: z.string().regex(/^[a-z-]+$/),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

let centre: Awaited<ReturnType<typeof openTestCentre>>
let app: ReturnType<typeof partnerApp>
const faults: unknown[] = []
const keys = new Map<string, string>()

const makeKey = async (actor: typeof centre.staff.hanne, days = 365) =>
  Made.parse(await centre.perform(makeAccessKey, actor, { label: 'test', days }))

beforeAll(async () => {
  centre = await openTestCentre()
  app = partnerApp({
    ...offeredToMachines(declared, 'hotline'),
    house: centre.desk.house,
    origin: '/',
    faulty: (fault) => faults.push(fault),
  })
  const { hanne, griet, louis, ines, olivia } = centre.staff
  for (const person of [hanne, griet, louis, ines, olivia]) {
    const [role] = person.roles
    if (role !== undefined) keys.set(role, (await makeKey(person)).key)
  }
})
afterAll(() => centre.close())

const send = (name: string, key: string | undefined, body: unknown = {}, type = 'application/json') =>
  app.request(`/api/v1/operations/${name}`, {
    method: 'POST',
    headers: { 'content-type': type, ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = Problem.parse(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}

describe.each(ROLES)('the access table, for the role %s', (role) => {
  const mayDo = (who: readonly string[]) => isOneOf({ kind: 'person', id: '', roles: [role] }, who)
  test.each(OPERATIONS.map(({ name, who }) => [name, mayDo(who) ? 'may' : 'may not', who] as const))(
    '%s: %s',
    async (name, _may, who) => {
      const response = await send(name, keys.get(role))
      if (response.status === 200) return expect(mayDo(who)).toBe(true)
      const { status, code } = await problemOf(response)
      if (mayDo(who) && isSensitive(name)) expect([status, code]).toEqual([403, 'only-at-the-desk'])
      else if (mayDo(who)) expect([status, code]).toEqual([422, 'bad-input'])
      else expect([status, code]).toEqual([403, 'not-for-you'])
    },
  )
})

test('every role has somebody in the table', () => {
  expect([...keys.keys()].sort()).toEqual([...ROLES].sort())
})

test('without a key that holds nothing is done, whatever is wrong with it', async () => {
  const { hanne } = centre.staff
  const withdrawn = await makeKey(hanne)
  await centre.perform(withdrawAccessKey, hanne, { accessKey: withdrawn.accessKey })
  for (const key of [undefined, 'vigie_key_unknown', withdrawn.key]) {
    const response = await send('people.give-role', key)
    expect(response.headers.get('www-authenticate')).toContain('Bearer')
    expect((await problemOf(response)).code).toBe('no-access-key')
  }
  const short = await makeKey(hanne, 1)
  const list = () => app.request('/api/v1/operations', { headers: { authorization: `Bearer ${short.key}` } })
  expect((await list()).status).toBe(200)
  centre.clock.moveBy(DAY)
  expect((await list()).status).toBe(401)
})

const PROVIDER = {
  name: 'Pixelkist',
  country: 'NL',
  roles: ['host'],
  languages: ['nl'],
  inEuScope: true,
  channel: 'mail',
  mailbox: 'abuse@pixelkist.example',
}

test('an operation is carried out in the name of the key’s person, and the audit says so', async () => {
  const { griet } = centre.staff
  const response = await send('notices.add-provider', keys.get('coordinator'), PROVIDER)
  const done = z.object({ subject: z.string(), result: z.unknown() }).parse(await response.json())
  expect(response.status).toBe(200)
  const { rows } = await sql<{ actor: string; subject: string }>`
    select actor, subject from audit.entry where act = 'notices.add-provider'`.execute(
    centre.desk.house.books,
  )
  expect(rows).toEqual([{ actor: griet.id, subject: done.subject }])
})

test('what is sensitive is for a person at the desk, whatever the key', async () => {
  const { olivia, louis } = centre.staff
  for (const [role, name, input] of [
    ['administrator', 'people.give-role', { person: louis.id, role: 'analyst' }],
    ['administrator', 'people.make-access-key', { label: 'another', days: 365 }],
    ['analyst', 'notices.approve-notice', { notice: olivia.id }],
  ] as const) {
    const { status, code } = await problemOf(await send(name, keys.get(role), input))
    expect([status, code]).toEqual([403, 'only-at-the-desk'])
  }
  expect(SENSITIVE_ACTS.length).toBeGreaterThan(10)
})

test('every refusal is a problem with its own word', async () => {
  const key = keys.get('administrator')
  const unknown = '00000000-0000-4000-8000-000000000000'
  const codes = []
  for (const [name, body, type] of [
    ['people.withdraw-access-key', { accessKey: unknown }],
    ['people.withdraw-access-key', { accessKey: 'x', more: 1 }],
    ['people.withdraw-access-key', '{'],
    ['people.withdraw-access-key', {}, 'text/plain'],
    ['people.withdraw-access-key', { accessKey: 'x'.repeat(300_000) }],
    ['people.no-such-thing', {}],
  ] as const) {
    const { status, code, errors } = await problemOf(await send(name, key, body, type))
    codes.push([status, code, errors?.map(({ path }) => path)])
  }
  expect(codes).toEqual([
    [404, 'no-such-access-key', undefined],
    [422, 'bad-input', ['accessKey', '']],
    [422, 'bad-input', ['']],
    [415, 'not-json', undefined],
    [413, 'too-large', undefined],
    [403, 'not-for-you', undefined],
  ])
  expect((await problemOf(await app.request('/api/v2'))).code).toBe('not-here')
  expect((await problemOf(await app.request('/api/v1/operations/people.give-role'))).status).toBe(405)
  expect(faults).toEqual([])
})

test('the list names what this person may do; the document names everything the staff may', async () => {
  const response = await app.request('/api/v1/operations', {
    headers: { authorization: `Bearer ${keys.get('data-protection-officer')}` },
  })
  const { operations } = z
    .object({
      operations: z.array(z.object({ name: z.string(), input: z.looseObject({ type: z.string() }) })),
    })
    .parse(await response.json())
  const may = OPERATIONS.filter(
    ({ name, who }) =>
      isOneOf({ kind: 'person', id: '', roles: ['data-protection-officer'] }, who) && !isSensitive(name),
  ).map(({ name }) => name)
  expect(operations.map(({ name }) => name)).toEqual(may)

  const document = z
    .object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.looseObject({})) })
    .parse(await (await app.request('/api/v1/openapi.json')).json())
  const forStaff = OPERATIONS.filter(
    ({ name, who }) => isOneOf({ kind: 'person', id: '', roles: ROLES }, who) && !isSensitive(name),
  )
  expect(Object.keys(document.paths)).toEqual([
    '/api/v1/operations',
    '/api/v1/hashes/lookup',
    ...forStaff.map(({ name }) => `/api/v1/operations/${name}`),
  ])
})

test('the schemas of the document refuse what the operations refuse', async () => {
  const shape = z.object({
    paths: z.record(
      z.string(),
      z.object({
        post: z
          .object({
            requestBody: z.object({
              content: z.object({ 'application/json': z.object({ schema: z.looseObject({}) }) }),
            }),
          })
          .optional(),
      }),
    ),
  })
  const { paths } = shape.parse(await (await app.request('/api/v1/openapi.json')).json())
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  for (const operation of OPERATIONS) {
    const schema =
      paths[`/api/v1/operations/${operation.name}`]?.post?.requestBody.content['application/json'].schema
    if (schema === undefined) continue
    const validate = ajv.compile(schema)
    for (const input of [{}, { person: 3 }, [], { unknownField: true }]) {
      if (validate(input))
        expect([operation.name, operation.input.safeParse(input).success]).toEqual([operation.name, true])
    }
  }
})

test('it says whether it lives and whether it can reach its books', async () => {
  expect((await app.request('/healthz')).status).toBe(200)
  expect((await app.request('/readyz')).status).toBe(200)
})
