import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { compressPages } from './compress-pages.ts'
import { limitBody } from './form.ts'
import { listen } from './listen.ts'

const say = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (bytes) => {
      heard += bytes.toString()
    })
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
    socket.write(text)
  })

const app = new Hono()
app.use(compressPages())
app.use(limitBody(1_000))
app.get('/long', (c) => c.html('<p>words</p>'.repeat(500)))
app.get('/short', (c) => c.html('<p>word</p>'))
app.get('/events', (c) => c.body('data: x\n\n'.repeat(500), 200, { 'content-type': 'text/event-stream' }))
app.post('/take', async (c) => c.text(String((await c.req.text()).length)))

test('it serves on a free port, squeezes what is worth it, and closes', async () => {
  const server = await listen(app, { host: '127.0.0.1', port: 0, name: 'test' })
  const from = `http://127.0.0.1:${server.port}`
  const long = await fetch(`${from}/long`)
  expect(long.headers.get('content-encoding')).toBe('gzip')
  expect(await long.text()).toBe('<p>words</p>'.repeat(500))
  expect((await fetch(`${from}/short`)).headers.get('content-encoding')).toBeNull()
  expect((await fetch(`${from}/events`)).headers.get('content-encoding')).toBeNull()
  await server.close()
  await expect(fetch(`${from}/long`)).rejects.toThrow()
})

test('a body that is too large is refused, announced or not', async () => {
  const server = await listen(app, { host: '127.0.0.1', port: 0, name: 'test' })
  try {
    const from = `http://127.0.0.1:${server.port}/take`
    expect((await fetch(from, { method: 'POST', body: 'x'.repeat(1_001) })).status).toBe(413)
    const parts = new ReadableStream({
      start: (stream) => {
        for (let part = 0; part < 20; part++) stream.enqueue(new TextEncoder().encode('x'.repeat(100)))
        stream.close()
      },
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: parts, duplex: 'half' }
    expect((await fetch(from, init)).status).toBe(413)
    expect(await (await fetch(from, { method: 'POST', body: 'x'.repeat(1_000) })).text()).toBe('1000')
  } finally {
    await server.close()
  }
})

test('whoever does not finish the headers is cut off', async () => {
  const server = await listen(app, { host: '127.0.0.1', port: 0, name: 'test' })
  try {
    const heard = await say(server.port, 'GET /long HTTP/1.1\r\nHost: a.example\r\nX-Slow: ')
    expect(heard).toContain('408')
  } finally {
    await server.close()
  }
})

test('headers beyond measure are refused', async () => {
  const server = await listen(app, { host: '127.0.0.1', port: 0, name: 'test' })
  try {
    const heard = await say(
      server.port,
      `GET / HTTP/1.1\r\nHost: a.example\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
    )
    expect(heard).toContain('431')
  } finally {
    await server.close()
  }
})

test('a name that is not ours is answered by nothing; ours, this machine and the address itself are', async () => {
  const server = await listen(app, { host: '127.0.0.2', port: 0, name: 'test', names: ['report.example'] })
  const ask = async (host: string): Promise<string> => {
    const socket = connect(server.port, '127.0.0.2')
    let heard = ''
    socket.on('data', (bytes) => {
      heard += bytes.toString()
    })
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.write(`GET /short HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    await closed
    return heard
  }
  try {
    for (const host of ['report.example', 'REPORT.example:8080', 'localhost', '127.0.0.1:1', '127.0.0.2']) {
      expect(await ask(host)).toMatch(/^HTTP\/1\.1 200 /)
    }
    for (const host of ['evil.example', 'report.example.evil.example', '192.0.2.1', 'a b']) {
      const answer = await ask(host)
      expect(answer).toMatch(/^HTTP\/1\.1 421 /)
      expect(answer).toContain('Nothing is answered under this name')
      expect(answer).toMatch(/x-content-type-options: nosniff/i)
    }
  } finally {
    await server.close()
  }
})
