import { bySystem } from '@vigie/platform/operation'
import { createPost, listenForPost } from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { messageIdOf } from './compose.ts'
import { findNotices } from './find-notices.ts'
import { openMailWorld } from './mail-world-fixtures.ts'
import { stageOf } from './notice.ts'
import { answerLinesOf } from './read-reply.ts'
import { type Received, receiveReply } from './receive-reply.ts'
import { approved, idOfProvider, look, sent } from './test-world-fixtures.ts'
import { fileStrayMail } from './verbs/file-stray-mail.ts'

const world = await openMailWorld(openTestCentre)
const { centre, providers, mailOf, receive, strays } = world
const host = () => world.host
afterAll(() => world.close())

test('an answer over real mail acknowledges, decides what is beyond doubt and leaves the rest to a person', async () => {
  const view = await sent(centre, host(), {}, 3)
  const proof = JSON.parse(view.dispatches[0]?.proof ?? '{}')
  const [first = '', second = '', third = ''] = answerLinesOf(proof.text)
  const received: Received[] = []
  const ours = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    onMail: async (mail) => {
      received.push(await bySystem(centre.worker.house, (desk) => receiveReply(desk, mail)))
    },
  })
  const reply = createPost(ours.url, { from: 'Trust desk <desk@pixelkist.example>', timeout: 3_000 })
  await reply.send({
    to: proof.replyTo,
    subject: `Re: ${proof.subject}`,
    text: `${first}removed, law\n${second}not found\n${third}will be removed soon\n\n> ${first}lawful`,
    messageId: '<real@pixelkist.example>',
    inReplyTo: proof.messageId,
    attachments: [],
  })
  reply.close()
  await ours.close()
  expect(received).toMatchObject([{ kept: 'reply', notice: view.id }])
  await centre.deliver()
  const after = await look(centre, view.id)
  expect(after.acknowledgement?.source).toBe('reply')
  expect(
    after.items.map((item) => item.decisions.map(({ action, ground, source }) => [action, ground, source])),
  ).toEqual([[['removed', 'law', 'reply']], [['not-found', null, 'reply']], []])
  expect(after.replies).toMatchObject([
    { from: 'desk@pixelkist.example', unread: [`${third}will be removed soon`] },
  ])
  expect(await centre.read(centre.staff.hanne, (desk) => findNotices(desk, 'to-read'))).toContainEqual(
    expect.objectContaining({ notice: view.id, undecided: 1 }),
  )
})

test('the same mail ten times, some at the same moment, is one reply and one decision', async () => {
  const view = await sent(centre, host(), {}, 1)
  const raw = mailOf({ subject: `Re: [${view.reference}]`, text: `${view.reference}/1: removed` })
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => receive(raw)))
  expect(outcomes.filter(({ kept }) => kept === 'reply')).toHaveLength(1)
  expect(outcomes.filter(({ kept }) => kept === 'known')).toHaveLength(9)
  const after = await look(centre, view.id)
  expect(after.replies).toHaveLength(1)
  expect(after.items[0]?.decisions).toHaveLength(1)
  expect(stageOf(after)).toBe('decided')
})

test('another mail that says the same is no new decision, one that says otherwise is', async () => {
  const view = await sent(centre, host(), {}, 1)
  const say = (words: string) =>
    receive(mailOf({ subject: `Re: [${view.reference}]`, text: `${view.reference}/1: ${words}` }))
  await say('refused as lawful')
  await say('refused as lawful')
  await say('removed')
  const [item] = (await look(centre, view.id)).items
  const turns = [
    [1, 'refused-lawful'],
    [2, 'removed'],
  ]
  expect(item?.decisions.map(({ turn, action }) => [turn, action])).toEqual(turns)
  // An old line under a new sentence, or a change of mind: nobody but a person can tell.
  await say('refused as lawful')
  const [later] = (await look(centre, view.id)).items
  expect(later?.decisions.map(({ turn, action }) => [turn, action])).toEqual(turns)
})

test('a mail that claims to answer but comes from elsewhere decides nothing and waits for a person', async () => {
  const view = await sent(centre, host(), {}, 1)
  const forged = [
    'desk@evil.example',
    'desk@pixelkist.example.evil.example',
    'desk@notpixelkist.example',
    'desk@sub.pixelkist.example',
  ]
  for (const from of forged) {
    const outcome = await receive(
      mailOf({ from, subject: `Re: [${view.reference}]`, text: `${view.reference}/1: removed` }),
    )
    expect(outcome).toEqual({ kept: 'stray', reason: 'other-sender' })
  }
  const after = await look(centre, view.id)
  expect([after.acknowledgement, after.replies, after.items[0]?.decisions]).toEqual([null, [], []])
  expect((await strays()).filter(({ reason }) => reason === 'other-sender')).toHaveLength(forged.length)
})

