import { afterAll, beforeAll, expect, test } from 'vitest'
import { newKey, startReceiver, startSender } from '../testing/index.ts'
import { type CheckedLine, checkReceiver } from './check-receiver.ts'

type Meddling = NonNullable<Parameters<typeof startReceiver>[0]>

let sender: Awaited<ReturnType<typeof startSender>>
let other: Awaited<ReturnType<typeof startSender>>
beforeAll(async () => {
  ;[sender, other] = await Promise.all([startSender(), startSender()])
})
afterAll(() => Promise.all([sender.close(), other.close()]))

const check = async (options: Meddling = {}) => {
  const receiver = await startReceiver(options)
  try {
    const lines: CheckedLine[] = []
    for await (const line of checkReceiver({
      base: receiver.origin,
      key: sender.key,
      unpublished: newKey(sender.origin),
      other: other.key,
      fetch,
      now: () => new Date(),
      loopback: true,
      wait: 200,
    })) {
      lines.push(line)
    }
    return {
      lines,
      notices: [...receiver.notices.values()],
      failed: lines.filter(({ found }) => found !== null),
    }
  } finally {
    await receiver.close()
  }
}

test('a receiver that does what the protocol says passes every line', async () => {
  const { lines, failed } = await check()
  expect(failed).toEqual([])
  expect(lines.length).toBeGreaterThan(35)
})

test('everything that the check sends is a test, about addresses where nothing can be', async () => {
  const { notices } = await check()
  expect(notices.length).toBeGreaterThan(10)
  for (const { document } of notices) {
    expect(document.test).toBe(true)
    for (const { location } of document.items) expect(new URL(location.url).hostname).toMatch(/\.example$/)
  }
})

const namesOf = (lines: readonly CheckedLine[]) => lines.map(({ name }) => name)
const json = (response: Response, change: (value: object) => object) =>
  response.json().then((value: object) => Response.json(change(value), { status: response.status }))

/** Each is wrong in one thing, and the lines that have to find it. */
const WRONG: Readonly<Record<string, readonly [options: Meddling, lines: readonly RegExp[]]>> = {
  'takes the same request twice': [{ seen: () => false }, [/: replayed$/]],
  'says yes to everything': [
    { meddle: (response) => (response.ok ? response : Response.json({ receipt: 'a.b.c' }, { status: 201 })) },
    [
      /: replayed$/,
      /: unsigned$/,
      /: digest-mismatch$/,
      /: signature-expired$/,
      /: unknown-key$/,
      /: id-taken$/,
      /: too-large$/,
      /: unknown-version/,
      /: misdirected$/,
      /another sender/,
    ],
  ],
  'knows no problems': [
    { meddle: (response) => (response.ok ? response : Response.json({}, { status: response.status })) },
    [/: unsigned$/, /: invalid/],
  ],
  'calls everything new': [
    {
      meddle: (response) =>
        response.status === 200 ? new Response(response.body, { status: 201 }) : response,
    },
    [/: 200, with the same receipt$/, /: 201, then 200/],
  ],
  'signs receipts that it changed': [
    {
      meddle: (response, request) =>
        request.url.endsWith('/notices') && response.ok
          ? json(response, () => ({ receipt: 'eyJ.eyJ.abc' }))
          : response,
    },
    [/^a valid notice is received/],
  ],
  'decides nothing': [
    {
      meddle: (response, request) =>
        request.method === 'GET' && response.ok
          ? json(response, (value) => ({ ...value, decisions: [] }))
          : response,
    },
    [/^a test is decided/, /^the feed gives/],
  ],
  'admits nobody': [{ admits: () => false }, [/^a valid notice is received/]],
}

test.each(Object.keys(WRONG))('a receiver that %s is found out', async (name) => {
  const [options, expected] = WRONG[name] ?? [{}, []]
  const names = namesOf((await check(options)).failed)
  for (const line of expected) expect(names).toContainEqual(expect.stringMatching(line))
})

test('only the line that is about it fails where one thing is wrong', async () => {
  expect(namesOf((await check({ seen: () => false })).failed)).toEqual([
    'the very same request again is refused: replayed',
  ])
})

test('where there is no directory, that is all there is to say', async () => {
  const lines: CheckedLine[] = []
  for await (const line of checkReceiver({
    base: 'http://127.0.0.1:1',
    key: sender.key,
    unpublished: newKey(sender.origin),
    fetch,
    now: () => new Date(),
    loopback: true,
  })) {
    lines.push(line)
  }
  expect(lines).toEqual([
    { name: 'the directory can be read', found: expect.stringContaining('keys-unavailable') },
  ])
})
