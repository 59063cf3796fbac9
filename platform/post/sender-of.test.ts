import { expect, test } from 'vitest'
import { readMail } from './index.ts'

const from = async (...lines: string[]) => {
  const { from, writtenFrom } = await readMail(
    Buffer.from(`${lines.join('\r\n')}\r\nSubject: x\r\n\r\nhello\r\n`),
  )
  return [from, writtenFrom]
}

test.each([
  ['From: desk@provider.example'],
  ['From: Trust desk <desk@provider.example>'],
  ['From: "Desk, trust" <desk@provider.example>'],
  ['From: desk@provider.example <desk@provider.example>'],
  ['From: =?utf-8?q?D=C3=A9sk?=\r\n <desk@provider.example>'],
])('one mailbox is a sender: %s', async (line) => {
  expect((await from(line))[0]).toBe('desk@provider.example')
})

test.each([
  ['two lines', 'From: desk@provider.example', 'From: desk@evil.example'],
  ['the same line twice', 'From: desk@provider.example', 'From: desk@provider.example'],
  ['two lines in other letters', 'FROM: desk@provider.example', 'from: desk@evil.example'],
  ['two mailboxes', 'From: desk@provider.example, desk@evil.example'],
  ['two mailboxes apart by a semicolon', 'From: desk@provider.example; desk@evil.example'],
  ['a group', 'From: Desks: desk@provider.example;'],
  ['an empty group', 'From: Undisclosed:;'],
  ['another mailbox for a name', 'From: desk@provider.example <desk@evil.example>'],
  ['another mailbox as a quoted name', 'From: "desk@provider.example" <desk@evil.example>'],
  ['another mailbox as a remark', 'From: desk@evil.example (desk@provider.example)'],
  ['two mailboxes in brackets', 'From: <desk@provider.example> <desk@evil.example>'],
  ['two signs', 'From: desk@provider.example@evil.example'],
  ['an encoded mailbox', 'From: =?utf-8?b?PGRlc2tAcHJvdmlkZXIuZXhhbXBsZT4=?='],
  ['a name alone', 'From: Trust desk'],
  ['nothing', 'From:'],
  ['no line', 'X-From: desk@provider.example'],
])('%s is no sender, and people see what was written', async (_name, ...lines) => {
  const [read, written] = await from(...lines)
  expect(read).toBe('')
  if (lines[0]?.includes('@') && /^from/i.test(lines[0])) expect(written).toContain('example')
})