test('a forged mail cannot keep the real one out by taking its message id', async () => {
  const view = await sent(centre, host(), {}, 1)
  const text = `${view.reference}/1: removed`
  const id = '<real-answer@pixelkist.example>'
  const forged = mailOf({ from: 'a@evil.example', subject: `[${view.reference}]`, text, id })
  const other = mailOf({ from: 'b@evil.example', subject: `[${view.reference}]`, text: 'something else', id })
  expect(await receive(forged)).toMatchObject({ kept: 'stray' })
  expect(await receive(other)).toMatchObject({ kept: 'stray' })
  expect(await receive(forged)).toEqual({ kept: 'known' })
  expect(await receive(mailOf({ subject: `[${view.reference}]`, text, id }))).toMatchObject({
    kept: 'reply',
    decided: 1,
  })
  const elsewhere = await sent(centre, host(), {}, 1)
  expect(
    await receive(mailOf({ subject: `[${elsewhere.reference}]`, text: 'Received with thanks.', id })),
  ).toEqual({ kept: 'stray', reason: 'message-id-taken' })
})

test('mail without a reference finds its notice by the thread, or waits for a person who files it', async () => {
  const view = await sent(centre, host(), {}, 1)
  const original = await centre.read(centre.staff.hanne, async (desk) => messageIdOf(desk, view.id))
  const threaded = await receive(
    mailOf({ subject: 'Your mail', text: 'We have received it.', headers: [`In-Reply-To: ${original}`] }),
  )
  expect(threaded).toMatchObject({ kept: 'reply', notice: view.id })
  const lost = mailOf({ subject: 'Ticket 4711', text: '1: removed', id: null })
  expect(await receive(lost)).toEqual({ kept: 'stray', reason: 'no-reference' })
  expect(await receive(lost)).toEqual({ kept: 'known' })
  expect(await receive(mailOf({ subject: 'VIG-2020-999999', text: 'removed' }))).toEqual({
    kept: 'stray',
    reason: 'unknown-reference',
  })
  // Of two that wait, only the one that is asked for is opened.
  const stray = (await strays()).findLast(({ reason }) => reason === 'no-reference')
  const opened = (await strays(stray?.id)).map((mail) => mail.opened?.subject ?? null)
  expect(opened.filter((subject) => subject !== null)).toEqual(['Ticket 4711'])
  const filing = { notice: view.id, strayMail: stray?.id }
  await centre.perform(fileStrayMail, centre.staff.hanne, filing)
  expect((await strays()).map(({ id }) => id)).not.toContain(stray?.id)
  const after = await look(centre, view.id)
  expect(after.replies.map(({ subject }) => subject)).toEqual(['Your mail', 'Ticket 4711'])
  expect(after.items[0]?.decisions).toEqual([])
  await expect(centre.perform(fileStrayMail, centre.staff.bram, filing)).rejects.toThrow(
    'stray-mail-already-filed',
  )
})

test('an answer to a notice that has not left is kept apart', async () => {
  const { reference } = await approved(centre, idOfProvider(providers, 'examplegram'))
  const raw = mailOf({ from: 'x@examplegram.example', subject: reference, text: `${reference}/1: removed` })
  expect(await receive(raw)).toEqual({ kept: 'stray', reason: 'notice-not-sent' })
})

test('a line for an item that is not in the notice decides nothing', async () => {
  const view = await sent(centre, host(), {}, 1)
  const raw = mailOf({
    subject: view.reference,
    text: `${view.reference}/2: removed\r\n${view.reference}/1: `,
  })
  expect(await receive(raw)).toMatchObject({ kept: 'reply', decided: 0 })
})

test('what came in lies sealed in the tables', async () => {
  const view = await sent(centre, host(), {}, 1)
  await receive(mailOf({ subject: view.reference, text: 'a sentence nobody else may read' }))
  await receive(mailOf({ subject: 'stray', text: 'a sentence nobody else may read' }))
  const { rows } = await sql<{ kept: string }>`
    select encode(sealed, 'escape') as kept from notices.reply
    union all select encode(sealed, 'escape') from notices.stray_mail`.execute(centre.desk.house.books)
  expect(rows.length).toBeGreaterThan(1)
  for (const { kept } of rows) expect(kept).not.toContain('nobody else')
})
