import { createServer, type Server } from 'node:http'
import { createServer as createSocket, type Server as Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCall } from './call.ts'
import { isPublic } from './is-public.ts'

const portOf = (listening: Server | Socket): number => {
  const bound = listening.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return bound.port
}

let visits: string[] = []
let server: Server
let base: string

beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`)
    if (request.url === '/silent') return
    if (request.url === '/cut') return void request.socket.destroy()
    if (request.url === '/half') {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
      return void setTimeout(() => request.socket.destroy(), 10)
    }
    if (request.url === '/long') return void response.end('x'.repeat(5_000))
    if (request.url === '/away') {
      response.writeHead(302, { location: `${base}/inside` })
      return void response.end()
    }
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      response.writeHead(429, { 'retry-after': '7' })
      response.end(`${request.headers.authorization}: ${body}`)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${portOf(server)}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const call = createCall({ reach: 'anywhere', within: 400, longest: 1_000 })
const get = (path: string) => call({ method: 'GET', url: `${base}${path}`, headers: {} })

test('an answer comes with its status, its headers and its words', async () => {
  const asked = {
    method: 'POST',
    url: `${base}/ask`,
    headers: { authorization: 'Bearer one' },
    body: 'é',
  } as const
  expect(await call(asked)).toMatchObject({
    came: 'answer',
    status: 429,
    body: 'Bearer one: é',
    headers: { 'retry-after': '7' },
  })
})

test('what was cut, never came, came in half or is too long may have taken effect', async () => {
  expect(await get('/cut')).toEqual({ came: 'doubt', why: 'ECONNRESET' })
  expect(await get('/silent')).toEqual({ came: 'doubt', why: 'too-slow' })
  expect(await get('/half')).toMatchObject({ came: 'doubt' })
  expect(await get('/long')).toEqual({ came: 'doubt', why: 'answer-too-long' })
})

test('where nobody listens, nothing was sent', async () => {
  const closed = createSocket()
  await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done))
  const port = portOf(closed)
  await new Promise((done) => closed.close(done))
  const asked = { method: 'POST', url: `http://127.0.0.1:${port}/`, headers: {}, body: '{}' } as const
  expect(await call(asked)).toEqual({ came: 'nothing', why: 'ECONNREFUSED' })
})

test('a secret that no header can hold is not sent, and not shown', async () => {
  const asked = { method: 'GET', url: base, headers: { authorization: 'two\nlines' } } as const
  expect(await call(asked)).toEqual({ came: 'nothing', why: 'bad-header' })
})

test('nobody is followed to where an answer points', async () => {
  visits = []
  expect(await get('/away')).toMatchObject({ came: 'answer', status: 302 })
  expect(visits).toEqual(['GET /away'])
})

test('in the product nothing goes unencrypted, to the machine itself or to its network, under whatever name', async () => {
  const outside = createCall({ within: 2_000 })
  visits = []
  const port = new URL(base).port
  for (const [url, why] of [
    [base, 'not-encrypted'],
    [`https://127.0.0.1:${port}/`, 'not-public'],
    [`https://[::1]:${port}/`, 'not-public'],
    [`https://[::ffff:127.0.0.1]:${port}/`, 'not-public'],
    [`https://2130706433:${port}/`, 'not-public'],
    ['https://169.254.169.254/latest/', 'not-public'],
    [`https://localhost:${port}/`, 'not-public'],
    [`https://name:word@place.example/`, 'credential-in-address'],
    ['file:///etc/passwd', 'not-encrypted'],
    ['nowhere', 'no-address'],
  ] as const) {
    expect(await outside({ method: 'GET', url, headers: {} }), url).toEqual({ came: 'nothing', why })
  }
  expect(visits).toEqual([])
})

test('an address of the open internet is told from one that is somebody’s own', () => {
  expect(['8.8.8.8', '2a00:1450::1', '193.190.0.1'].every(isPublic)).toBe(true)
  const own = ['10.1.2.3', '172.31.0.1', '192.168.1.1', '100.64.0.1', '0.0.0.0', '255.255.255.255']
  const newer = [
    'fc00::1',
    'fe80::1',
    '::',
    '2002:7f00:1::',
    '2001:db8::1',
    '::ffff:8.8.8.8',
    'ff02::1',
    '64:ff9b::1',
  ]
  expect([...own, ...newer, 'place.example', ''].filter(isPublic)).toEqual([])
})
