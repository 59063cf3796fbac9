import { gunzipSync } from 'node:zlib'
import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { patience } from '@vigie/platform/web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hiddenOf } from '../reporting/reading-pages.ts'
import { openPublic } from './testing.ts'

let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic()
})
afterAll(() => site.centre.close())

const get = (path: string, headers: Record<string, string> = {}) => site.app.request(path, { headers })

const PATHS = [
  '',
  '/report',
  '/report/who',
  '/report/place',
  '/report/story',
  '/report/contact',
  '/report/check',
  '/mailbox',
  '/wayfinder',
  '/wayfinder/bullying',
  '/figures',
  '/about',
  '/accessibility',
  '/privacy',
  '/privacy/children',
]

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(PATHS)('the page %s speaks that language, whole', async (path) => {
    const answer = await get(`/${language}${path}`)
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page.match(/<h1/g)).toHaveLength(1)
    // A key without words, and a placeholder nobody filled in.
    expect(page).not.toMatch(/⟦|\{[a-z]+[,}]/)
    expect(page).not.toMatch(/ style="|<style|<script>| on[a-z]+="|<img|javascript:/)
  })

  test('what does not exist is said in that language', async () => {
    const answer = await get(`/${language}/nowhere`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain(wordsOf(language)('site-frame.pages.fault.404'))
  })
})

