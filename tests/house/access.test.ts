import { OPERATIONS, ROLES } from '@vigie/centre'
import { CENTRE_SITE } from '@vigie/centre/site'
import { type Actor, perform } from '@vigie/platform/operation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, ORIGIN, openTestConsole, type TestConsole } from '../../desks/frame/testing.ts'
import { CONSOLE, PUBLIC_SITE } from '../../houses/centre/access/access-table.ts'
import { ACTS } from '../../houses/centre/access/acts-table.ts'
import type { Visitor } from '../../houses/centre/access/visitors.ts'
import { publicApp } from '../../sites/frame/index.ts'
import { type AskedRoute, routesOf, stateOfBooks } from './access-asking.ts'
import { type Table, whoOf } from './access-lines.ts'

const VISITORS: readonly Visitor[] = [...ROLES, 'nobody']
const TURNED_AWAY = ['not-for-you', 'not-signed-in']

let house: TestConsole
beforeAll(async () => {
  house = await openTestConsole({ demonstration: true })
})
afterAll(() => house.close())

const personOf = (visitor: Visitor) => {
  const { hanne, griet, louis, ines, olivia } = house.centre.staff
  return {
    analyst: hanne,
    coordinator: griet,
    'policy-officer': louis,
    'data-protection-officer': ines,
    administrator: olivia,
    nobody: null,
  }[visitor]
}
const sitDown = async (visitor: Visitor): Promise<Browser> => {
  const person = personOf(visitor)
  if (person) return house.sitDown(person)
  const atTheDoor = house.visitor()
  await atTheDoor.get('/en/sign-in')
  return atTheDoor
}

/** A form or a page of the console, as a script of ours would ask for it: a refusal then says its word. */
const ask = async (
  at: Browser,
  { method, path }: Pick<AskedRoute, 'method' | 'path'>,
): Promise<'refused' | 'let in'> => {
  const response = await house.app.request(ORIGIN + path, {
    method,
    headers: {
      accept: 'application/json',
      origin: ORIGIN,
      'sec-fetch-site': 'same-origin',
      cookie: [...at.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-csrf': at.token(),
    },
    ...(method === 'GET' ? {} : { body: new URLSearchParams({ csrf: at.token() }) }),
  })
  // A page that stays open and renews itself is let in as soon as it begins.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return 'let in'
  }
  const text = await response.text()
  if (response.status !== 403) return 'let in'
  const word = /"refused":"([a-z-]+)"/.exec(text)?.[1] ?? text
  if (TURNED_AWAY.includes(word)) return 'refused'
  throw new Error(`${method} ${path}: ${word}`)
}

const books = async (): Promise<string> => {
  const url = new URL(house.centre.place.superUrl)
  url.pathname = `/${house.centre.place.databases.hotline}`
  return stateOfBooks(url.href)
}

const lineOf = (table: Table, key: string): readonly string[] => whoOf(table[key])
const missing = (keys: readonly string[], table: Table): string[] => [
  ...keys.filter((key) => !Object.hasOwn(table, key)).map((key) => `${key} has no line`),
  ...Object.keys(table)
    .filter((key) => !keys.includes(key))
    .map((key) => `${key} does not exist`),
]
const endsTheSession = ({ key }: AskedRoute): boolean =>
  key.includes('/sign-out') || key === 'POST /en/step-up'

describe('the console', () => {
  test('has no route without a line, and no line without a route', () => {
    expect(missing([...new Set(routesOf(house.app).map(({ key }) => key))], CONSOLE)).toEqual([])
  })

  test.each(VISITORS)(
    'refuses %s whatever the table does not allow, and nothing changes',
    async (visitor) => {
      const at = await sitDown(visitor)
      const before = await books()
      const shut = routesOf(house.app).filter(({ key }) => !lineOf(CONSOLE, key).includes(visitor))
      const letIn: string[] = []
      for (const route of shut) if ((await ask(at, route)) !== 'refused') letIn.push(route.key)
      expect(letIn).toEqual([])
      expect(shut.length).toBeGreaterThan(0)
      expect(await books()).toBe(before)
    },
  )

  test.each(VISITORS)('lets %s in wherever the table says so', async (visitor) => {
    let at = await sitDown(visitor)
    const open = routesOf(house.app).filter(({ key }) => lineOf(CONSOLE, key).includes(visitor))
    const refused: string[] = []
    for (const route of open.toSorted((a, b) => Number(endsTheSession(a)) - Number(endsTheSession(b)))) {
      if (endsTheSession(route)) at = await sitDown(visitor)
      if ((await ask(at, route)) !== 'let in') refused.push(route.key)
    }
    expect(refused).toEqual([])
    expect(house.faults).toEqual([])
  })
})

