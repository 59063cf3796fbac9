import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { isFromElsewhere } from './from-elsewhere.ts'
import { headersOf, KEEPING, MANNERS, securityHeaders } from './security-headers.ts'

const ORIGIN = 'https://report.example'

// By hand, so that nobody loosens a line of the table without saying so here.
const POLICIES = {
  mute: "default-src 'none'; form-action 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
  plain:
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
  still:
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
  asking:
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
  live: "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types vigie-live; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
} as const

test.each(MANNERS)('the lines of the table for pages that are %s are these', (manner) => {
  const { 'permissions-policy': permissions = '', ...others } = headersOf({ origin: ORIGIN, manner })
  expect(others).toEqual({
    'content-security-policy': POLICIES[manner],
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
  })
  for (const name of ['camera', 'microphone', 'geolocation', 'display-capture', 'usb']) {
    expect(permissions.split(', ')).toContain(`${name}=()`)
  }
  const passkeys = manner === 'live' ? '(self)' : '()'
  expect(permissions).toContain(`publickey-credentials-get=${passkeys}`)
})

test('no policy lets anything in that is not a file of ours', () => {
  for (const policy of Object.values(POLICIES)) expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
})

test('only over TLS is a browser told to insist on it', () => {
  const plain = headersOf({ origin: 'http://localhost:8080', manner: 'still' })
  expect(plain['strict-transport-security']).toBeUndefined()
  expect(plain['content-security-policy']).not.toContain('upgrade-insecure-requests')
})

test('an answer that says nothing about keeping is not kept, whatever went wrong', async () => {
  const app = new Hono()
  app.use(securityHeaders({ origin: ORIGIN, manner: 'still' }))
  app.get('/kept', (c) => c.text('x', 200, { 'cache-control': KEEPING.asked }))
  app.get('/broken', () => {
    throw new Error('broken')
  })
  app.onError((_fault, c) => c.text('broken', 500))
  for (const [path, status, keeping] of [
    ['/kept', 200, 'private, no-cache'],
    ['/broken', 500, 'no-store'],
    ['/nowhere', 404, 'no-store'],
  ] as const) {
    const { status: said, headers } = await app.request(path)
    expect([said, headers.get('cache-control'), headers.get('x-frame-options')]).toEqual([
      status,
      keeping,
      'DENY',
    ])
  }
})

test.each([
  ['our own form, which tells nobody where it is', { origin: 'null', site: 'same-origin' }, false],
  ['a program that is no browser', {}, false],
  ['an older browser from our page', { origin: 'null' }, false],
  ['an older browser that names us', { origin: ORIGIN }, false],
  ['an older browser that names the host it asked', { origin: 'http://localhost:1' }, false],
  ['another site', { origin: 'https://evil.example', site: 'cross-site' }, true],
  ['another site that hides', { origin: 'null', site: 'cross-site' }, true],
  ['a neighbouring name', { origin: 'https://other.report.example', site: 'same-site' }, true],
  ['another site in an older browser', { origin: 'https://evil.example' }, true],
])('%s is told apart', (_who, { origin, site }: { origin?: string; site?: string }, elsewhere) => {
  expect(isFromElsewhere({ origin, site, host: 'localhost:1' }, ORIGIN)).toBe(elsewhere)
})