describe('the door', () => {
  test('leads to the language that the browser asks for, and remembers nothing', async () => {
    const answer = await get('/', { 'accept-language': 'de-BE,de;q=0.9,fr;q=0.8' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/de'])
    expect(answer.headers.get('vary')).toContain('Accept-Language')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect((await get('/', { 'accept-language': 'it' })).headers.get('location')).toBe('/nl')
  })

  test('does not mind a slash too many', async () => {
    expect((await get('/nl/about/')).status).toBe(200)
  })

  test('takes no language that is not one of the four', async () => {
    for (const path of ['/it', '/nlx/report', '/xen']) expect((await get(path)).status).toBe(404)
  })

  test('closes behind whoever leaves quickly', async () => {
    const answer = await get('/nl/exit')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'https://weather.example/'])
    expect(answer.headers.get('clear-site-data')).toContain('"cache"')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('says on every answer what a browser may do', async () => {
    for (const path of ['/nl', '/nl/nowhere', '/api/v1/openapi.json', '/healthz']) {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('strict-transport-security')).toContain('max-age=')
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  test('knows whether it is alive and whether it can reach its books', async () => {
    expect((await get('/healthz')).status).toBe(200)
    expect((await get('/readyz')).status).toBe(200)
  })
})

describe('faults', () => {
  test('answers a wrong method with 405 and what is allowed', async () => {
    const answer = await site.app.request('/nl/about', { method: 'DELETE' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await site.app.request('/nl/about', { method: 'HEAD' })).status).toBe(200)
  })

  test('answers too much text with a page that says what to do', async () => {
    const answer = await site.form('/fr/report/place', { narrative: 'x'.repeat(1_100_000) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain(wordsOf('fr')('site-frame.pages.fault.413'))
  })

  test('takes no files and no other kind of form', async () => {
    const files = new FormData()
    files.set('narrative', new File(['x'], 'x.txt'))
    const answer = await site.app.request('/nl/report/place', { method: 'POST', body: files })
    expect(answer.status).toBe(405)
  })

  test('tells of its own fault without a word of what was typed', async () => {
    const told: unknown[] = []
    const broken = await openPublic({ faulty: (fault) => told.push(fault) })
    await broken.centre.close()
    const answer = await broken.form('/en/mailbox', { receipt: 'a b c d e f g h' })
    expect(answer.status).toBe(500)
    const page = await answer.text()
    expect(page).toContain(wordsOf('en')('site-frame.pages.fault.500'))
    expect(told).toHaveLength(1)
    expect((await broken.app.request('/readyz')).status).toBe(503)
    const details = await (await broken.json('/api/v1/mailbox', { receipt: 'a b c' })).json()
    expect(details).toEqual({ type: 'about:blank', title: 'A fault of ours', status: 500, code: 'fault' })
  })
})

describe('what travels', () => {
  const gzip = { 'accept-encoding': 'gzip' }

  test('is at most 30 kB for the report page with all it needs, fonts left out', async () => {
    const answer = await get('/nl/report', gzip)
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const squeezed = Buffer.from(await answer.arrayBuffer())
    const page = gunzipSync(squeezed).toString()
    const parts = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(
      ([, path = '']) => path,
    )
    expect(parts.length).toBeGreaterThan(1)
    let bytes = squeezed.length
    for (const path of parts) {
      const part = await get(path, gzip)
      expect(part.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(part.headers.get('content-encoding')).toBe('gzip')
      bytes += (await part.arrayBuffer()).byteLength
    }
    expect(bytes).toBeLessThan(30_000)
  })

  test('is squeezed as the browser can read it, or not at all', async () => {
    expect((await get('/nl', { 'accept-encoding': 'br, gzip' })).headers.get('content-encoding')).toBe('br')
    expect((await get('/nl', { 'accept-encoding': 'br;q=0, gzip' })).headers.get('content-encoding')).toBe(
      'gzip',
    )
    const whole = await get('/nl')
    expect(whole.headers.get('content-encoding')).toBeNull()
    expect(whole.headers.get('vary')).toContain('Accept-Encoding')
  })

  test('is nothing that is not on the list of files', async () => {
    for (const path of [
      '/assets/',
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/package.json',
    ]) {
      expect((await get(path)).status, path).toBe(404)
    }
  })
})

test('makes whoever guesses receipts wait, and nobody who has one', async () => {
  const waits: number[] = []
  const clock = { at: 0 }
  const guesses = patience({
    free: 3,
    first: 100,
    most: 1_000,
    now: () => clock.at,
    wait: async (time) => {
      waits.push(time)
      clock.at += time
    },
  })
  const slow = await openPublic({ guesses })
  try {
    const check = await (
      await slow.form('/en/report/check', { step: 'contact', kind: 'csam', narrative: 'x y' })
    ).text()
    const sent = await (await slow.form('/en/report/sent', hiddenOf(check))).text()
    const receipt = [...sent.matchAll(/<li>([^<.]+)<\/li>/g)]
      .slice(0, 8)
      .map(([, word]) => word)
      .join(' ')
    for (let visit = 0; visit < 6; visit++) {
      expect((await slow.form('/en/mailbox', { receipt })).status).toBe(200)
    }
    expect(waits).toEqual([])
    for (let guess = 0; guess < 8; guess++) await slow.form('/en/mailbox', { receipt: 'not this one' })
    expect(waits).toEqual([100, 200, 400, 800, 1_000])
    // Somebody else behind the same address, who has a receipt, does not stand in the guesser's line.
    expect((await slow.form('/en/mailbox', { receipt })).status).toBe(200)
    expect(waits).toHaveLength(5)
  } finally {
    await slow.centre.close()
  }
})

test('tells those who try far too often to come back, and keeps what they typed', async () => {
  const full = patience({ free: 0, first: 50_000, most: 50_000 })
  const busy = await openPublic({ guesses: full, submissions: full })
  try {
    const refused = await busy.form('/en/mailbox/write', {
      receipt: 'eight words of mine',
      text: 'Thank you',
    })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '50'])
    const door = await refused.text()
    expect(door).toContain('value="eight words of mine"')
    expect(hiddenOf(door).draft).toBe('Thank you')
    const check = await (
      await busy.form('/en/report/check', { step: 'contact', kind: 'csam', narrative: 'A made-up story' })
    ).text()
    const sent = await busy.form('/en/report/sent', hiddenOf(check))
    expect(sent.status).toBe(429)
    expect(hiddenOf(await sent.text()).narrative).toBe('A made-up story')
    const program = await busy.json('/api/v1/reports', { language: 'en', kind: 'csam', narrative: 'x y' })
    expect([program.status, program.headers.get('content-type')]).toEqual([429, 'application/problem+json'])
  } finally {
    await busy.centre.close()
  }
})
