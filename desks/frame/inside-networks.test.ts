import { afterAll, beforeAll, expect, test } from 'vitest'
import { CENTRE_DESK } from '../../houses/centre/desk.ts'
import { consoleApp } from './console-app.ts'
import type { NetworkLimits } from './inside-networks.ts'
import { ORIGIN, openTestConsole, type TestConsole } from './testing.ts'

let demo: TestConsole
beforeAll(async () => {
  demo = await openTestConsole({ demonstration: true })
})
afterAll(() => demo.close())

const NETWORKS = ['192.0.2.0/24', '2001:db8:5::/48', '198.51.100.7']

/** The answer of a desk that is limited to these networks to somebody who connects from there. */
const askFrom = (
  remoteAddress: string,
  {
    path = '/en/sign-in',
    headers = {},
    ...limits
  }: Partial<NetworkLimits> & { path?: string; headers?: HeadersInit } = {},
) =>
  consoleApp({
    desks: CENTRE_DESK,
    house: demo.centre.desk.house,
    origin: ORIGIN,
    demonstration: true,
    events: demo.events,
    faulty: (fault) => demo.faults.push(fault),
    from: { networks: NETWORKS, proxies: 0, ...limits },
  }).request(ORIGIN + path, { headers }, { incoming: { socket: { remoteAddress } } })

test.each(['192.0.2.200', '::ffff:192.0.2.1', '2001:db8:5:1::9', '198.51.100.7'])(
  'whoever comes from %s, which is ours, finds the door',
  async (address) => {
    expect((await askFrom(address)).status).toBe(200)
  },
)

test.each(['192.0.3.1', '2001:db8:6::1', '198.51.100.8', '::ffff:198.51.100.8', ''])(
  'whoever comes from %s, which is not, is told and sees no door',
  async (address) => {
    const answer = await askFrom(address)
    expect(answer.status).toBe(403)
    const page = await answer.text()
    expect(page).toContain('can only be reached from the networks')
    expect(page).not.toContain('name="person"')
  },
)

test('somebody who is signed in reaches nothing from elsewhere', async () => {
  const at = await demo.sitDown(demo.centre.staff.hanne)
  const headers = { cookie: [...at.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  expect((await askFrom('192.0.2.1', { path: '/en/queue', headers })).status).toBe(200)
  for (const path of ['/en/queue', '/en/events', '/en/account', '/en']) {
    expect((await askFrom('203.0.113.1', { path, headers })).status).toBe(403)
  }
})

test('only so many proxies as the operator names are believed', async () => {
  const headers = { 'x-forwarded-for': '192.0.2.1' }
  expect((await askFrom('203.0.113.1', { headers })).status).toBe(403)
  expect((await askFrom('203.0.113.1', { headers, proxies: 1 })).status).toBe(200)
  const forged = { 'x-forwarded-for': '192.0.2.1, 203.0.113.9' }
  expect((await askFrom('10.0.0.1', { headers: forged, proxies: 1 })).status).toBe(403)
})

test('without networks it is reached from everywhere', async () => {
  expect((await askFrom('203.0.113.1', { networks: [] })).status).toBe(200)
})
