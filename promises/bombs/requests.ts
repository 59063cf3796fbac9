import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { HouseName } from '../scratch-houses.ts'
import { growthDuring } from './memory.ts'

/** Where an app of a house is reached, by what it is called. */
export type Reach = (what: string, house: HouseName) => string

interface Bomb {
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' }

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
const deepObject = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
const wide = (width: number): string =>
  `{${Array.from({ length: width }, (_, at) => `"k${at}":${at}`).join(',')}}`
const story = (text: string): string => JSON.stringify({ language: 'en', kind: 'csam', narrative: text })
const report = (addresses: string[]): string =>
  JSON.stringify({ language: 'en', kind: 'other', narrative: '', addresses, place: 7 })
const part = (name: string, text: string) =>
  `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`

/** What reads JSON and forms of strangers, in every house. */
const READS_JSON = (reach: Reach): readonly string[] => [
  `${reach('public site', 'centre')}/api/v1/reports`,
  `${reach('public site', 'centre')}/api/v1/mailbox`,
  `${reach('partner interface', 'centre')}/api/v1/hashes/lookup`,
  `${reach('notice form', 'provider')}/api/vigie/1/notices`,
  `${reach('notice form', 'provider')}/api/vigie/1/complaints`,
  `${reach('provider interface', 'provider')}/api/v1/operations/moderation.decide-item`,
]
const READS_FORMS = (reach: Reach): readonly string[] => [
  `${reach('public site', 'centre')}/en/mailbox`,
  `${reach('desk (staff)', 'centre')}/en/sign-in/code`,
  `${reach('notice form', 'provider')}/en/notice`,
  `${reach('notice form', 'provider')}/en/decision`,
  `${reach('desk (moderators)', 'provider')}/en/sign-in/code`,
]

/** Bodies that are small to send and meant to be dear to read. Each of them is to be refused. */
const bombs = (reach: Reach): Bomb[] => {
  const json: readonly (readonly [string, string])[] = [
    ['arrays in arrays', deep(400_000)],
    ['objects in objects', deepObject(150_000)],
    ['many names', wide(70_000)],
    ['names of every object', `{"__proto__":${wide(20_000)},"constructor":{"prototype":1}}`],
    ['a number without end', `{"narrative":${'9'.repeat(900_000)}}`],
    ['escapes without end', `"${'\\u0041'.repeat(150_000)}"`],
    ['blanks without end', `${' '.repeat(900_000)}x`],
    ['a story far too long', story('a'.repeat(900_000))],
    [
      'addresses that keep expressions busy',
      report(Array.from({ length: 50 }, () => `${'@a.'.repeat(6_000)}!`)),
    ],
    ['more than fits', story('b'.repeat(3_000_000))],
  ]
  const forms: readonly (readonly [string, Record<string, string>, string])[] = [
    ['many fields', FORM_TYPE, Array.from({ length: 300_000 }, (_, at) => `a${at}=`).join('&')],
    ['signs written long', FORM_TYPE, `receipt=${'%F0%9F%91%8D'.repeat(250_000)}`],
    [
      'many parts',
      MULTIPART,
      `${Array.from({ length: 12_000 }, (_, at) => part(`a${at}`, 'b')).join('')}--x--`,
    ],
    ['a part without end', MULTIPART, `--x\r\ncontent-disposition: form-data; name="${'a'.repeat(900_000)}`],
    [
      'a file',
      MULTIPART,
      `--x\r\ncontent-disposition: form-data; name="f"; filename="a.zip"\r\n\r\n${'P'.repeat(900_000)}\r\n--x--`,
    ],
  ]
  const packed = gzipSync(Buffer.alloc(400_000_000, ' '))
  return [
    ...READS_JSON(reach).flatMap((url) => [
      ...json.map(([name, body]) => ({ name, url, headers: JSON_TYPE, body: Buffer.from(body) })),
      { name: 'packed blanks', url, headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: packed },
    ]),
    ...READS_FORMS(reach).flatMap((url) => [
      ...forms.map(([name, headers, body]) => ({ name, url, headers, body: Buffer.from(body) })),
      { name: 'packed form', url, headers: { ...FORM_TYPE, 'content-encoding': 'gzip' }, body: packed },
    ]),
  ]
}

/** Bytes that are no honest request; gives what came back. */
const raw = (site: URL, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let said = ''
    const socket = connect(Number(site.port), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (part) => {
      said += part.toString('latin1')
      socket.end()
    })
    socket.on('error', () => resolve(said))
    socket.on('close', () => resolve(said))
    socket.setTimeout(5_000, () => socket.destroy())
  })

const crooked = (host: string): readonly (readonly [string, string])[] => [
  ['headers without end', `GET /en HTTP/1.1\r\nHost: ${host}\r\n${'X-A: b\r\n'.repeat(20_000)}\r\n`],
  ['one header without end', `GET /en HTTP/1.1\r\nHost: ${host}\r\nX-A: ${'b'.repeat(500_000)}\r\n\r\n`],
  [
    'two lengths',
    `POST /en/mailbox HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nContent-Length: 900000000\r\n\r\nabcde`,
  ],
  [
    'a chunk too large to be',
    `POST /en/mailbox HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n`,
  ],
  ['an address without end', `GET /${'a/'.repeat(100_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
]

/** Throws every bomb at the site that it is for. */
export const throwBombs = async (reach: Reach, pid: number, say: (line: string) => void) => {
  const sum = { requests: 0, notRefused: 0, slowestSeconds: 0, growthMegabytes: 0 }
  const count = async (name: string, work: () => Promise<number>): Promise<void> => {
    let seconds = 0
    let status = 0
    const grown = await growthDuring(pid, async () => {
      const start = performance.now()
      status = await work()
      seconds = (performance.now() - start) / 1_000
    })
    const refused = status >= 400 && status < 500
    if (!refused || seconds > 1 || grown > 64)
      say(`${name}: ${status}, ${seconds.toFixed(2)} s, ${Math.round(grown)} MB`)
    sum.requests++
    if (!refused) sum.notRefused++
    sum.slowestSeconds = Math.max(sum.slowestSeconds, Math.round(seconds * 100) / 100)
    sum.growthMegabytes = Math.max(sum.growthMegabytes, Math.round(grown))
  }
  const send = async ({ url, headers, body }: Bomb, again = true): Promise<number> => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        body: new Uint8Array(body),
        redirect: 'manual',
      })
      await answer.body?.cancel()
      return answer.status
    } catch {
      // The line may have been cut by the bomb before. Cut once more, in the middle of sending, it was refused.
      return again ? send({ name: '', url, headers, body }, false) : 499
    }
  }
  // The first visits make room for what every visit needs.
  const warm = {
    name: '',
    url: `${reach('public site', 'centre')}/api/v1/reports`,
    headers: JSON_TYPE,
    body: Buffer.from(story('x'.repeat(900_000))),
  }
  for (let visit = 0; visit < 10; visit++) await send(warm)
  for (const bomb of bombs(reach)) await count(`${bomb.url} ${bomb.name}`, () => send(bomb))
  const sites = [reach('public site', 'centre'), reach('notice form', 'provider')].map(
    (site) => new URL(site),
  )
  for (const url of sites)
    for (const [name, bytes] of crooked(url.host)) {
      await count(name, async () => {
        const said = await raw(url, bytes)
        return said === '' ? 499 : Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0)
      })
    }
  return sum
}
