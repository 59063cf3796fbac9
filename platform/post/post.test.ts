import { createServer, type Server, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { createPost, type Letter, listenForPost, PostFailure, type ReceivedMail } from './index.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const letter: Letter = {
  to: 'desk@provider.example',
  subject: '[VIG-2026-000123] Melding – contrôle',
  text: 'Geachte\n\n.een regel met een punt\nVIG-2026-000123/1: \n',
  messageId: '<vig-2026-000123.1@centre.example>',
  attachments: [],
}

type Told = { mail: ReceivedMail; envelope: { from: string; to: string[] } }

const houses = async (changes: Partial<Parameters<typeof listenForPost>[0]> = {}) => {
  const told: Told[] = []
  const listener = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 200_000,
    onMail: (mail, envelope) => void told.push({ mail, envelope }),
    ...changes,
  })
  const post = createPost(listener.url, { from: 'Vigie <notices@centre.example>', timeout: 3_000 })
  closing.push(listener.close, post.close)
  return { told, listener, post }
}

/** A server that speaks one fixed line to whoever wants to send: how a full or a closed mailbox sounds. */
const serverSaying = async (toMail: string): Promise<string> => {
  const server: Server = createServer((socket: Socket) => {
    socket.on('error', () => {})
    socket.write('220 there\r\n')
    socket.on('data', (heard) => {
      const line = heard.toString()
      if (/^(EHLO|HELO)/.test(line)) socket.write('250 there\r\n')
      else if (line.startsWith('QUIT')) socket.end('221 bye\r\n')
      else socket.write(`${toMail}\r\n`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  const bound = server.address()
  return `smtp://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}`
}

const failureOf = async (sending: Promise<unknown>): Promise<PostFailure> => {
  const outcome = await sending.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(outcome instanceof PostFailure)) throw new Error(`no PostFailure but ${String(outcome)}`)
  return outcome
}

test('a letter arrives word for word, with its thread, and leaves a receipt', async () => {
  const { told, post } = await houses()
  const receipt = await post.send({
    ...letter,
    replyTo: 'notices+vig-2026-000123@centre.example',
    inReplyTo: '<before@provider.example>',
    references: ['<first@provider.example>', '<before@provider.example>'],
    headers: { 'X-Notice': 'VIG-2026-000123' },
  })
  expect(receipt).toMatchObject({ messageId: letter.messageId, accepted: ['desk@provider.example'] })
  expect(receipt.response).toMatch(/^250/)
  const mail = told[0]?.mail
  expect(mail).toMatchObject({
    messageId: letter.messageId,
    inReplyTo: '<before@provider.example>',
    references: ['<first@provider.example>', '<before@provider.example>'],
    from: 'notices@centre.example',
    replyTo: 'notices+vig-2026-000123@centre.example',
    to: ['desk@provider.example'],
    subject: letter.subject,
    automatic: false,
  })
  expect(mail?.text.trimEnd()).toBe(letter.text.trimEnd())
  expect(mail?.raw.toString()).toMatch(/^X-Notice: VIG-2026-000123\r$/m)
  expect(mail?.raw.toString()).not.toMatch(/text\/html/i)
  expect(told[0]?.envelope.to).toEqual(['desk@provider.example'])
})

test('an attachment arrives byte for byte', async () => {
  const { told, post } = await houses()
  const content = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 31) % 256))
  await post.send({
    ...letter,
    attachments: [{ filename: 'xarf-1.json', contentType: 'application/json', content }],
  })
  const [attachment] = told[0]?.mail.attachments ?? []
  expect(attachment).toMatchObject({ filename: 'xarf-1.json', contentType: 'application/json', size: 5_000 })
  expect(attachment?.content.equals(content)).toBe(true)
})

test('no field with a line break or another control character gets out, in whatever field it hides', async () => {
  const { told, post } = await houses()
  const bad = fc.tuple(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('\r\n', '\n', '\r', '\0', '\u2028', '\u0085'),
  )
  const places: ((text: string) => Partial<Letter>)[] = [
    (text) => ({ to: `a@b.example${text}` }),
    (text) => ({ from: `A${text} <a@b.example>` }),
    (text) => ({ replyTo: `a@b.example${text}` }),
    (text) => ({ subject: `Subject${text}` }),
    (text) => ({ messageId: `<a${text}@b.example>` }),
    (text) => ({ inReplyTo: `<a${text}@b.example>` }),
    (text) => ({ references: [`<a${text}@b.example>`] }),
    (text) => ({ headers: { 'X-A': `a${text}` } }),
    (text) => ({ headers: { [`X-A${text}`]: 'a' } }),
    (text) => ({
      attachments: [{ filename: `a${text}`, contentType: 'text/plain', content: Buffer.from('a') }],
    }),
    (text) => ({
      attachments: [{ filename: 'a', contentType: `text/plain${text}`, content: Buffer.from('a') }],
    }),
  ]
  await fc.assert(
    fc.asyncProperty(bad, fc.constantFrom(...places), async ([before, breaking], place) => {
      const failure = await failureOf(
        post.send({ ...letter, ...place(`${before}${breaking}Bcc: b@b.example`) }),
      )
      expect(failure).toMatchObject({ permanence: 'permanent', code: 'refused-field' })
    }),
  )
  expect(told).toEqual([])
})

test('a letter goes to one mailbox only and its own headers cannot be set a second time', async () => {
  const { post } = await houses()
  for (const wrong of [
    { to: 'a@b.example, c@d.example' },
    { to: 'A <a@b.example>' },
    { headers: { Bcc: 'c@d.example' } },
    { headers: { 'Content-Type': 'text/html' } },
  ]) {
    expect((await failureOf(post.send({ ...letter, ...wrong }))).code).toBe('refused-field')
  }
})

test('a mailbox that does not exist is permanent, a full one and an absent server are temporary', async () => {
  const gone = createPost(await serverSaying('550 no such mailbox'), {
    from: 'a@centre.example',
    timeout: 2_000,
  })
  expect((await failureOf(gone.send(letter))).permanence).toBe('permanent')
  const full = createPost(await serverSaying('452 mailbox full'), {
    from: 'a@centre.example',
    timeout: 2_000,
  })
  expect(await failureOf(full.send(letter))).toMatchObject({ permanence: 'temporary' })
  const { listener, post } = await houses()
  await listener.close()
  expect((await failureOf(post.send(letter))).permanence).toBe('temporary')
})

test('a receiver that cannot take the mail in now makes the sender try again, and the second time it arrives once', async () => {
  let failing = true
  const taken: (string | null)[] = []
  const { post } = await houses({
    onMail: (mail) => {
      if (failing) throw new Error('the books are closed')
      taken.push(mail.messageId)
    },
  })
  const failure = await failureOf(post.send(letter))
  expect(failure.permanence).toBe('temporary')
  expect(failure.response).toMatch(/^451/)
  failing = false
  await post.send(letter)
  expect(taken).toEqual([letter.messageId])
})

test('a mailbox that is not ours is refused for good', async () => {
  const { told, post } = await houses({ accepts: (address) => address === 'notices@centre.example' })
  expect((await failureOf(post.send(letter))).permanence).toBe('permanent')
  await post.send({ ...letter, to: 'notices@centre.example' })
  expect(told).toHaveLength(1)
})

test('a server elsewhere without encryption gets no letter, and the check cannot be switched off in the address', async () => {
  expect(() =>
    createPost('smtp://mail.example?tls.rejectUnauthorized=false', { from: 'a@b.example' }),
  ).toThrow(RangeError)
  expect(() => createPost('http://mail.example', { from: 'a@b.example' })).toThrow(RangeError)
  const { listener, told } = await houses({ host: '0.0.0.0' })
  const elsewhere = createPost(`smtp://0.0.0.0:${listener.port}`, { from: 'a@b.example', timeout: 2_000 })
  closing.push(elsewhere.close)
  expect((await failureOf(elsewhere.send(letter))).permanence).toBe('temporary')
  expect(told).toEqual([])
})
