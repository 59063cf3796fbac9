import { createServer } from 'node:net'
import { createCall } from '@vigie/platform/outside'
import { createPost, listenForPost, type ReceivedMail } from '@vigie/platform/post'
import { afterEach, expect, test } from 'vitest'
import { LETTER as EMPTY } from '../letter-fixtures.ts'
import { PACKET_FIELDS } from '../packet.ts'
import { CHANNEL_KINDS } from '../providers/channel-kinds.ts'
import { databaseTerms } from '../vocabulary.ts'
import type { Line, Part } from './adapter.ts'
import { ADAPTERS } from './adapters.ts'
import { openSessions } from './sessions.ts'
import { AROUND } from './testing/around.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const LETTER = {
  ...EMPTY,
  items: [1, 2].map((number) => ({
    number,
    address: `https://pictures.example/item/${number}`,
    foundBy: 'agreement' as const,
    isSeen: true,
    observedAt: new Date('2026-03-02T09:30:00Z'),
  })),
}
const TERMS = databaseTerms({ kind: 'csam', synthetic: false, ofAnAdult: false })
const AT = {
  endpoint: AROUND.to,
  settings: {},
  hosts: [],
  key: 'key',
  mostItems: null,
  terms: () => TERMS,
  around: AROUND,
}
const only = (prepared: ReturnType<typeof ADAPTERS.mail.prepare>): Part => {
  const [part, ...rest] = prepared.ready ? prepared.parts : []
  if (part === undefined || rest.length > 0) throw new Error('not one part')
  return part
}

const lineTo = (url: string): Line => {
  const post = createPost(url, { from: 'Vigie <notices@centre.example>', timeout: 1_000 })
  closing.push(post.close)
  return {
    call: createCall({ reach: 'anywhere', within: 100 }),
    post,
    endpoint: AROUND.to,
    settings: {},
    hosts: [],
    secret: null,
    sessions: openSessions(),
    now: () => new Date(),
  }
}

const server = async (changes: Partial<Parameters<typeof listenForPost>[0]> = {}) => {
  const mails: ReceivedMail[] = []
  const given = {
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    onMail: (one: ReceivedMail) => void mails.push(one),
  }
  const listener = await listenForPost({ ...given, ...changes })
  closing.push(listener.close)
  return { mails, line: lineTo(listener.url) }
}

test('a letter that is prepared is the one that arrives, and twice it has the same id', async () => {
  const { mails, line } = await server()
  const part = only(ADAPTERS.mail.prepare(LETTER, AT))
  expect(part.items).toEqual(LETTER.items.map(({ number }) => number))
  for (let turn = 1; turn <= 2; turn++)
    expect(await ADAPTERS.mail.send(part, 'key/1', line)).toMatchObject({
      outcome: 'sent',
      answer: expect.stringMatching(/^250/),
    })
  expect(mails.map(({ messageId }) => messageId)).toEqual([AROUND.messageId, AROUND.messageId])
  expect(mails[0]?.text.trimEnd()).toBe(part.text.trimEnd())
  expect(mails[0]?.attachments.map(({ filename }) => filename)).toEqual(['xarf.json'])
  expect(mails[0]?.to).toEqual([part.subject.to])
})

test('a mail server that is busy, refuses, or is cut off says so by the words of every other way', async () => {
  const part = only(ADAPTERS.mail.prepare(LETTER, AT))
  const busy = await server({
    onMail: () => {
      throw new Error('not now')
    },
  })
  expect(await ADAPTERS.mail.send(part, 'key/1', busy.line)).toMatchObject({ outcome: 'failed-for-now' })
  const closed = await server({ accepts: () => false })
  expect(await ADAPTERS.mail.send(part, 'key/1', closed.line)).toMatchObject({ outcome: 'failed' })
  const cut = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => cut.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => cut.close(resolve)))
  const bound = cut.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0
  const sent = await ADAPTERS.mail.send(part, 'key/1', lineTo(`smtp://127.0.0.1:${port}`))
  expect(sent.outcome).toBe('failed-for-now')
})

test('a form is filled in by a person: the pieces stand ready, and no machine can send them', () => {
  expect(ADAPTERS.form).toMatchObject({ by: 'person', capabilities: [], repeats: 'doubles' })
  expect('send' in ADAPTERS.form).toBe(false)
  const part = only(ADAPTERS.form.prepare(LETTER, AT))
  const fields: readonly string[] = PACKET_FIELDS
  expect(Object.keys(part.subject).filter((field) => !fields.includes(field))).toEqual([])
  expect(part.subject.exactAddresses).toBe(LETTER.items.map(({ address }) => address).join('\n'))
  expect(part.text).not.toContain('xarf')
})

test('every kind of way has an adapter, which says what comes back by it', () => {
  expect(Object.keys(ADAPTERS).toSorted()).toEqual([...CHANNEL_KINDS].toSorted())
  const saying = Object.entries(ADAPTERS).map(([kind, { capabilities }]) => [kind, capabilities.join(' ')])
  expect(Object.fromEntries(saying)).toEqual({
    mail: 'ack decision thread',
    form: '',
    'vigie-protocol': 'ack decision poll',
    // They take a report and show whoever sent it nothing afterwards.
    atproto: '',
    mastodon: '',
    lemmy: '',
    discourse: '',
    peertube: 'thread poll',
  })
  for (const adapter of Object.values(ADAPTERS))
    expect(adapter.capabilities.some((one) => one === 'poll')).toBe('poll' in adapter)
})