describe('the operations', () => {
  const names = OPERATIONS.map(({ name }) => name)
  const wordOf = async (visitor: Visitor, name: string): Promise<string> => {
    const operation = OPERATIONS.find((one) => one.name === name)
    const person = personOf(visitor)
    const actor: Actor = person ?? { kind: 'anyone' }
    if (!operation) return 'no such operation'
    try {
      await perform(house.centre.desk.house, operation, actor, { nothing: 'of the sort' })
      return 'done'
    } catch (fault) {
      return fault instanceof Error ? fault.message : String(fault)
    }
  }

  test('have each a line, and no line is left over', () => {
    expect(missing(names, ACTS)).toEqual([])
  })

  test.each(VISITORS)('refuse %s by themselves and as a form, and nothing changes', async (visitor) => {
    const at = await sitDown(visitor)
    const before = await books()
    const wrong: string[] = []
    for (const name of names) {
      const allowed = lineOf(ACTS, name).includes(visitor)
      const word = await wordOf(visitor, name)
      if (word !== (allowed ? 'bad-input' : 'not-for-you')) wrong.push(`${name}: ${word}`)
      // The public's own acts have no form in the console, not even for whoever sits at its door.
      const formAllowed = allowed && visitor !== 'nobody'
      for (const method of ['GET', 'POST']) {
        const key = `${method} /en/act/${name}`
        const outcome = await ask(at, { method, path: `/en/act/${name}` })
        if (outcome !== (formAllowed ? 'let in' : 'refused')) {
          wrong.push(`${key}: ${outcome}`)
        }
      }
    }
    expect(wrong).toEqual([])
    // Reading the queue asks for nothing: for whoever may, it was done, and the audit says so.
    if (!lineOf(ACTS, 'hotline.read-queue').includes(visitor)) expect(await books()).toBe(before)
  })

  test('are not carried out by Vigie itself: facts and clocks have hands of their own', async () => {
    for (const operation of OPERATIONS) {
      const tried = perform(house.centre.worker.house, operation, { kind: 'system' }, {})
      await expect(tried, operation.name).rejects.toThrow('not-for-you')
    }
  })
})

describe('the public site', () => {
  const open = () =>
    publicApp(CENTRE_SITE, house.centre.public, {
      origin: 'https://report.example',
    })

  test('has no route without a line, and no line without a route', () => {
    expect(missing([...new Set(routesOf(open()).map(({ key }) => key))], PUBLIC_SITE)).toEqual([])
  })

  const withoutSeat = new Map<string, number>()
  test.each(VISITORS)('takes %s for anybody: every page is open, and no seat is known', async (visitor) => {
    const app = open()
    const at = await sitDown(visitor)
    const cookie = [...at.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const { key, method, path } of routesOf(app)) {
      expect(lineOf(PUBLIC_SITE, key)).toContain(visitor)
      const asked = (headers: Record<string, string>) =>
        app.request(path, {
          method,
          headers,
          ...(method === 'GET' ? {} : { body: new URLSearchParams({}) }),
        })
      const with_ = await asked({ cookie })
      const without = withoutSeat.get(key) ?? (await asked({})).status
      withoutSeat.set(key, without)
      expect([401, 403, 405], `${key} ${with_.status}`).not.toContain(with_.status)
      expect(with_.status, key).toBe(without)
      // A report under way has a cookie of its own, which knows nobody.
      const cookies = with_.headers.getSetCookie().filter((line) => !/^(__Host-)?report=/.test(line))
      expect(cookies, key).toEqual([])
    }
  })

  test('has nothing of what the staff sees', async () => {
    const app = open()
    const at = await sitDown('coordinator')
    const cookie = [...at.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const { key, method, path } of routesOf(house.app)) {
      if (Object.hasOwn(PUBLIC_SITE, key)) continue
      const answer = await app.request(path, { method, headers: { cookie } })
      expect(answer.status, key).toBe(404)
    }
  })
})

test('a planted route, and a planted operation, without a line would be found', () => {
  expect(missing(['GET /en/queue', 'GET /en/planted'], { 'GET /en/queue': ['analyst'] })).toEqual([
    'GET /en/planted has no line',
  ])
  expect(missing([], { 'hotline.planted': [] })).toEqual(['hotline.planted does not exist'])
})
