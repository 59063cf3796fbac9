import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient, packNotice } from '../client/create-client.ts'
import { testNotice } from '../client/test-notice.ts'
import { openDirectories } from '../keys/open-directories.ts'
import { newKey, startReceiver, startRegister, startSender } from '../testing/index.ts'
import { openRegister } from './open-register.ts'

type Snapshot = Parameters<Awaited<ReturnType<typeof startRegister>>['publish']>[0]
type State = Snapshot['entries'][number]['states'][number]

const START = new Date('2026-11-30T12:00:00Z')
let clock = START
const now = () => clock
const later = (minutes: number): void => {
  clock = new Date(clock.getTime() + minutes * 60_000)
}

let register: Awaited<ReturnType<typeof startRegister>>
let sender: Awaited<ReturnType<typeof startSender>>
beforeAll(async () => {
  register = await startRegister()
  sender = await startSender()
})
afterAll(() => Promise.all([register, sender].map((server) => server.close())))

const AWARDED: State = { state: 'awarded', from: '2026-01-01T00:00:00Z' }
const snapshot = (
  serial: number,
  states: State[] = [AWARDED],
  areas: Snapshot['entries'][number]['areas'] = [{ category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' }],
): Snapshot => ({
  serial,
  issuedAt: clock.toISOString(),
  nextUpdate: new Date(clock.getTime() + 86_400_000).toISOString(),
  entries: [{ entry: 'BE-1', organisation: 'A centre', origins: [sender.origin], areas, states }],
})
const { fetch } = globalThis
const directories = () => openDirectories({ fetch, now, admits: () => true, loopback: true })
const open = (more: { kept?: string; keep?: (signed: string) => void } = {}) =>
  openRegister({ url: register.url, fetch, keyOf: directories().keyOf, now, ...more })
const claim = (entry = 'BE-1', from = sender.origin) => ({
  sender: from,
  entry,
  items: [
    {
      item: '1',
      category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
      keyword: 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS',
    },
  ] as const,
  at: clock,
})

test('a claim is granted while the entry is in force and every item is in its area', async () => {
  await register.publish(snapshot(1))
  expect(await open().find(claim())).toMatchObject({ granted: true, entry: 'BE-1', snapshot: { serial: 1 } })
  expect(await open().find(claim('BE-2'))).toMatchObject({ notGranted: 'no-entry' })
  expect(await open().find(claim('BE-1', 'https://another.example'))).toMatchObject({
    notGranted: 'no-entry',
  })
  const narrow = {
    category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
    keywords: ['KEYWORD_UNSAFE_CHALLENGES'],
  } as const
  await register.publish(snapshot(2, [AWARDED], [{ ...narrow, keywords: [...narrow.keywords] }]))
  expect(await open().find(claim())).toMatchObject({ notGranted: 'outside-area', outside: ['1'] })
})

test('the latest decision that holds counts: suspended, awarded again, revoked', async () => {
  const states: State[] = [
    { state: 'revoked', from: '2026-11-30T15:00:00Z' },
    AWARDED,
    { state: 'awarded', from: '2026-11-30T14:00:00Z' },
    { state: 'suspended', from: '2026-11-30T13:00:00Z' },
  ]
  await register.publish(snapshot(3, states))
  const found = async (at: string) => {
    const finding = await open().find({ ...claim(), at: new Date(at) })
    return finding.granted ? 'granted' : finding.notGranted
  }
  expect(await found('2025-12-31T23:59:59Z')).toBe('not-yet')
  expect(await found('2026-11-30T12:59:59Z')).toBe('granted')
  expect(await found('2026-11-30T13:00:00Z')).toBe('suspended')
  expect(await found('2026-11-30T14:30:00Z')).toBe('granted')
  expect(await found('2026-11-30T15:00:00Z')).toBe('revoked')
})

test('an older snapshot never takes the place of a newer one, not even after a new start', async () => {
  const kept: string[] = []
  const opened = open({ keep: (signed) => void kept.push(signed) })
  await register.publish(snapshot(10))
  expect(await opened.find(claim())).toMatchObject({ snapshot: { serial: 10 } })
  await register.publish(snapshot(9, [AWARDED, { state: 'revoked', from: '2026-01-02T00:00:00Z' }]))
  later(6)
  await opened.find(claim())
  expect(await opened.find(claim())).toMatchObject({ granted: true, snapshot: { serial: 10 } })
  expect(kept).toHaveLength(1)
  expect(await open({ kept: kept[0] ?? '' }).find(claim())).toMatchObject({ snapshot: { serial: 10 } })
})

test('a snapshot past its time, or that another signed, counts for nothing', async () => {
  await register.publish(snapshot(11))
  const opened = open()
  expect(await opened.find(claim())).toMatchObject({ granted: true })
  register.silence()
  later(24 * 60)
  expect(await opened.find(claim())).toMatchObject({ notGranted: 'register-unavailable' })
  await register.publish(snapshot(12), newKey('https://another.example'))
  expect(await open().find(claim())).toMatchObject({ notGranted: 'register-unavailable' })
  await register.publish(snapshot(12), newKey(register.origin))
  expect(await open().find(claim())).toMatchObject({ notGranted: 'register-unavailable' })
})

test('the receipt says what was claimed, what was granted, and which snapshot was asked', async () => {
  await register.publish(snapshot(20))
  const receiver = await startReceiver({ registers: [register.url], now })
  const client = createClient({ base: receiver.origin, key: sender.key, fetch, now, loopback: true })
  const send = async (url: string) => {
    const { receipt } = await client.sendNotice(
      packNotice({
        ...testNotice({ id: randomUUID(), receiver: receiver.origin, now: now() }),
        standing: { kind: 'trusted-flagger', register: url, entry: 'BE-1' },
      }),
    )
    return receipt.standing
  }
  try {
    expect(await send(register.url)).toMatchObject({
      claimed: 'trusted-flagger',
      granted: 'trusted-flagger',
      register: { address: register.url, serial: 20, entry: 'BE-1' },
    })
    expect(await send('https://another.example/register')).toEqual({
      claimed: 'trusted-flagger',
      granted: 'ordinary',
      notGranted: 'register-not-accepted',
    })
  } finally {
    await receiver.close()
  }
})
