import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { findNotices } from './find-notices.ts'
import { openMailWorld } from './mail-world-fixtures.ts'
import type { NoticeView } from './notice.ts'
import { openProposals } from './proposal.ts'
import { look, sent } from './test-world-fixtures.ts'
import { confirmAnswer } from './verbs/confirm-answer.ts'
import { correctAnswer } from './verbs/correct-answer.ts'
import { markReplyRead } from './verbs/mark-reply-read.ts'

const world = await openMailWorld(openTestCentre)
const { centre, mailOf, receive } = world
afterAll(() => world.close())
const { hanne, bram, louis } = centre.staff

const notified = (count = 1) => sent(centre, world.host, {}, count)
const answer = async (view: NoticeView, text: string, headers: readonly string[] = []) => {
  await receive(mailOf({ subject: `Re: [${view.reference}]`, text, headers }))
  return look(centre, view.id)
}
const isToRead = async ({ id }: NoticeView) =>
  (await centre.read(hanne, (desk) => findNotices(desk, 'to-read'))).some(({ notice }) => notice === id)
const actionsOf = async ({ id }: NoticeView) =>
  (await look(centre, id)).items.map(({ decisions }) => decisions.map(({ action }) => action))
const sayings = (view: NoticeView) => openProposals(view).map(({ saying }) => saying)

test('a plain answer decides nothing until an analyst confirms it, with one press', async () => {
  const view = await answer(await notified(), 'Hello,\n\nWe deleted the page.\n\nRegards')
  expect(sayings(view)).toEqual(['removed'])
  expect(openProposals(view)[0]).toMatchObject({
    sentence: 'We deleted the page.',
    noticeItem: view.items[0]?.id,
  })
  expect(await actionsOf(view)).toEqual([[]])
  expect(await isToRead(view)).toBe(true)

  const given = { notice: view.id, proposal: openProposals(view)[0]?.id }
  await expect(centre.perform(confirmAnswer, louis, given)).rejects.toThrow('not-for-you')
  await centre.perform(confirmAnswer, hanne, given)
  const after = await look(centre, view.id)
  expect(after.items[0]?.decisions).toMatchObject([
    { action: 'removed', source: 'typed', recordedBy: hanne.id, decidedAt: view.replies[0]?.receivedAt },
  ])
  expect(after.proposals[0]?.ruling).toMatchObject({ way: 'confirmed', action: 'removed', by: hanne.id })
  expect(await isToRead(view)).toBe(false)
  await expect(centre.perform(confirmAnswer, bram, given)).rejects.toThrow('answer-already-ruled')
})

test('an analyst says that it means another decision, or none', async () => {
  const first = await answer(await notified(), 'The page is no longer available.')
  const [one] = openProposals(first)
  const corrected = { notice: first.id, proposal: one?.id, action: 'geo-blocked' }
  await centre.perform(correctAnswer, hanne, corrected)
  expect(await actionsOf(first)).toEqual([['geo-blocked']])
  expect((await look(centre, first.id)).proposals[0]?.ruling?.way).toBe('corrected')

  const second = await answer(await notified(), 'We removed the page.')
  await centre.perform(correctAnswer, hanne, { notice: second.id, proposal: openProposals(second)[0]?.id })
  expect(await actionsOf(second)).toEqual([[]])
  expect((await look(centre, second.id)).proposals[0]?.ruling?.way).toBe('set-aside')
  expect(await isToRead(second)).toBe(false)
})

