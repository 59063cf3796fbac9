import { connect } from 'node:net'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { listenForPost, type PostListener, type ReceivedMail, readMail } from './index.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const house = async (changes: Partial<Parameters<typeof listenForPost>[0]> = {}) => {
  const mails: ReceivedMail[] = []
  const listener = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 20_000,
    onMail: (mail) => void mails.push(mail),
    ...changes,
  })
  closing.push(listener.close)
  return { mails, listener }
}

/** Speaks SMTP by hand: waits for an answer after each piece and gives back all that was heard. */
const speak = (listener: PostListener, pieces: readonly (string | Buffer)[]): Promise<string> =>
  new Promise((resolve) => {
    let heard = ''
    let next = 0
    const socket = connect(listener.port, '127.0.0.1')
    socket.on('data', (data) => {
      heard += data.toString('latin1')
      const piece = pieces[next++]
      if (piece === undefined) socket.end()
      else socket.write(piece)
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
  })

const envelope = [
  'HELO there\r\n',
  'MAIL FROM:<a@provider.example>\r\n',
  'RCPT TO:<b@centre.example>\r\n',
  'DATA\r\n',
]

test('a mail larger than the house accepts is refused for good, whether announced or not', async () => {
  const { mails, listener } = await house()
  const large = `Subject: x\r\n\r\n${'a'.repeat(70)}\r\n`.padEnd(40_000, 'abcdefg\r\n')
  expect(await speak(listener, [...envelope, `${large}\r\n.\r\n`])).toMatch(/^552/m)
  const announced = ['EHLO there\r\n', 'MAIL FROM:<a@provider.example> SIZE=90000\r\n']
  expect(await speak(listener, announced)).toMatch(/^552/m)
  expect(mails).toEqual([])
})

test('a stream without end is cut off', async () => {
  const { mails, listener } = await house()
  const heard = await new Promise<string>((resolve) => {
    let all = ''
    let next = 0
    const socket = connect(listener.port, '127.0.0.1')
    let pouring: NodeJS.Timeout | undefined
    socket.on('data', (data) => {
      all += data.toString()
      const piece = envelope[next++]
      if (piece !== undefined) socket.write(piece)
      else pouring ??= setInterval(() => socket.write('abcdefgh\r\n'.repeat(1_000)), 2)
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(pouring)
      resolve(all)
    })
  })
  expect(heard).toMatch(/^354/m)
  expect(mails).toEqual([])
})

test('over all connections no more mail is held at once than agreed, and there is room again afterwards', async () => {
  let go = (): void => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  let seen = (): void => {}
  const first = new Promise<void>((resolve) => {
    seen = resolve
  })
  const { listener } = await house({
    mostInFlight: 20_000,
    onMail: async () => {
      seen()
      await held
    },
  })
  const large = `Subject: x\r\n\r\n${'abcdefg\r\n'.repeat(1_500)}.\r\n`
  const one = speak(listener, [...envelope, large])
  await first
  expect(await speak(listener, [...envelope, large])).toMatch(/^452/m)
  go()
  expect(await one).toMatch(/^250 Taken in/m)
  expect(await speak(listener, [...envelope, large])).toMatch(/^250 Taken in/m)
})

test('a mail that cannot be read is taken in all the same, with who sent it', async () => {
  const { mails, listener } = await house({ maxBytes: 1_000_000 })
  const lines = `Subject: x\r\n\r\n${'a\r\n'.repeat(210_000)}.\r\n`
  expect(await speak(listener, [...envelope, lines])).toMatch(/^250 Taken in/m)
  expect(mails.map(({ unreadable, envelopeFrom }) => [unreadable, envelopeFrom])).toEqual([
    ['too-many-lines', 'a@provider.example'],
  ])
})

test('a client that falls silent is let go', async () => {
  const { listener } = await house({ idle: 150 })
  expect(await speak(listener, ['HELO there\r\n', 'MAIL FROM:<a@provider.example>\r\n', ' '])).toMatch(
    /^421/m,
  )
})

test('no more recipients than agreed', async () => {
  const { listener } = await house({ maxRecipients: 2 })
  const three = ['b', 'c', 'd'].map((name) => `RCPT TO:<${name}@centre.example>\r\n`)
  expect(await speak(listener, [...envelope.slice(0, 2), ...three])).toMatch(/^452/m)
})

test('garbage bytes break nothing: the next mail still arrives', async () => {
  const { mails, listener } = await house()
  await speak(listener, [Buffer.from([0, 255, 13, 10, 254, 1, 2, 13, 10])])
  await speak(listener, [
    ...envelope,
    Buffer.concat([Buffer.from([0, 200, 201, 13, 10]), Buffer.from('\r\n.\r\n')]),
  ])
  const before = mails.length
  await speak(listener, [...envelope, 'Subject: still here\r\n\r\nyes\r\n.\r\n'])
  expect(mails.length).toBe(before + 1)
  expect(mails.at(-1)).toMatchObject({ subject: 'still here', messageId: null })
})

test('whatever bytes come, a mail is read or refused, and stays within its bounds', async () => {
  const wild = fc.oneof(
    fc.uint8Array({ maxLength: 3_000 }),
    fc
      .tuple(
        fc.constantFrom(
          'multipart/mixed; boundary=x',
          'text/html',
          'message/rfc822',
          'text/plain; charset=?',
        ),
        fc.string(),
      )
      .map(([type, body]) =>
        Buffer.from(`Content-Type: ${type}\r\nFrom: ${body}\r\nSubject: ${body}\r\n\r\n--x\r\n\r\n${body}`),
      ),
  )
  await fc.assert(
    fc.asyncProperty(wild, async (bytes) => {
      const mail = await readMail(Buffer.from(bytes), 1_000)
      expect(mail.subject).not.toMatch(/[\r\n\0]/)
      for (const one of mail.attachments) expect(one.size).toBeLessThanOrEqual(1_000)
    }),
  )
})

test('a mail of HTML alone is read as its words, with what it quotes marked as quoted', async () => {
  const html = [
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><head><style>p { color: red }</style></head><body><p>VIG-2026-000123/1: removed&nbsp;</p>',
    '<script>steal()</script><blockquote>VIG-2026-000123/2: removed</blockquote><p>Bien &agrave; vous &#233;</p></body></html>',
  ].join('\r\n')
  const mail = await readMail(Buffer.from(html))
  const lines = mail.text.split('\n').map((line) => line.trim())
  expect(lines).toContain('VIG-2026-000123/1: removed')
  expect(lines).toContain('> VIG-2026-000123/2: removed')
  expect(mail.text).not.toMatch(/steal|color/)
  expect(mail.text).toContain('é')
})

test('the older mail in a page of HTML stands under a rule, however the program marks it', async () => {
  for (const mark of [
    '<hr>',
    '<div class="gmail_quote gmail_quote_container">',
    '<div id="appendonsend"></div>',
    '<div id="divRplyFwdMsg" dir="ltr">',
    '<div class="moz-cite-prefix">',
    '<div class="yahoo_quoted" id="x">',
  ]) {
    const mail = await readMail(Buffer.from(`Content-Type: text/html\r\n\r\n<p>above</p>${mark}<p>below</p>`))
    expect(mail.text).toMatch(/^above\s+-----\s+below$/)
  }
})

test('too large an enclosure is left out and counted, the mail itself is read', async () => {
  const body = Buffer.alloc(3_000, 'a').toString('base64')
  const mail = await readMail(
    Buffer.from(
      `Auto-Submitted: auto-replied\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nhello\r\n--x\r\nContent-Type: application/json\r\nContent-Disposition: attachment; filename="../../a.json"\r\n\r\n{}\r\n--x\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n--x--\r\n`,
    ),
    1_000,
  )
  expect(mail.text.trim()).toBe('hello')
  expect(mail.automatic).toBe(true)
  expect(mail.leftOut).toBe(1)
  expect(mail.attachments.map((one) => one.filename)).toEqual(['-..-a.json'])
})
