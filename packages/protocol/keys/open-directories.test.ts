import { afterEach, beforeEach, expect, test } from 'vitest'
import { WELL_KNOWN } from '../names.ts'
import { newKey, startSender } from '../testing/index.ts'
import { serve } from '../testing/serve.ts'
import { openDirectories } from './open-directories.ts'

let clock: Date
const now = () => clock
const later = (minutes: number): void => {
  clock = new Date(clock.getTime() + minutes * 60_000)
}
let sender: Awaited<ReturnType<typeof startSender>>
beforeEach(async () => {
  clock = new Date('2026-11-30T12:00:00Z')
  sender = await startSender()
})
afterEach(() => sender.close())

const open = (more: { admits?: (origin: string) => boolean; loopback?: boolean } = {}) =>
  openDirectories({ fetch, now, admits: () => true, loopback: true, ...more })
const kindOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (key) => (key === null ? 'unknown-key' : 'found'),
    (fault: { kind?: string }) => fault.kind ?? fault,
  )

test('a directory is asked once in ten minutes, however many keys are asked for at once', async () => {
  const { keyOf } = open()
  const all = await Promise.all(Array.from({ length: 20 }, () => kindOf(keyOf(sender.key.keyid))))
  expect(new Set(all)).toEqual(new Set(['found']))
  expect(sender.asked()).toBe(1)
  later(9)
  await keyOf(sender.key.keyid)
  expect(sender.asked()).toBe(1)
  later(2)
  await keyOf(sender.key.keyid)
  expect(sender.asked()).toBe(2)
})

test('a new key is found once a minute has passed, and one that was taken back lapses within ten', async () => {
  const { keyOf } = open()
  expect(await kindOf(keyOf(sender.key.keyid))).toBe('found')
  const fresh = sender.changeKey()
  expect(await kindOf(keyOf(fresh.keyid))).toBe('unknown-key')
  expect(sender.asked()).toBe(1)
  later(1)
  expect(await kindOf(keyOf(fresh.keyid))).toBe('found')
  expect(await kindOf(keyOf(sender.key.keyid))).toBe('unknown-key')
})

test('keys that nobody has make a receiver ask an origin once a minute, not more', async () => {
  const { keyOf } = open()
  for (let asked = 0; asked < 30; asked += 1) {
    expect(await kindOf(keyOf(newKey(sender.origin).keyid))).toBe('unknown-key')
  }
  expect(sender.asked()).toBe(1)
})

test('a directory that can no longer be read counts for a day, and one that never could not at all', async () => {
  const { keyOf } = open()
  await keyOf(sender.key.keyid)
  await sender.close()
  later(60 * 23)
  expect(await kindOf(keyOf(sender.key.keyid))).toBe('found')
  later(61)
  expect(await kindOf(keyOf(sender.key.keyid))).toBe('keys-unavailable')
  expect(await kindOf(open().keyOf(sender.key.keyid))).toBe('keys-unavailable')
})

test('no address is asked that is not admitted, plain, or no key id of the protocol', async () => {
  expect(await kindOf(open({ admits: () => false }).keyOf(sender.key.keyid))).toBe('not-admitted')
  expect(await kindOf(open({ loopback: false }).keyOf(sender.key.keyid))).toBe('not-admitted')
  const kid = sender.key.published.kid
  for (const keyid of [
    '',
    kid,
    `${sender.origin}/elsewhere#${kid}`,
    `${sender.origin}${WELL_KNOWN}`,
    `${sender.origin}/x${WELL_KNOWN}#${kid}`,
    `http://${['user', 'word'].join(':')}@127.0.0.1${WELL_KNOWN}#${kid}`,
    `http://192.0.2.1${WELL_KNOWN}#${kid}`,
    `ftp://sender.example${WELL_KNOWN}#${kid}`,
    `https://Sender.example${WELL_KNOWN}#${kid}`,
    `https://sender.example:443${WELL_KNOWN}#${kid}`,
  ]) {
    expect(`${keyid} ${await kindOf(open().keyOf(keyid))}`).toBe(`${keyid} unknown-key`)
  }
  expect(sender.asked()).toBe(0)
})

/** What somebody may publish instead of a directory. */
const WRONG: Readonly<Record<string, (origin: string) => Response>> = {
  'of another origin': () => Response.json(directory('https://another.example')),
  'at another address': (origin) => Response.redirect(`${origin}/elsewhere`, 302),
  'without end': () => new Response('x'.repeat(70_000)),
  'in words': () => new Response('keys'),
}
const directory = (origin: string, key = newKey(origin)) => ({
  protocols: ['vigie/1'],
  origin,
  organisation: 'Somebody',
  contact: 'somebody@organisation.example',
  keys: [key.published],
})

test.each(Object.keys(WRONG))('a directory %s is none', async (name) => {
  const server = await serve((origin) => (request) => {
    if (new URL(request.url).pathname !== WELL_KNOWN) return Response.json(directory(origin))
    return WRONG[name]?.(origin) ?? new Response(null)
  })
  try {
    expect(await kindOf(open().keyOf(newKey(server.origin).keyid))).toBe('keys-unavailable')
  } finally {
    await server.close()
  }
})

test('a key that is not yet or no longer, or whose name is not its thumbprint, is none; others beside it are', async () => {
  const keys: ReturnType<typeof newKey>[] = []
  const server = await serve((origin) => {
    keys.push(newKey(origin), newKey(origin), newKey(origin), newKey(origin))
    return () => {
      const [first, second, third, fourth] = keys.map(({ published }) => published)
      return Response.json({
        ...directory(origin),
        keys: [
          { kty: 'RSA', n: 'a', e: 'AQAB' },
          { ...first, notBefore: '2026-11-30T12:00:01Z' },
          { ...second, notAfter: '2026-11-30T11:59:59Z' },
          { ...third, kid: fourth?.kid },
          { ...fourth, kid: third?.kid },
          { ...first, kid: first?.kid.replace(/^./, '_') },
        ],
      })
    }
  })
  try {
    const { keyOf } = open()
    for (const key of keys) expect(await kindOf(keyOf(key.keyid))).toBe('unknown-key')
    later(1)
    expect(await kindOf(keyOf(keys[0]?.keyid ?? ''))).toBe('found')
  } finally {
    await server.close()
  }
})
