import { randomUUID } from 'node:crypto'
import { findIncomingQueue, getIncomingNotice } from '@vigie/incoming'
import { findOpenComplaints, findSilentComplaints, selectSilentComplaints } from '@vigie/moderation'
import { decideItem } from '@vigie/moderation/verbs/decide-item'
import { ruleOnComplaint } from '@vigie/moderation/verbs/rule-on-complaint'
import {
  type Complaint,
  createClient,
  PROTOCOL,
  packComplaint,
  packNotice,
  testNotice,
} from '@vigie/protocol'
import { type CheckedLine, checkReceiver } from '@vigie/protocol/check'
import { newKey, startRegister, startSender } from '@vigie/protocol/testing'
import { publicApp } from '@vigie/site-frame'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROVIDER_SITE } from '../../../houses/provider/serving.ts'
import { openTestProvider, type TestProvider } from '../../../houses/provider/testing.ts'

const ORIGIN = 'http://localhost:4999'
const NOW = new Date()

let house: TestProvider
let sender: Awaited<ReturnType<typeof startSender>>
let register: Awaited<ReturnType<typeof startRegister>>
let app: ReturnType<typeof publicApp>
beforeAll(async () => {
  sender = await startSender()
  register = await startRegister()
  house = await openTestProvider({ start: NOW, site: ORIGIN, particulars: { registers: register.url } })
  app = publicApp(PROVIDER_SITE, house.public, {
    origin: ORIGIN,
    neutral: 'https://weather.example/',
    faulty: (fault) => {
      throw fault
    },
  })
  await register.publish({
    serial: 3,
    issuedAt: NOW.toISOString(),
    nextUpdate: new Date(NOW.getTime() + 86_400_000).toISOString(),
    entries: [
      {
        entry: 'TF-BE-0000',
        organisation: 'A flagger',
        origins: [sender.origin],
        areas: [{ category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' }],
        states: [{ state: 'awarded', from: '2026-01-01T00:00:00Z' }],
      },
    ],
  })
})
afterAll(() => Promise.all([house.close(), sender.close(), register.close()]))

const { fetch } = globalThis
/** What is asked of the provider goes to its app, everything else over the wire. */
const through: typeof fetch = async (input, init) => {
  const request = new Request(input, init)
  return new URL(request.url).origin === ORIGIN ? app.request(request) : fetch(request)
}
const client = () =>
  createClient({ base: ORIGIN, key: sender.key, fetch: through, now: () => house.clock(), loopback: true })
const notice = (more: Partial<ReturnType<typeof testNotice>> = {}) => {
  const { test: _trial, ...rest } = testNotice({ id: randomUUID(), receiver: ORIGIN, now: house.clock() })
  return { ...rest, ...more }
}
const claim = (entry = 'TF-BE-0000') => ({ kind: 'trusted-flagger' as const, register: register.url, entry })
const opened = (id: string) =>
  house.read(house.staff[2] ?? { kind: 'system' }, async (desk) => {
    const { lines } = await findIncomingQueue(desk, {})
    for (const line of lines) {
      const one = await getIncomingNotice(desk, line.notice)
      if (one.ownId === id) return { one, line }
    }
    throw new Error('it is not in the queue')
  })

test('a signed notice is taken, its flagger is verified against the register, and it goes first', async () => {
  const sent = notice({ standing: claim() })
  const { receipt } = await client().sendNotice(packNotice(sent))
  expect(receipt).toMatchObject({
    of: sent.id,
    sender: sender.origin,
    receiver: ORIGIN,
    standing: { granted: 'trusted-flagger', register: { serial: 3, entry: 'TF-BE-0000' } },
  })
  const { one, line } = await opened(sent.id)
  expect(line.priority).toBe(true)
  expect(one.match).toMatchObject({
    outcome: 'matched',
    serial: 3,
    organisation: 'An organisation of a test',
  })
  expect(one.items.map(({ location }) => location)).toEqual(['https://nothing.example/test'])
})

test('the same bytes again give the same receipt, and other ones under the same id are refused', async () => {
  const sent = notice()
  const first = await client().sendNotice(packNotice(sent))
  const second = await client().sendNotice(packNotice(sent))
  expect(second).toMatchObject({ signed: first.signed, repeated: true })
  const [item] = sent.items
  if (!item) throw new Error('a notice has an item')
  const other = { ...sent, items: [{ ...item, explanation: 'Something else.' }] }
  await expect(client().sendNotice(packNotice(other))).rejects.toThrow('id-taken')
})

test('a claim that the register does not bear out counts like any other notice', async () => {
  const sent = notice({ standing: claim('TF-BE-9999') })
  const { receipt } = await client().sendNotice(packNotice(sent))
  expect(receipt.standing).toMatchObject({ granted: 'ordinary', notGranted: 'no-entry' })
  const { one, line } = await opened(sent.id)
  expect([line.priority, one.match?.outcome, one.match?.reason]).toEqual([false, 'not-matched', 'no-entry'])
})

test('what nobody signed is refused, and a request that was here before too', async () => {
  const body = packNotice(notice())
  const headers = { 'content-type': 'application/json' }
  const unsigned = await app.request(`${ORIGIN}/api/vigie/1/notices`, { method: 'POST', headers, body })
  expect([unsigned.status, (await unsigned.json()).type]).toEqual([
    401,
    '/.well-known/vigie-protocol#unsigned',
  ])
  const kept: Request[] = []
  const listening = createClient({
    base: ORIGIN,
    key: sender.key,
    now: () => house.clock(),
    loopback: true,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      if (request.method === 'POST') kept.push(request.clone())
      return through(request)
    },
  })
  await listening.sendNotice(packNotice(notice()))
  const [again] = kept
  if (!again) throw new Error('nothing was sent')
  // As it came, byte for byte; a clone is no Request of this process once a server replaced that class.
  const { url, method, headers: signed } = again
  const replayed = await app.request(url, { method, headers: signed, body: await again.arrayBuffer() })
  expect([replayed.status, (await replayed.json()).type]).toEqual([
    401,
    '/.well-known/vigie-protocol#replayed',
  ])
})

test('a sender finds its own notice again, and no other’s', async () => {
  const sent = notice()
  const { signed } = await client().sendNotice(packNotice(sent))
  expect(await client().poll(sent.id)).toMatchObject({ signed, decisions: [] })
  await expect(client().poll(randomUUID())).rejects.toThrow('not-found')
})

const REFUSAL = { action: 'refused-lawful', explanation: 'Nothing forbids it.' }
const staff = (at: number) => house.staff[at] ?? { kind: 'system' as const }
const decide = async (id: string) => {
  const { one } = await opened(id)
  const item = one.items[0]?.id
  return (await house.perform(decideItem, staff(2), { item, ...REFUSAL })).decision
}
const complaint = (of: string, decision?: string): Complaint => ({
  protocol: PROTOCOL,
  id: randomUUID(),
  sentAt: house.clock().toISOString(),
  receiver: ORIGIN,
  notice: of,
  about: [{ item: '1', ...(decision === undefined ? {} : { decision }) }],
  language: 'en',
  reasons: 'Made up: look again.',
})
const rule = async (complaints: { complaint: string }[], outcome: object) =>
  house.perform(ruleOnComplaint, staff(3), { complaint: complaints[0]?.complaint, ...outcome })
const open = () => house.read(staff(2), ({ db }) => findOpenComplaints(db, 10))

test('the sender hears each decision, signed, complains once, and hears that another person left it as it was', async () => {
  const sent = notice()
  await client().sendNotice(packNotice(sent))
  const decision = await decide(sent.id)
  const { decisions, next } = await client().decisionsSince(null)
  expect(decisions.map((one) => one.decision)).toMatchObject([
    {
      id: decision,
      notice: sent.id,
      item: '1',
      outcome: 'refused-lawful',
      explanation: 'Nothing forbids it.',
    },
  ])
  expect(await client().decisionsSince(next)).toEqual({ decisions: [], next, more: false })

  const packed = packComplaint(complaint(sent.id, decision))
  const first = await client().complain(packed)
  const second = await client().complain(packed)
  expect([first.repeated, second.repeated, second.signed]).toEqual([false, true, first.signed])
  await expect(client().complain(packComplaint(complaint(sent.id, decision)))).rejects.toThrow('invalid')
  await expect(client().complain(packComplaint(complaint(sent.id, randomUUID())))).rejects.toThrow(
    'not-found',
  )
  await expect(client().complain(packComplaint(complaint(randomUUID())))).rejects.toThrow('not-found')

  const waiting = await open()
  expect(waiting).toMatchObject([{ decision, complainant: 'notifier' }])
  await rule(waiting, { outcome: 'upheld', explanation: 'We looked again, and it stays.' })
  const since = await client().decisionsSince(next)
  expect(since.decisions.map((one) => one.decision)).toMatchObject([
    { replaces: decision, complaint: first.receipt.of, explanation: 'We looked again, and it stays.' },
  ])
  const { decisions: all } = await client().poll(sent.id)
  expect(all.map(({ signed }) => signed)).toEqual(
    [...decisions, ...since.decisions].map(({ signed }) => signed),
  )
})

test('a complaint that nothing was decided is answered by the decision', async () => {
  const sent = notice()
  await client().sendNotice(packNotice(sent))
  const { receipt } = await client().complain(packComplaint(complaint(sent.id)))
  expect(await open()).toEqual([])
  // It waits at the desk by itself, in its own words, until the decision that answers it.
  const { one } = await opened(sent.id)
  const silent = () => house.read(staff(2), ({ db }) => selectSilentComplaints(db, { most: 10 }))
  expect(await silent()).toMatchObject([{ notice: one.id, items: 1 }])
  const said = await house.read(staff(2), (desk) => findSilentComplaints(desk, one.id))
  expect(said).toMatchObject([{ words: 'Made up: look again.' }])
  await decide(sent.id)
  expect(await silent()).toEqual([])
  const { decisions } = await client().poll(sent.id)
  expect(decisions.map(({ decision }) => decision.complaint)).toEqual([receipt.of])
})

test('every line of the check of the protocol holds here, and of what it sends nothing reaches a moderator or a figure', async () => {
  const other = await startSender()
  const waiting = async () => (await house.read(staff(2), (desk) => findIncomingQueue(desk, {}))).lines.length
  const before = await waiting()
  const lines: CheckedLine[] = []
  const options = { fetch: through, now: () => house.clock(), loopback: true, wait: 200 }
  const keys = { key: sender.key, unpublished: newKey(sender.origin), other: other.key }
  for await (const line of checkReceiver({ base: ORIGIN, ...keys, ...options })) lines.push(line)
  await other.close()
  expect(lines.filter(({ found }) => found !== null)).toEqual([])
  expect(lines.length).toBeGreaterThan(35)
  expect(await waiting()).toBe(before)
})
