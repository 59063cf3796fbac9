import { DAY, HOUR } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import {
  createPost,
  listenForPost,
  type Post,
  type PostListener,
  type ReceivedMail,
} from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { linkToken, withoutToken } from './answer-link.ts'
import { nextAttempt } from './attempt-sending.ts'
import { dispatchByMail } from './channels/dispatch-by-channel.ts'
import { findNotices } from './find-notices.ts'
import { type ProviderName, seedProviders } from './fixtures.ts'
import { sendingOf, stageOf } from './notice.ts'
import { previewLetter } from './preview-notice.ts'
import { approved, endSuspension, idOfProvider, look, sent, suspend } from './test-world-fixtures.ts'
import { retryDispatch } from './verbs/retry-dispatch.ts'
import { sendAsOrdinary } from './verbs/send-as-ordinary.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let providers: Map<ProviderName, string>
let listener: PostListener
let post: Post
let inbox: ReceivedMail[] = []
/** What the provider's server does with the next mail: takes it, cannot now, or never will. */
let mood: 'takes' | 'busy' | 'refuses' = 'takes'
/** Breaks the worker off after the mail left and before its transaction ends. */
let crash = false

const breaking: Post = {
  send: async (letter) => {
    const receipt = await post.send(letter)
    if (crash) throw new Error('the machine stopped')
    return receipt
  },
  close: () => {},
}

beforeAll(async () => {
  listener = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    accepts: () => mood !== 'refuses',
    onMail: (mail) => {
      if (mood === 'busy') throw new Error('not now')
      inbox.push(mail)
    },
  })
  post = createPost(listener.url, { from: 'Vigie <notices@vigie.example>', timeout: 3_000 })
  centre = await openTestCentre({
    subscribers: () => dispatchByMail(breaking),
  })
  providers = await bySystem(centre.desk.house, seedProviders)
})
afterAll(async () => {
  post.close()
  await listener.close()
  await centre.close()
})
beforeEach(() => {
  inbox = []
  mood = 'takes'
  crash = false
})
const tokenIn = (notice: string) =>
  centre.read(centre.staff.hanne, async (desk) => linkToken(desk.keys, notice, 1))
const host = () => idOfProvider(providers, 'pixelkist')

test('an approved notice arrives as the approver read it, and what left is kept as proof', async () => {
  const made = await approved(centre, host())
  const preview = await centre.read(centre.staff.bram, (desk) => previewLetter(desk, made.notice))
  await centre.deliver()
  const [mail] = inbox
  expect(inbox).toHaveLength(1)
  const link = `/answer/${await tokenIn(made.notice)}`
  expect(mail?.text).toContain(`https://report.vigie.example/en${link}\n`)
  expect(preview.text).not.toContain(link)
  expect(withoutToken(mail?.text ?? '').trimEnd()).toBe(preview.text.trimEnd())
  expect(mail?.raw.toString()).toMatch(/multipart\/alternative[\s\S]+text\/plain[\s\S]+text\/html/)
  expect(mail).toMatchObject({
    to: ['abuse@pixelkist.example'],
    subject: preview.subject,
    replyTo: preview.replyTo,
    messageId: `<${made.notice}@vigie.example>`,
  })
  expect(mail?.attachments.map(({ content }) => content.toString())).toEqual(
    preview.attachments.map(({ text }) => text),
  )
  const view = await look(centre, made.notice)
  expect(stageOf(view)).toBe('sent')
  const sending = sendingOf(view)
  expect(sending?.answer).toMatch(/^250/)
  const proof = JSON.parse(sending?.proof ?? '{}')
  expect(proof).toMatchObject({ to: 'abuse@pixelkist.example', subject: preview.subject })
  expect(withoutToken(proof.text)).toBe(preview.text)
  expect(proof.attachments[0].content).toBe(preview.attachments[0]?.text)
  expect(proof.answer.response).toMatch(/^250/)
})

test('the proof and the addresses are unreadable in the tables', async () => {
  const view = await sent(centre, host(), { explanation: 'words that only the desk reads' })
  const { rows } = await sql<{ kept: string }>`
    select encode(d.proof, 'escape') || encode(n.explanation, 'escape') || encode(i.address, 'escape') as kept
    from notices.notice n join notices.dispatch d on d.notice = n.id join notices.notice_item i on i.notice = n.id
    where n.id = ${view.id}`.execute(centre.desk.house.books)
  expect(rows).toHaveLength(2)
  for (const { kept } of rows) expect(kept).not.toMatch(/words that only|pictures\.example/)
})

test('a fact that is delivered twice, by two workers at once, sends one mail', async () => {
  const { notice } = await approved(centre, host())
  await sql`insert into outbox.fact (name, body)
    select name, body from outbox.fact where name = 'notices.notice-approved' and body ->> 'notice' = ${notice}`.execute(
    centre.worker.house.books,
  )
  await Promise.all([centre.deliver(), centre.deliver(), centre.deliver()])
  expect(inbox).toHaveLength(1)
  expect((await look(centre, notice)).dispatches).toHaveLength(1)
})

