import { HOUR, LANGUAGES, type Language } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { createPost, listenForPost, type ReceivedMail } from '@vigie/platform/post'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { linkForLetter } from './answer-page.ts'
import { dispatchByMail } from './channels/dispatch-by-channel.ts'
import { seedProviders } from './fixtures.ts'
import { readReply } from './read-reply.ts'
import { takesPressed } from './take-pressed.ts'
import { tellPressed } from './tell-pressed.ts'
import { idOfProvider, look, sent } from './test-world-fixtures.ts'
import { answerByLink } from './verbs/answer-by-link.ts'

let inbox: ReceivedMail[] = []
let isBusy = false
const listener = await listenForPost({
  host: '127.0.0.1',
  port: 0,
  maxBytes: 1_000_000,
  onMail: (mail) => {
    if (isBusy) throw new Error('not now')
    inbox.push(mail)
  },
})
const post = createPost(listener.url, { from: 'Vigie <notices@vigie.example>', timeout: 3_000 })
const centre = await openTestCentre({
  subscribers: () => [...dispatchByMail(post), takesPressed, tellPressed(post)],
})
const providers = await bySystem(centre.desk.house, seedProviders)
afterAll(async () => {
  post.close()
  await listener.close()
  await centre.close()
})
beforeEach(() => {
  isBusy = false
})

/** A notice that was sent, and the hand that presses on its page. */
const notified = async (count = 3, language: Language = 'en') => {
  const view = await sent(centre, idOfProvider(providers, 'pixelkist'), { language }, count)
  const link = await centre.read(centre.staff.hanne, async (desk) => linkForLetter(desk, view))
  inbox = []
  return {
    view,
    link: link ?? '',
    press: async (items: readonly number[], choice = 'removed') => {
      const token = link?.split('/').at(-1)
      await centre.perform(answerByLink, { kind: 'anyone' }, { token, items, choice })
      await centre.deliver()
    },
    after: () => look(centre, view.id),
  }
}
const passes = async (time: number) => {
  centre.clock.moveBy(time)
  await centre.deliver()
}

test('what was pressed within some minutes is told in one e-mail: what, by which link, and what to do if it was not them', async () => {
  const { view, link, press, after } = await notified()
  await press([1, 3])
  await press([2], 'looking')
  expect(inbox).toEqual([])
  await passes(HOUR / 6)
  expect(inbox).toHaveLength(1)
  const [mail] = inbox
  expect(mail?.subject).toContain(`[${view.reference}]`)
  expect(mail?.text).toContain('removed: Item 1, 3')
  expect(mail?.text).toContain('still looking at it: Item 2')
  expect(mail?.text).toContain('Was this not you')
  expect(mail?.text).not.toContain(link)
  expect(mail?.text).not.toMatch(/pictures/)
  expect(mail?.inReplyTo).toBe(view.dispatches[0]?.messageId)
  expect(mail?.marks.autoSubmitted).toBe('auto-generated')
  expect((await after()).pressSummaries).toMatchObject([{ turn: 1, outcome: 'sent', presses: 3 }])
})

test('at most one leaves in an hour, and each press is told once', async () => {
  const { press, after } = await notified()
  await press([1])
  await passes(HOUR / 6)
  await press([2])
  await passes(HOUR / 2)
  await press([3], 'geo-blocked')
  expect(inbox).toHaveLength(1)
  await passes(HOUR / 2)
  expect(inbox).toHaveLength(2)
  expect(inbox[1]?.text).toContain('removed: Item 2')
  expect(inbox[1]?.text).not.toContain('Item 1')
  await passes(5 * HOUR)
  expect(inbox).toHaveLength(2)
  expect((await after()).pressSummaries.map(({ presses }) => presses)).toEqual([1, 2])
})

test('a server that cannot take it now gets it later, once', async () => {
  const { press } = await notified()
  isBusy = true
  await press([1])
  await passes(HOUR / 6)
  expect(inbox).toEqual([])
  isBusy = false
  await passes(HOUR)
  expect(inbox).toHaveLength(1)
  await passes(3 * HOUR)
  expect(inbox).toHaveLength(1)
})

test.each(LANGUAGES)('quoted without a mark, the summary in %s answers nothing', async (language) => {
  const { view, press } = await notified(2, language)
  await press([1])
  await press([2], 'disabled')
  await passes(HOUR / 6)
  const [mail] = inbox
  const { lines } = readReply(mail?.text ?? '', `Re: [${view.reference}]`)
  expect(lines).toEqual([])
})

test('the books take no second summary within the hour, and tell no press twice', async () => {
  const { view, press } = await notified()
  await press([1])
  await passes(HOUR / 6)
  const { books } = centre.worker.house
  const again = (at: Date, free: Date | null) =>
    sql`insert into notices.press_summary (notice, turn, outcome, proof, answer, at, until, free_since)
      values (${view.id}, 2, 'sent', '', '', ${at}, ${new Date(at.getTime() + HOUR)}, ${free})`.execute(books)
  const now = centre.clock()
  await expect(again(now, null)).rejects.toMatchObject({ code: '23514' })
  await expect(again(now, new Date(now.getTime() - 1))).rejects.toMatchObject({ code: '23503' })
  await expect(
    sql`insert into notices.press_told (answer, notice, turn)
      select answer, notice, turn from notices.press_told where notice = ${view.id}`.execute(books),
  ).rejects.toMatchObject({ code: '23505' })
})
