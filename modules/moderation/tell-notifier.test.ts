import { type Letter, missingPost, type Post } from '@vigie/platform/post'
import { deliverFacts } from '@vigie/platform/queue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellNotifier } from './tell-notifier.ts'
import { openWorld, REFUSAL, type World } from './testing-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

test('whoever left an address hears what was decided, why, and what they can do, once', async () => {
  const sent: Letter[] = []
  const post: Post = {
    ...missingPost,
    send: async (letter) => {
      sent.push(letter)
      return { messageId: letter.messageId, response: 'ok', accepted: [letter.to], at: world.house.clock() }
    },
  }
  const { items } = await world.byForm()
  const decision = await world.decide(world.mats, items[0], REFUSAL)
  const flagged = await world.byFlagger()
  await world.decide(world.mats, flagged.items[0])
  for (let round = 0; round < 2; round++)
    await deliverFacts(world.house.worker.house, [tellNotifier(post)], (_fact, _who, fault) => {
      throw fault
    })
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    to: 'nora@home.example',
    messageId: `<${decision}.decided@provider.example>`,
  })
  for (const part of [
    'it stays: we do not find it illegal',
    'Nothing forbids it.',
    '2026-09-02',
    'Article 21',
  ])
    expect(sent[0]?.text).toContain(part)
  // Where it stood is not repeated: an e-mail is a postcard.
  expect(sent[0]?.text).not.toContain('pond')
  expect((await world.whole(decision)).tellings).toMatchObject([{ whom: 'notifier', way: 'e-mail' }])
})
