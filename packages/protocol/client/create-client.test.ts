import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROTOCOL } from '../names.ts'
import type { Complaint } from '../schemas/complaint.ts'
import { startReceiver, startSender } from '../testing/index.ts'
import { createClient, packComplaint, packNotice } from './create-client.ts'
import { testNotice } from './test-notice.ts'

const now = () => new Date()
const { fetch } = globalThis

let receiver: Awaited<ReturnType<typeof startReceiver>>
let sender: Awaited<ReturnType<typeof startSender>>
beforeAll(async () => {
  receiver = await startReceiver()
  sender = await startSender()
})
afterAll(() => Promise.all([receiver, sender].map((server) => server.close())))

const clientOf = ({ key }: Pick<typeof sender, 'key'> = sender) =>
  createClient({ base: receiver.origin, key, fetch, now, loopback: true })
const notice = (id = randomUUID()) => {
  const { test: _, ...rest } = testNotice({ id, receiver: receiver.origin, now: now() })
  return rest
}

test('a notice is received once: the same bytes again give the same receipt', async () => {
  const packed = packNotice(notice())
  const first = await clientOf().sendNotice(packed)
  expect(first).toMatchObject({ repeated: false, receipt: { about: 'notice', receiver: receiver.origin } })
  const second = await clientOf().sendNotice(packed)
  expect(second).toEqual({ ...first, repeated: true })
})

test('another notice under the same id is refused', async () => {
  const one = notice()
  await clientOf().sendNotice(packNotice(one))
  await expect(clientOf().sendNotice(packNotice({ ...one, service: 'Another' }))).rejects.toMatchObject({
    kind: 'id-taken',
    status: 409,
    retry: 'never',
  })
})

test('two senders may use the same id, and neither sees the notice of the other', async () => {
  const id = randomUUID()
  const other = await startSender()
  try {
    await clientOf().sendNotice(packNotice(notice(id)))
    await expect(clientOf(other).poll(id)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await clientOf(other).sendNotice(packNotice(notice(id)))).toMatchObject({ repeated: false })
  } finally {
    await other.close()
  }
})

test('decisions are read about one notice, and all that are new in the order in which they were taken', async () => {
  const { id } = await clientOf()
    .sendNotice(packNotice(notice()))
    .then(({ receipt }) => ({ id: receipt.of }))
  const before = await clientOf().decisionsSince(null)
  const decided = await receiver.decide({
    id: randomUUID(),
    notice: id,
    item: '1',
    sender: sender.origin,
    decidedAt: now().toISOString(),
    outcome: 'removed',
    ground: { kind: 'law', reference: 'Art. 1 of a law' },
    language: 'en',
    explanation: 'It was against the law.',
    automated: 'not',
    redress: [{ kind: 'complaint', words: 'Within six months.' }],
  })
  expect((await clientOf().poll(id)).decisions).toEqual([decided])
  const after = await clientOf().decisionsSince(before.next)
  expect(after).toMatchObject({ decisions: [decided], more: false })
  expect(await clientOf().decisionsSince(after.next)).toMatchObject({ decisions: [], next: after.next })
})

test('a complaint is received once, and one about what was never sent is not', async () => {
  const { receipt } = await clientOf().sendNotice(packNotice(notice()))
  const complaint = {
    protocol: PROTOCOL,
    id: randomUUID(),
    sentAt: now().toISOString(),
    receiver: receiver.origin,
    notice: receipt.of,
    about: [{ item: '1' }],
    language: 'en',
    reasons: 'Nothing was decided in three weeks.',
  } satisfies Complaint
  const first = await clientOf().complain(packComplaint(complaint))
  expect(first).toMatchObject({ repeated: false, receipt: { about: 'complaint', of: complaint.id } })
  expect(await clientOf().complain(packComplaint(complaint))).toMatchObject({ repeated: true })
  await expect(
    clientOf().complain(packComplaint({ ...complaint, id: randomUUID(), notice: randomUUID() })),
  ).rejects.toMatchObject({ kind: 'not-found' })
})

test('a test notice is decided at once, by itself', async () => {
  const packed = packNotice(testNotice({ id: randomUUID(), receiver: receiver.origin, now: now() }))
  const { receipt } = await clientOf().sendNotice(packed)
  expect(receipt.test).toBe(true)
  expect((await clientOf().poll(receipt.of)).decisions).toMatchObject([
    { decision: { test: true, outcome: 'not-found' } },
  ])
})

test('a receiver that is silent is unavailable, and the notice can be sent again', async () => {
  const client = createClient({
    base: receiver.origin,
    key: sender.key,
    fetch: (input, init) =>
      init?.method === 'POST' ? Promise.reject(new TypeError('cut')) : fetch(input, init),
    now,
    loopback: true,
  })
  await expect(client.sendNotice(packNotice(notice()))).rejects.toMatchObject({
    kind: 'unavailable',
    retry: 'later',
  })
})

/** What a receiver that is broken, or a proxy in front of it, answers. */
const ANSWERS: Readonly<Record<string, readonly [answer: () => Response, kind: string, retry: string]>> = {
  'a page of a proxy, 502': [
    () => new Response('<p>Bad gateway</p>', { status: 502 }),
    'unavailable',
    'later',
  ],
  'too many, in ten seconds': [
    () => new Response(null, { status: 429, headers: { 'retry-after': '10' } }),
    'too-many',
    'later',
  ],
  'five million bytes': [() => new Response('x'.repeat(5_000_000), { status: 201 }), 'malformed', 'never'],
  words: [() => new Response('accepted', { status: 201 }), 'malformed', 'never'],
  'a receipt that nobody signed': [
    () => Response.json({ receipt: 'e30.e30.AAAA' }, { status: 201 }),
    'malformed',
    'never',
  ],
  'another address': [() => Response.redirect('https://another.example/', 307), 'unavailable', 'later'],
  'a problem of another protocol': [
    () => Response.json({ type: 'about:blank', title: 'No' }, { status: 400 }),
    'malformed',
    'never',
  ],
}

test.each(Object.keys(ANSWERS))('when %s is answered, the sender knows what to do', async (name) => {
  const [answer, kind, retry] = ANSWERS[name] ?? [() => new Response(null), '', '']
  const broken = await startReceiver({ meddle: () => answer() })
  try {
    const client = createClient({ base: broken.origin, key: sender.key, fetch, now, loopback: true })
    const packed = packNotice({ ...notice(), receiver: broken.origin })
    await expect(client.sendNotice(packed)).rejects.toMatchObject({
      kind,
      retry,
      retryAfter: name.startsWith('too many') ? 10 : null,
    })
  } finally {
    await broken.close()
  }
})
