import { expect, test } from 'vitest'
import { readMail } from './index.ts'

const mail = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`)
const calm = mail('From: a@provider.example', 'Subject: calm', '', 'hello')

const nested = (depth: number): Buffer => {
  const parts = Array.from({ length: depth }, (_, at) =>
    [`Content-Type: multipart/mixed; boundary=b${at}`, '', `--b${at}`].join('\r\n'),
  )
  return mail('From: a@provider.example', ...parts, '', 'deep')
}

test.each([
  [
    'three million short lines',
    'too-many-lines',
    Buffer.from(`Subject: x\r\n\r\n${'a\r\n'.repeat(3_000_000)}`),
  ],
  ['headers without end', 'too-long-headers', Buffer.from(`${'X-A: b\r\n'.repeat(40_000)}\r\nx`)],
  [
    'one header without end',
    'too-long-headers',
    mail(`References: ${'<a@b.example>\r\n '.repeat(20_000)}`, '', 'x'),
  ],
  [
    'encoded words without end',
    'too-long-headers',
    mail(`Subject: ${'=?utf-8?q?a?=\r\n '.repeat(20_000)}`, '', 'x'),
  ],
  ['twenty-one parts in one another', 'too-deep', nested(21)],
  [
    'headers of parts without end',
    'too-deep',
    mail('Content-Type: multipart/mixed; boundary=b', '', '--b', ...Array(30_000).fill('X-A: b'), '', 'x'),
  ],
] as const)('%s are not read, that is said, and the next mail is', async (_name, why, raw) => {
  const read = await readMail(raw)
  expect(read.unreadable).toBe(why)
  expect(read.raw).toBe(raw)
  expect(await readMail(calm)).toMatchObject({ unreadable: null, subject: 'calm', text: 'hello\n' })
})

test('a mail within every limit that needs too much memory costs the thread, not the house', async () => {
  const parts = '--b\r\n\r\n'.repeat(90_000)
  const raw = Buffer.from(`Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`)
  const both = await Promise.all([readMail(raw), readMail(calm)])
  expect(both[1]).toMatchObject({ unreadable: null, subject: 'calm' })
})

test('a mail of as many short lines as are let in is read, and needs little for it', async () => {
  const raw = Buffer.from(`Subject: x\r\n\r\n${'a\r\n'.repeat(190_000)}`)
  expect(await readMail(raw)).toMatchObject({ unreadable: null, subject: 'x', text: 'a\n'.repeat(190_000) })
})

test('while a mail is read the house goes on', async () => {
  let beats = 0
  const beat = setInterval(() => {
    beats += 1
  }, 5)
  const words = `Subject: x\r\n\r\n${`${'a '.repeat(35)}\r\n`.repeat(100_000)}`
  expect(await readMail(Buffer.from(words))).toMatchObject({ subject: 'x' })
  clearInterval(beat)
  expect(beats).toBeGreaterThan(0)
})
