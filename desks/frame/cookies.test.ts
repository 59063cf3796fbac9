import fc from 'fast-check'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { cookiesFor } from './cookies.ts'
import { safeBack } from './safe-back.ts'

test('the console is not served over plain http where others could read along', () => {
  for (const origin of [
    'https://desk.example',
    'http://localhost:8081',
    'http://127.0.0.1:8081',
    'http://[::1]:1',
  ]) {
    expect(() => cookiesFor(origin, 'vigie')).not.toThrow()
  }
  for (const origin of ['http://desk.example', 'http://192.168.1.5:8081', 'http://127.0.0.1.example']) {
    expect(() => cookiesFor(origin, 'vigie')).toThrow('plain http')
  }
})

test('the desks of two houses on one machine keep cookies of their own, in one browser', async () => {
  const app = new Hono()
  const [centre, provider] = ['centre', 'provider'].map((name) => cookiesFor('http://localhost:8081', name))
  app.get('/sit', (c) => {
    centre?.set(c, 'session', 'one')
    provider?.set(c, 'session', 'two')
    return c.text('')
  })
  app.get('/seen', (c) => c.json([centre?.read(c, 'session'), provider?.read(c, 'session')]))
  const kept = (await app.request('/sit')).headers.getSetCookie().map((line) => line.split(';')[0])
  const seen = await app.request('/seen', { headers: { cookie: kept.join('; ') } })
  expect(await seen.json()).toEqual(['one', 'two'])
  expect(() => cookiesFor('http://localhost:8081', 'no good; name')).toThrow('cookie')
})

test('a way back is a path of ours and nothing else', () => {
  expect(safeBack('/nl/case/1?act=x')).toBe('/nl/case/1?act=x')
  expect(safeBack('/nl')).toBe('/nl')
  for (const elsewhere of [
    '',
    '/',
    '//evil.example/nl/',
    '/nl//evil.example',
    '/nlx',
    'nl/',
    '/nl/\\evil',
    '/nl/\tx',
  ]) {
    expect(safeBack(elsewhere)).toBeNull()
  }
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('/nl', '/fr/', '', '/', '//'), (tail, head) => {
      const back = safeBack(head + tail)
      if (back !== null) expect(new URL(back, 'https://desk.example').origin).toBe('https://desk.example')
    }),
  )
})
