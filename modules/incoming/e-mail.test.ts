import { randomUUID } from 'node:crypto'
import { bySystem } from '@vigie/platform/operation'
import { type Letter, readMail } from '@vigie/platform/post'
import { openTestProvider, type TestProvider } from '@vigie/provider/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findIncomingQueue } from './find-incoming-queue.ts'
import { sentByForm } from './fixtures.ts'
import { getIncomingNotice } from './get-incoming-notice.ts'
import { receiveMail } from './receive-mail.ts'
import { submitNotice } from './verbs/submit-notice.ts'

const ANYONE = { kind: 'anyone' } as const

const left: Letter[] = []
let house: TestProvider
beforeAll(async () => {
  house = await openTestProvider({
    post: {
      send: async (letter) => {
        left.push(letter)
        return { messageId: letter.messageId, accepted: [letter.to], response: '250 ok', at: new Date() }
      },
      close: () => undefined,
    },
  })
})
afterAll(() => house.close())

const moderator = () => house.staff[2] ?? ANYONE
const opened = (notice: string) => house.read(moderator(), (desk) => getIncomingNotice(desk, notice))
const arrive = async (lines: readonly string[]) => {
  const mail = await readMail(Buffer.from(lines.join('\r\n')))
  return bySystem(house.worker.house, (desk) => receiveMail(desk, mail))
}

const LETTER = [
  'From: Nora <nora@home.example>',
  'To: notices@provider.example',
  'Subject: Something illegal',
  'Message-ID: <made-up-1@home.example>',
  '',
  'Please look at https://pond.example/x and hxxps://pond[.]example/y.',
]

test('an e-mail is a notice with the places that it names, once however often it comes', async () => {
  const notice = (await arrive(LETTER)) ?? ''
  expect(await arrive(LETTER)).toBe(notice)
  const { items, mail, channel, match } = await opened(notice)
  expect(items.map(({ location }) => location)).toEqual([
    'https://pond.example/x',
    'hxxps://pond[.]example/y',
  ])
  expect([mail, channel, match]).toEqual(['nora@home.example', 'e-mail', null])
})

test('an e-mail that names no place waits too, and an answering machine does not', async () => {
  const notice = await arrive([...LETTER.slice(0, 2), 'Subject: A bad page', '', 'I do not know where.'])
  expect((await opened(notice ?? '')).items.map(({ location }) => location)).toEqual(['A bad page'])
  expect(await arrive(['Auto-Submitted: auto-replied', ...LETTER])).toBeNull()
})

test('receipt is confirmed once, in the language of the form, without a word of what was sent', async () => {
  await house.deliver()
  left.length = 0
  const { notice, code } = await house.perform(
    submitNotice,
    ANYONE,
    sentByForm(randomUUID(), { language: 'fr' }),
  )
  await house.deliver()
  await house.deliver()
  expect(left).toHaveLength(1)
  const [letter] = left
  expect(letter).toMatchObject({ to: 'nora@home.example', headers: { 'Auto-Submitted': 'auto-replied' } })
  expect(letter?.text).toContain('a reçu ta demande')
  for (const word of ['threatened', 'pond.example', 'Nora', code]) expect(letter?.text).not.toContain(word)
  expect((await opened(notice)).acknowledgement).toMatchObject({ way: 'e-mail', on: '2026-03-02', at: null })
  const { lines } = await house.read(moderator(), (desk) => findIncomingQueue(desk, {}))
  expect(lines.some((line) => line.notice === notice)).toBe(true)
})

test('whoever wrote an e-mail is answered in each language that we write', async () => {
  left.length = 0
  await arrive(LETTER.map((line) => line.replace('made-up-1', 'made-up-9')))
  await house.deliver()
  expect(left[0]?.text).toMatch(/ontvangen[\s\S]*reçu[\s\S]*erhalten[\s\S]*received/)
  expect(left[0]?.inReplyTo).toBe('<made-up-9@home.example>')
})
