import { DAY, HOUR } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { createPost, listenForPost, type PostListener, type ReceivedMail } from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { dispatchByMail } from './channels/dispatch-by-channel.ts'
import { LADDER } from './clocks.ts'
import { findNotices } from './find-notices.ts'
import { type ProviderName, seedProviders } from './fixtures.ts'
import { followedOf, nextFollowUp } from './ladder/ladder.ts'
import { contactByMail } from './ladder/second-contact-by-mail.ts'
import { remindByMail } from './remind-by-mail.ts'
import { runClocks } from './run-clocks.ts'
import { idOfProvider, look, sent } from './test-world-fixtures.ts'
import { complainToCoordinator } from './verbs/complain-to-coordinator.ts'
import { contactAgain } from './verbs/contact-again.ts'
import { noteContactPoint } from './verbs/note-contact-point.ts'
import { recordAcknowledgement } from './verbs/record-acknowledgement.ts'
import { recordCoordinatorAnswer } from './verbs/record-coordinator-answer.ts'
import { recordDecision } from './verbs/record-decision.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let providers: Map<ProviderName, string>
let listener: PostListener
let busy = false
let inbox: ReceivedMail[] = []
const closing: (() => void)[] = []
beforeAll(async () => {
  listener = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 1_000_000,
    onMail: (mail) => {
      if (busy) throw new Error('not now')
      inbox.push(mail)
    },
  })
  const post = createPost(listener.url, { from: 'Vigie <notices@vigie.example>', timeout: 3_000 })
  closing.push(post.close)
  centre = await openTestCentre({
    subscribers: () => [...dispatchByMail(post), remindByMail(post), contactByMail(post)],
  })
  providers = await bySystem(centre.desk.house, seedProviders)
})
afterAll(async () => {
  for (const close of closing) close()
  await listener.close()
  await centre.close()
})
beforeEach(async () => {
  busy = false
  // What earlier tests left waiting climbs its last rung now and stays silent afterwards.
  centre.clock.moveBy(8 * DAY)
  await round()
  inbox = []
})
const round = async (): Promise<number> => {
  const climbed = await bySystem(centre.worker.house, runClocks)
  await centre.deliver()
  return climbed
}
const host = () => idOfProvider(providers, 'pixelkist')

test('a silent provider is asked twice and then the coordinator is told, each once however often the clocks run', async () => {
  const view = await sent(centre, host())
  inbox = []
  const seen: string[][] = []
  for (const wait of [23 * HOUR, HOUR, HOUR, 47 * HOUR, HOUR, 4 * DAY, 30 * DAY]) {
    centre.clock.moveBy(wait)
    await Promise.all([round(), round()])
    seen.push((await look(centre, view.id)).reminders.map(({ step }) => step))
  }
  const [a, b, c] = LADDER.rungs.map(({ step }) => step)
  expect(seen).toEqual([[], [a], [a], [a, b], [a, b], [a, b, c], [a, b, c]])
  expect(inbox.map(({ messageId, inReplyTo }) => [messageId, inReplyTo])).toEqual([
    [`<${view.id}.1@vigie.example>`, `<${view.id}@vigie.example>`],
    [`<${view.id}.2@vigie.example>`, `<${view.id}@vigie.example>`],
  ])
  expect(inbox[0]?.subject).toContain(view.reference)
  const reminders = (await look(centre, view.id)).reminders
  expect(reminders.map(({ outcome, ladder }) => [outcome, ladder])).toEqual([
    ['sent', LADDER.version],
    ['sent', LADDER.version],
    [null, LADDER.version],
  ])
  const { griet } = centre.staff
  expect(await centre.read(griet, (desk) => findNotices(desk, 'for-the-coordinator'))).toContainEqual(
    expect.objectContaining({ notice: view.id }),
  )
})

test('who confirmed receipt is not asked for it, and a reminder names only what is undecided', async () => {
  const { hanne } = centre.staff
  const view = await sent(centre, host())
  inbox = []
  await centre.perform(recordAcknowledgement, hanne, { notice: view.id })
  centre.clock.moveBy(25 * HOUR)
  await round()
  expect(inbox).toEqual([])
  await centre.perform(recordDecision, hanne, {
    noticeItem: view.items[0]?.id,
    action: 'removed',
    redress: true,
  })
  centre.clock.moveBy(48 * HOUR)
  await round()
  expect(inbox).toHaveLength(1)
  expect(inbox[0]?.text).toContain(`${view.reference}/2:`)
  expect(inbox[0]?.text).not.toContain(`${view.reference}/1:`)
  await centre.perform(recordDecision, hanne, {
    noticeItem: view.items[1]?.id,
    action: 'removed',
    redress: true,
  })
  centre.clock.moveBy(30 * DAY)
  expect(await round()).toBe(0)
})

