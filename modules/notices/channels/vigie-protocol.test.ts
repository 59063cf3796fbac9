import { randomUUID } from 'node:crypto'
import { type Call, createCall } from '@vigie/platform/outside'
import { missingPost } from '@vigie/platform/post'
import { startReceiver } from '@vigie/protocol/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LETTER } from '../letter-fixtures.ts'
import { databaseTerms } from '../vocabulary.ts'
import type { Line } from './adapter.ts'
import { sendParts, type Tried } from './send-parts.ts'
import { openSessions } from './sessions.ts'
import { AROUND } from './testing/around.ts'
import { publishOurKey } from './testing/our-origin.ts'
import { vigieProtocol } from './vigie-protocol.ts'

const NOW = () => new Date()
const reach = createCall({ reach: 'anywhere', within: 3_000 })
let receiver: Awaited<ReturnType<typeof startReceiver>>
let ours: Awaited<ReturnType<typeof publishOurKey>>

beforeAll(async () => {
  receiver = await startReceiver()
  ours = await publishOurKey()
})
afterAll(async () => {
  await receiver.close()
  ours.close()
})

const lineBy = (call: Call): Line => ({
  call,
  post: missingPost,
  endpoint: receiver.origin,
  settings: {},
  hosts: [],
  secret: ours.secret,
  sessions: openSessions(),
  now: NOW,
})
const letter = (count: number, trusted = false, explanation = '') => ({
  ...LETTER,
  trusted,
  explanation,
  date: new Date(),
  items: Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    address: `https://pictures.example/item/${at + 1}`,
    foundBy: 'agreement' as const,
    isSeen: true,
    observedAt: new Date(),
  })),
})
const prepare = (
  count: number,
  settings: Record<string, unknown> = {},
  trusted = false,
  { explanation = '', mostItems = null }: { explanation?: string; mostItems?: number | null } = {},
) => {
  const key = randomUUID()
  const terms = () => databaseTerms({ kind: 'csam', synthetic: false, ofAnAdult: false })
  const at = { endpoint: receiver.origin, settings, hosts: [], key, terms, mostItems, around: AROUND }
  return { key, prepared: vigieProtocol.prepare(letter(count, trusted, explanation), at) }
}
const partsOf = (count: number, more: Parameters<typeof prepare>[3] = {}) => {
  const { key, prepared } = prepare(count, {}, false, more)
  if (!prepared.ready) throw new Error(prepared.why)
  return { key, parts: prepared.parts }
}

test('a notice arrives signed, its receipt is the proof, and its decisions come back signed', async () => {
  const { key, parts } = partsOf(2)
  const [part] = parts
  if (!part) throw new Error('nothing to send')
  const line = lineBy(reach)
  const sent = await vigieProtocol.send(part, key, line)
  expect(sent).toMatchObject({ outcome: 'sent', remote: key, proof: expect.stringMatching(/^ey/) })

  const before = await vigieProtocol.poll?.(key, line)
  expect(before).toMatchObject({ came: true, received: { id: expect.any(String) }, decided: [] })
  const { origin } = ours
  await receiver.decide({
    id: randomUUID(),
    notice: key,
    item: '2',
    sender: origin,
    decidedAt: new Date().toISOString(),
    outcome: 'removed',
    ground: { kind: 'law', reference: 'Art. 1 of a law' },
    language: 'en',
    explanation: 'It was against the law.',
    automated: 'not',
    redress: [{ kind: 'complaint', words: 'Within six months.' }],
  })
  expect(await vigieProtocol.poll?.(key, line)).toMatchObject({
    decided: [{ item: 2, action: 'removed', ground: 'law', redress: true, words: 'It was against the law.' }],
  })

  // Art. 20: of what was decided by its number, of silence by the item alone; the same again is known.
  const complaint = {
    key: `${key}/complaint/1`,
    remote: key,
    about: [{ item: 1, decision: null }],
    language: 'en' as const,
    reasons: 'Nothing was decided.',
    at: new Date(),
  }
  const complain = (about = complaint.about) => vigieProtocol.complain?.({ ...complaint, about }, line)
  const lodged = await complain()
  expect(lodged).toMatchObject({ outcome: 'sent', proof: expect.stringMatching(/^ey/) })
  expect(await complain()).toEqual(lodged)
  expect(await complain([{ item: 7, decision: null }])).toMatchObject({ outcome: 'failed' })
})