test('what names its items is proposed of those; what names none is chosen', async () => {
  const named = await answer(
    await notified(3),
    'Items 1 and 3 were removed. Item 2 does not violate our terms.',
  )
  expect(openProposals(named).map(({ saying, noticeItem }) => [saying, noticeItem])).toEqual([
    ['removed', named.items[0]?.id],
    ['refused-lawful', named.items[1]?.id],
    ['removed', named.items[2]?.id],
  ])
  for (const { id } of openProposals(named)) {
    expect(await isToRead(named)).toBe(true)
    await centre.perform(confirmAnswer, hanne, { notice: named.id, proposal: id })
  }
  expect(await actionsOf(named)).toEqual([['removed'], ['refused-lawful'], ['removed']])
  expect(await isToRead(named)).toBe(false)

  const unnamed = await answer(await notified(2), 'We removed the page.')
  const given = { notice: unnamed.id, proposal: openProposals(unnamed)[0]?.id }
  await expect(centre.perform(confirmAnswer, hanne, given)).rejects.toThrow('answer-names-no-item')
  const foreign = { ...given, noticeItems: [named.items[0]?.id] }
  await expect(centre.perform(confirmAnswer, hanne, foreign)).rejects.toThrow('no-such-notice-item')
  await centre.perform(confirmAnswer, hanne, { ...given, noticeItems: [unnamed.items[1]?.id] })
  expect(await actionsOf(unnamed)).toEqual([[], ['removed']])
})

test('that they ask for more is no decision', async () => {
  const view = await answer(await notified(), 'Please provide the exact address.')
  expect(sayings(view)).toEqual(['asks-more'])
  await centre.perform(confirmAnswer, hanne, { notice: view.id, proposal: openProposals(view)[0]?.id })
  expect(await actionsOf(view)).toEqual([[]])
  expect(await isToRead(view)).toBe(false)
})

test('a machine, a filled-in line and our own letter make no proposal', async () => {
  const away = await answer(await notified(), 'I am on leave. We removed the page.', [
    'Auto-Submitted: auto-replied',
    'Subject: Out of office',
  ])
  expect(sayings(away)).toEqual([])
  const line = await notified()
  expect(sayings(await answer(line, `${line.reference}/1: removed\n\nWe removed it.`))).toEqual([])
  const sentBefore = await notified()
  const proof = JSON.parse(sentBefore.dispatches[0]?.proof ?? '{}')
  expect(sayings(await answer(sentBefore, String(proof.text)))).toEqual([])
})

test('an e-mail that somebody has read waits for no confirmation', async () => {
  const view = await answer(await notified(), 'We removed the page.')
  const [proposal] = openProposals(view)
  await centre.perform(markReplyRead, hanne, { notice: view.id, reply: view.replies[0]?.id })
  expect(sayings(await look(centre, view.id))).toEqual([])
  const given = { notice: view.id, proposal: proposal?.id }
  await expect(centre.perform(confirmAnswer, hanne, given)).rejects.toThrow('reply-already-read')
})

test('the books take no decision for a proposal that nobody ruled so, nor one of another person', async () => {
  const view = await answer(await notified(), 'We removed the page.')
  const [proposal] = openProposals(view)
  const { books } = centre.desk.house
  const decide = (action: string, by: string) =>
    sql`insert into notices.decision (id, notice_item, turn, action, redress, source, recorded_by, proposal, decided_at)
      values (gen_random_uuid(), ${view.items[0]?.id}, 1, ${action}, false, 'typed', ${by}, ${proposal?.id}, now())`.execute(
      books,
    )
  const rule = (way: string, action: string | null) =>
    sql`insert into notices.answer_ruling (proposal, saying, way, action, ruled_by, ruled_at)
      values (${proposal?.id}, 'removed', ${way}, ${action}, ${hanne.id}, now())`.execute(books)
  await expect(decide('removed', hanne.id)).rejects.toMatchObject({ code: '23503' })
  await expect(rule('confirmed', 'not-found')).rejects.toMatchObject({ code: '23514' })
  await expect(rule('set-aside', 'removed')).rejects.toMatchObject({ code: '23514' })
  await rule('confirmed', 'removed')
  await expect(decide('removed', bram.id)).rejects.toMatchObject({ code: '23503' })
  await expect(decide('not-found', hanne.id)).rejects.toMatchObject({ code: '23503' })
  await expect(rule('confirmed', 'removed')).rejects.toMatchObject({ code: '23505' })
})