test('a reminder that could not leave is dropped when the answer came in the meantime', async () => {
  const { hanne } = centre.staff
  const view = await sent(centre, host(), {}, 1)
  inbox = []
  busy = true
  centre.clock.moveBy(73 * HOUR)
  await round()
  expect((await look(centre, view.id)).reminders).toMatchObject([
    { step: 'ask-decision', outcome: 'failed-for-now' },
  ])
  await centre.perform(recordDecision, hanne, {
    noticeItem: view.items[0]?.id,
    action: 'removed',
    redress: true,
  })
  busy = false
  centre.clock.moveBy(HOUR)
  await round()
  expect(inbox).toEqual([])
  expect((await look(centre, view.id)).reminders).toMatchObject([{ outcome: 'failed-for-now' }])
})

test('four hands at the clocks at the same moment climb each rung once', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    const view = await sent(centre, host(), {}, 1)
    centre.clock.moveBy(25 * HOUR)
    const climbed = await Promise.all([1, 2, 3, 4].map(() => bySystem(centre.worker.house, runClocks)))
    expect(climbed.reduce((sum, one) => sum + one, 0)).toBe(1)
    const { rows } = await sql`select from outbox.fact
      where name = 'notices.reminder-due' and body ->> 'notice' = ${view.id}`.execute(
      centre.worker.house.books,
    )
    expect(rows).toHaveLength(1)
    centre.clock.moveBy(8 * DAY)
    await round()
  }
})

test('where the reminders did not help, a letter goes once to another contact point, which a second person stands for, and then the coordinator is written to', async () => {
  const { hanne, bram, griet } = centre.staff
  const view = await sent(centre, host(), {}, 1)
  const step = async () => {
    const next = nextFollowUp(followedOf(await look(centre, view.id)), centre.clock())
    return next && [next.step, next.whose]
  }
  await centre.perform(noteContactPoint, bram, {
    provider: host(),
    contactPurpose: 'abuse',
    mailbox: 'abuse@elsewhere.example',
    contactLanguages: 'en',
    source: 'their page of contacts',
  })
  const { rows } = await sql<{
    id: string
  }>`select id from notices.contact_point where provider = ${host()}`.execute(centre.desk.house.books)
  const contactPoint = rows[0]?.id
  const contact = (who: typeof hanne, more = {}) =>
    centre.perform(contactAgain, who, { notice: view.id, contactPoint, contactWay: 'mail', ...more })
  await expect(contact(hanne)).rejects.toThrow('not-reminded-yet')
  expect(await step()).toEqual(['reminder', 'theirs'])
  centre.clock.moveBy(8 * DAY)
  await round()
  inbox = []
  expect(await step()).toEqual(['second-contact', 'ours'])
  await expect(contact(bram)).rejects.toThrow('you-noted-this')
  await expect(contact(hanne, { contactWay: 'telephone' })).rejects.toThrow('contact-point-not-by-this-way')
  busy = true
  await contact(hanne)
  await centre.deliver()
  expect(inbox).toEqual([])
  busy = false
  centre.clock.moveBy(HOUR)
  await centre.deliver()
  expect(inbox).toMatchObject([
    {
      to: ['abuse@elsewhere.example'],
      messageId: `<${view.id}.s1@vigie.example>`,
      inReplyTo: `<${view.id}@vigie.example>`,
    },
  ])
  expect(inbox[0]?.text).toContain(`${view.reference}/1:`)
  await expect(contact(hanne)).rejects.toThrow('contacted-before')
  expect((await look(centre, view.id)).secondContacts).toMatchObject([
    { turn: 1, way: 'mail', outcome: 'sent' },
  ])

  // A host has no complaints of Art. 20: after it the coordinator comes.
  expect(await step()).toEqual(['coordinator-complaint', 'ours'])
  const complaint = {
    notice: view.id,
    whichCoordinator: 'The coordinator',
    coordinatorWay: 'portal',
    lodgedOn: '2026-03-02',
    letterWords: 'They do not answer.',
  }
  await expect(centre.perform(complainToCoordinator, hanne, complaint)).rejects.toThrow('not-for-you')
  const holding = { ...complaint, letterWords: 'Call +32 470 12 34 56.' }
  await expect(centre.perform(complainToCoordinator, griet, holding)).rejects.toThrow(
    'letter-holds-telephone',
  )
  const early = { ...complaint, lodgedOn: '2099-01-01' }
  await expect(centre.perform(complainToCoordinator, griet, early)).rejects.toThrow('lodged-on-day-to-come')
  const answer = { notice: view.id, coordinatorOutcome: 'passed-on', answeredOn: '2026-03-02' }
  await expect(centre.perform(recordCoordinatorAnswer, griet, answer)).rejects.toThrow(
    'no-coordinator-complaint',
  )
  await centre.perform(complainToCoordinator, griet, complaint)
  await expect(centre.perform(complainToCoordinator, griet, complaint)).rejects.toThrow(
    'coordinator-already-told',
  )
  expect(await step()).toEqual(['coordinator-complaint', 'theirs'])
  await centre.perform(recordCoordinatorAnswer, griet, answer)
  expect(await step()).toBeNull()
  expect((await look(centre, view.id)).coordinatorComplaint).toMatchObject({
    words: 'They do not answer.',
    answer: { word: 'passed-on' },
  })
})
