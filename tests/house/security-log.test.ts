import type { ThrowawayCentre } from '@vigie/centre'
import { findSignedIn, proveByPassword } from '@vigie/people/sign-in'
import type { Holding } from '@vigie/platform/house'
import { createLog, createWitness, type KeptWitness } from '@vigie/platform/log'
import { bySystem } from '@vigie/platform/operation'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { openHouse } from './access-house.ts'
import { DESK, type House, SITE } from './access-open.ts'

const Line = z.object({ event: z.string(), msg: z.string() }).catchall(z.unknown())

let centre: ThrowawayCentre
let house: House
let witness: KeptWitness
let lines: string[] = []
const heard = () => lines.map((line) => Line.parse(JSON.parse(line)))

beforeAll(async () => {
  centre = await openTestCentre()
  witness = createWitness(createLog('info', { write: (line) => void lines.push(line) }))
  const with_ = (holding: Holding): Holding => ({ ...holding, house: { ...holding.house, witness } })
  house = await openHouse({ ...centre, desk: with_(centre.desk), public: with_(centre.public) })
})
beforeEach(() => {
  lines = []
})
afterAll(async () => {
  witness.close()
  await house.close()
  await centre.close()
})

const OURS = { origin: DESK, 'sec-fetch-site': 'same-origin' }
const send = (
  cookie: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = OURS,
) =>
  house.apps.console.request(
    new Request(DESK + path, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: new URLSearchParams(fields),
    }),
  )

test('who tries a wrong password, or a made-up invitation, is a line without what was typed', async () => {
  const { cookie, csrf } = await house.stand()
  const typed = { csrf, mail: 'Hanne@vigie.example', password: 'zq-typed-password', code: '123456' }
  expect((await send(cookie, '/en/sign-in', typed)).status).toBe(422)
  expect((await send(cookie, '/en/invitation', { csrf, token: 'zq-typed-token' })).status).toBe(422)
  expect(heard()).toEqual([
    expect.objectContaining({
      level: 'warn',
      event: 'sign-in-failed',
      way: 'password-and-code',
      account: expect.stringMatching(/^[0-9a-f]{12}$/),
    }),
    expect.objectContaining({ level: 'warn', event: 'invitation-refused', word: 'invitation-not-valid' }),
  ])
  expect(lines.join('')).not.toMatch(/zq-|hanne|123456/i)
})

test('a form that is not ours, and an act that is not for somebody, are lines with who it was and what', async () => {
  const who = await house.receive('analyst')
  lines = []
  const person = who.person?.id
  const path = '/en/act/people.give-role'
  const fields = { csrf: who.csrf, person: person ?? '', role: 'administrator', back: '/en/zq-typed' }
  await send(who.cookie, path, { ...fields, csrf: 'zq-forged' })
  await send(who.cookie, path, fields, {
    origin: 'https://zq-elsewhere.example',
    'sec-fetch-site': 'cross-site',
  })
  await send(who.cookie, path, fields)
  await house.apps.console.request(`${DESK}/en/people`, { headers: { cookie: who.cookie } })
  expect(heard()).toEqual([
    expect.objectContaining({ event: 'form-forged', person }),
    expect.objectContaining({ event: 'form-forged', person }),
    expect.objectContaining({ event: 'act-refused', word: 'not-for-you', person }),
    expect.objectContaining({ event: 'act-refused', word: 'not-for-you', person }),
  ])
  expect(lines.join('')).not.toContain('zq-')
})

test('what the state of a case forbids is a line too, by the name of the act', async () => {
  const who = await house.receive('administrator')
  lines = []
  const person = who.person?.id ?? ''
  const refused = await send(who.cookie, '/en/act/people.give-role', {
    csrf: who.csrf,
    person,
    role: 'analyst',
  })
  expect(refused.status).toBe(403)
  expect(heard()).toEqual([
    expect.objectContaining({
      event: 'act-refused',
      act: 'people.give-role',
      word: 'not-for-yourself',
      person,
    }),
  ])
})

test('a proof that fails is a line, and the end of the session by too many of them another', async () => {
  const who = await house.receive('coordinator')
  lines = []
  const books = { ...centre.desk.house, witness }
  const secret = /vigie-desk=([^;]*)/.exec(who.cookie)?.[1] ?? ''
  const seat = await bySystem(books, (desk) => findSignedIn(desk, secret))
  if (!seat) throw new Error('nobody sits there')
  for (let time = 0; time < 6; time++) {
    const typed = { password: 'zq-typed', code: '000000' }
    await expect(proveByPassword(books, { seat, secret }, typed)).rejects.toThrow()
  }
  const person = who.person?.id
  const failed = expect.objectContaining({ event: 'proof-failed', way: 'password-and-code', person })
  expect(heard()).toEqual([
    ...Array.from({ length: 5 }, () => failed),
    expect.objectContaining({ event: 'session-ended', person }),
  ])
  expect(lines.join('')).not.toContain('zq-')
})

test('a key that opens nothing is a line at the partner interface, and so is an act beyond a good one', async () => {
  const ask = (key: string, path: string) =>
    house.apps.partner.request(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'zq-typed' }),
    })
  await ask('zq-made-up', '/api/v1/operations/people.give-role')
  await ask('zq-made-up', '/api/v1/hashes/lookup')
  const who = await house.receive('analyst')
  lines = []
  await ask('zq-made-up', '/api/v1/hashes/lookup')
  await ask(who.key ?? '', '/api/v1/operations/people.give-role')
  await ask(who.key ?? '', '/api/v1/operations/hotline.take-case')
  expect(heard().map(({ event, word }) => [event, word])).toEqual([
    ['key-refused', undefined],
    ['act-refused', 'not-for-you'],
    ['input-refused', 'bad-input'],
  ])
  expect(lines.join('')).not.toContain('zq-')
})

test('what the public tries is no line of its own, and says nothing about anybody when it is said', async () => {
  const tryReceipt = (receipt: string, headers: Record<string, string> = {}) =>
    house.apps.public.request(`${SITE}/en/mailbox`, {
      method: 'POST',
      headers: { 'user-agent': 'zq-browser', 'x-forwarded-for': '203.0.113.7', ...headers },
      body: new URLSearchParams({ receipt }),
    })
  for (let time = 0; time < 3; time++) await tryReceipt('zebra zebra zebra zebra zebra zebra zebra zebra')
  await tryReceipt('x', { origin: 'https://zq-elsewhere.example', 'sec-fetch-site': 'cross-site' })
  expect(lines).toEqual([])
  witness.close()
  expect(heard().length).toBeGreaterThanOrEqual(2)
  expect(heard().every(({ msg }) => msg === 'security, of the public')).toBe(true)
  expect(heard().reduce((sum, { times }) => sum + Number(times), 0)).toBe(4)
  expect(lines.join('')).not.toMatch(/zebra|zq-|203\.0|person|account/)
})