test('a reply that was lost is asked for again with the same bytes, and the provider has one notice', async () => {
  const { key, parts } = partsOf(1)
  let losing = true
  const line = lineBy(async (asked) => {
    const came = await reach(asked)
    return asked.method === 'POST' && losing ? { came: 'doubt', why: 'cut' } : came
  })
  const tried: Tried[] = []
  const attempt = () =>
    sendParts(parts, {
      adapter: vigieProtocol,
      line,
      key,
      now: NOW(),
      settle: 0,
      tried: [...tried],
      clearedUntil: null,
      notebook: {
        begin: async () => undefined,
        end: async (part, turn, { outcome }) => {
          tried.push({ part, turn, begunAt: NOW(), outcome, remote: null })
        },
      },
    })
  expect(await attempt()).toMatchObject({ outcome: 'failed-for-now' })
  losing = false
  expect(await attempt()).toMatchObject({ outcome: 'sent', reports: [{ remote: key }] })
  expect(tried.map(({ outcome }) => outcome)).toEqual(['failed-for-now', 'sent'])
})

test('more items than a receiver has to take leave as several notices, each known by an id of its own', async () => {
  const { key, parts } = partsOf(130)
  expect(parts.map(({ items }) => items.length)).toEqual([100, 30])
  const ids = parts.map(({ text }) => JSON.parse(text).id)
  expect(ids[0]).toBe(key)
  expect(new Set(ids).size).toBe(2)
  for (const part of parts)
    expect(await vigieProtocol.send(part, key, lineBy(reach))).toMatchObject({ outcome: 'sent' })
})

test('a notice of what was notified before says so in words and in fields: which, when, under which id of theirs, and what they decided', async () => {
  const key = randomUUID()
  const terms = () => databaseTerms({ kind: 'csam', synthetic: false, ofAnAdult: false })
  const at = {
    endpoint: receiver.origin,
    settings: {},
    hosts: [],
    key,
    mostItems: null,
    terms,
    around: AROUND,
  }
  const { items, ...rest } = letter(3)
  const sentAt = new Date('2026-03-02T09:00:00Z')
  const before = { reference: 'VIG-2026-000007', sentAt }
  const remote = randomUUID()
  const [first, second, third] = items
  if (!first || !second || !third) throw new Error('three items')
  const prepared = vigieProtocol.prepare(
    {
      ...rest,
      items: [
        { ...first, earlier: { ...before, remote, decided: { action: 'removed', at: sentAt } } },
        { ...second, earlier: { ...before, remote: 'no id', decided: null } },
        third,
      ],
    },
    at,
  )
  if (!prepared.ready || !prepared.parts[0]) throw new Error('not ready')
  const [part] = prepared.parts
  const said = JSON.parse(part.text).items
  expect(said.map(({ earlier }: { earlier?: object }) => earlier)).toEqual([
    {
      reference: before.reference,
      sentAt: sentAt.toISOString(),
      notice: remote,
      outcome: 'removed',
      decidedAt: sentAt.toISOString(),
    },
    { reference: before.reference, sentAt: sentAt.toISOString() },
    undefined,
  ])
  expect(said[0].explanation).toContain('in notice VIG-2026-000007. On 2 March 2026 you answered')
  expect(said[1].explanation).toContain('No decision about it has reached us.')
  expect(said[2].explanation).not.toContain('VIG-2026-000007')
  expect(await vigieProtocol.send(part, key, lineBy(reach))).toMatchObject({ outcome: 'sent' })
})

test('more than a receiver says it takes, or more bytes than it has to take, leaves as several notices too, the same each time', async () => {
  const few = partsOf(25, { mostItems: 10 })
  expect(few.parts.map(({ items }) => items)).toMatchObject([{ length: 10 }, { length: 10 }, { length: 5 }])
  // A hundred items whose words are long, each sign of three bytes.
  const { key, parts } = partsOf(100, { explanation: '\u20ac'.repeat(4_000) })
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.flatMap(({ items }) => items)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1))
  for (const part of parts) {
    expect(Buffer.byteLength(part.text)).toBeLessThanOrEqual(1_048_576)
    expect(await vigieProtocol.send(part, key, lineBy(reach))).toMatchObject({ outcome: 'sent' })
  }
})

test('priority is claimed where the provider can see it in a register, and nothing is signed without a key', async () => {
  expect(prepare(1, {}, true).prepared).toMatchObject({ ready: false, why: 'not-set' })
  const { prepared } = prepare(1, { register: 'https://register.example/flaggers' }, true)
  if (!prepared.ready) throw new Error(prepared.why)
  const [part] = prepared.parts
  expect(JSON.parse(part?.text ?? '').standing).toEqual({
    kind: 'trusted-flagger',
    register: 'https://register.example/flaggers',
    entry: 'TF-BE-1',
  })
  if (!part) throw new Error('nothing to send')
  for (const wrong of [null, 'word', '{}', '{"origin":"https://centre.example","x":"a","d":"b"}']) {
    expect(await vigieProtocol.send(part, 'key', { ...lineBy(reach), secret: wrong })).toEqual({
      outcome: 'failed',
      answer: 'no-account',
    })
  }
})
