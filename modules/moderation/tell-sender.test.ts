import { DAY } from '@vigie/kernel'
import { type Letter, missingPost, type Post } from '@vigie/platform/post'
import { deliverFacts } from '@vigie/platform/queue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { selectSuspensions, selectWarnings } from './sender-rows.ts'
import { selectSenderTellings } from './sender-telling-rows.ts'
import { tellSender } from './tell-sender.ts'
import { openWorld, REFUSAL, type World } from './testing-world.ts'
import { markUnfounded } from './verbs/mark-unfounded.ts'
import { noteSenderTold } from './verbs/note-sender-told.ts'
import { suspendSender } from './verbs/suspend-sender.ts'
import { warnSender } from './verbs/warn-sender.ts'

let world: World
const sent: Letter[] = []
const post: Post = {
  ...missingPost,
  send: async (letter) => {
    sent.push(letter)
    return { messageId: letter.messageId, response: 'ok', accepted: [letter.to], at: world.house.clock() }
  },
}
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

const WHY = { explanation: 'Made up: three times the same place.' }
const deliver = () =>
  deliverFacts(world.house.worker.house, tellSender(post), (_fact, _who, fault) => {
    throw fault
  })
const unfounded = async (notice: Promise<{ items: string[] }>): Promise<string> => {
  const decision = await world.decide(world.mats, (await notice).items[0], REFUSAL)
  await world.house.perform(markUnfounded, world.mats, { decision })
  return (await world.whole(decision)).sender ?? ''
}
const actsOf = (sender: string) =>
  world.house.read(world.leonie, async ({ db }) => ({
    warnings: await selectWarnings(db, sender),
    suspensions: await selectSuspensions(db, sender),
  }))
const told = (ids: readonly string[]) =>
  world.house.read(world.leonie, ({ db }) => selectSenderTellings(db, ids))

test('whoever left an address is warned by e-mail, once, and hears when what they send is set aside', async () => {
  const sender = await unfounded(world.byForm())
  await world.house.perform(warnSender, world.leonie, { sender, ...WHY })
  await deliver()
  await deliver()
  const { warnings } = await actsOf(sender)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    to: 'nora@home.example',
    subject: 'A warning about your notices',
    messageId: `<${warnings[0]?.id}.misuse@provider.example>`,
  })
  for (const part of [
    'you sent 1 notice. In 1 of them',
    WHY.explanation,
    'Article 23',
    'notices@provider.example',
  ])
    expect(sent[0]?.text).toContain(part)
  // Where it stood is not repeated: an e-mail is a postcard.
  expect(sent[0]?.text).not.toContain('pond')
  world.house.clock.moveBy(2 * DAY)
  await world.house.perform(suspendSender, world.leonie, { sender, until: '2026-04-02', ...WHY })
  await deliver()
  expect(sent).toHaveLength(2)
  expect(sent[1]?.text).toMatch(/Until 2026-04-02 we keep[\s\S]*warned you on 2026-03-02/)
  const { suspensions } = await actsOf(sender)
  const ids = [...warnings, ...suspensions].map(({ id }) => id)
  expect((await told(ids)).map(({ way, told_by }) => [way, told_by])).toEqual([
    ['e-mail', null],
    ['e-mail', null],
  ])
  await expect(world.house.perform(noteSenderTold, world.leonie, { sender })).rejects.toThrow(
    'sender-told-already',
  )
})

test('whoever signs notices has no mailbox here: the text is passed on by a person, who notes it once', async () => {
  sent.length = 0
  const sender = await unfounded(world.byFlagger())
  await world.house.perform(warnSender, world.leonie, { sender, ...WHY })
  await deliver()
  expect(sent).toEqual([])
  const ids = (await actsOf(sender)).warnings.map(({ id }) => id)
  expect(await told(ids)).toEqual([])
  await expect(world.house.perform(noteSenderTold, world.mats, { sender })).rejects.toThrow('not-for-you')
  await world.house.perform(noteSenderTold, world.leonie, { sender })
  expect(await told(ids)).toMatchObject([{ way: 'copied', told_by: world.leonie.id }])
  await expect(world.house.perform(noteSenderTold, world.leonie, { sender })).rejects.toThrow(
    'sender-told-already',
  )
  await expect(world.asWorker(`update moderation.sender_telling set way = 'e-mail'`)).rejects.toThrow()
})