test('a crash between sending and writing sends again under the same message id, and one row says sent', async () => {
  const { notice } = await approved(centre, host())
  crash = true
  await expect(centre.deliver()).rejects.toThrow()
  expect((await look(centre, notice)).dispatches).toEqual([])
  crash = false
  centre.clock.moveBy(2 * DAY)
  await centre.deliver()
  expect(inbox.map(({ messageId }) => messageId)).toEqual([
    `<${notice}@vigie.example>`,
    `<${notice}@vigie.example>`,
  ])
  expect(inbox[1]?.text).toBe(inbox[0]?.text)
  const { rows } =
    await sql`select from notices.dispatch where notice = ${notice} and outcome = 'sent'`.execute(
      centre.desk.house.books,
    )
  expect(rows).toHaveLength(1)
})

test('a server that cannot take it now is tried again, longer and longer apart, until it does', async () => {
  mood = 'busy'
  const { notice } = await approved(centre, host())
  await centre.deliver()
  await centre.deliver()
  const once = await look(centre, notice)
  expect(once.dispatches.map(({ outcome }) => outcome)).toEqual(['failed-for-now'])
  expect(once.dispatches[0]?.answer).toMatch(/^451/)
  centre.clock.moveBy(61_000)
  await centre.deliver()
  centre.clock.moveBy(61_000)
  await centre.deliver()
  expect((await look(centre, notice)).dispatches).toHaveLength(2)
  expect(await centre.read(centre.staff.bram, (desk) => findNotices(desk, 'failed'))).toContainEqual(
    expect.objectContaining({ notice, lastOutcome: 'failed-for-now' }),
  )
  mood = 'takes'
  centre.clock.moveBy(HOUR)
  await centre.deliver()
  expect((await look(centre, notice)).dispatches.map(({ outcome }) => outcome)).toEqual([
    'failed-for-now',
    'failed-for-now',
    'sent',
  ])
  expect(inbox).toHaveLength(1)
})

test('the waits grow from one minute to six hours', () => {
  const now = new Date('2026-03-02T09:00:00Z')
  const minutes = [1, 2, 3, 4, 9, 10, 500].map(
    (n) => (nextAttempt(now, n).getTime() - now.getTime()) / 60_000,
  )
  expect(minutes).toEqual([1, 2, 4, 8, 256, 360, 360])
})

test('a mailbox that refuses for good stands in the list, and a person may have it tried again', async () => {
  mood = 'refuses'
  const view = await sent(centre, host())
  expect(stageOf(view)).toBe('failed')
  centre.clock.moveBy(DAY)
  await centre.deliver()
  expect((await look(centre, view.id)).dispatches).toHaveLength(1)
  expect(await centre.read(centre.staff.bram, (desk) => findNotices(desk, 'failed'))).toContainEqual(
    expect.objectContaining({
      notice: view.id,
      lastOutcome: 'failed',
      lastAnswer: expect.stringMatching(/^550/),
    }),
  )
  mood = 'takes'
  await centre.perform(retryDispatch, centre.staff.hanne, { notice: view.id })
  await centre.perform(retryDispatch, centre.staff.bram, { notice: view.id })
  await centre.deliver()
  expect(inbox).toHaveLength(1)
  expect(stageOf(await look(centre, view.id))).toBe('sent')
  await expect(centre.perform(retryDispatch, centre.staff.hanne, { notice: view.id })).rejects.toThrow(
    'nothing-to-send-again',
  )
})

test('a notice that waits when the status is suspended leaves as an ordinary one, and with the mark never', async () => {
  const { notice } = await approved(centre, host())
  await expect(centre.perform(sendAsOrdinary, centre.staff.hanne, { notice })).rejects.toThrow(
    'mark-may-stay',
  )
  await suspend(centre)
  await centre.deliver()
  expect(inbox).toEqual([])
  expect(await centre.read(centre.staff.bram, (desk) => findNotices(desk, 'failed'))).toContainEqual(
    expect.objectContaining({ notice, lastOutcome: 'failed', lastAnswer: 'flagger-not-recognised' }),
  )
  await centre.perform(sendAsOrdinary, centre.staff.bram, { notice })
  await centre.deliver()
  const [mail] = inbox
  expect(inbox).toHaveLength(1)
  expect(`${mail?.subject}${mail?.raw}`).not.toMatch(/trusted flagger|TF-BE-0000|Article 22/i)
  expect(await look(centre, notice)).toMatchObject({
    standing: 'ordinary',
    unmarked: { by: centre.staff.bram.id },
  })
  await expect(centre.perform(sendAsOrdinary, centre.staff.hanne, { notice })).rejects.toThrow(
    'notice-already-sent',
  )
  centre.clock.moveBy(HOUR)
  await endSuspension(centre)
})

test('a notice that no attachment format has a word for leaves with one of our own', async () => {
  await sent(centre, host(), { kind: 'ncii', ageBand: 'adult' })
  expect(inbox[0]?.attachments.map(({ filename }) => filename)).toEqual([
    expect.stringMatching(/^vigie-notice-VIG-2026-\d{6}\.json$/),
  ])
})
