import { randomUUID } from 'node:crypto'
import { DAY, HOUR } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { createCall } from '@vigie/platform/outside'
import { startReceiver } from '@vigie/protocol/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { seedProviders } from '../fixtures.ts'
import { stageOf } from '../notice.ts'
import { idOfProvider, look, sent } from '../test-world-fixtures.ts'
import { confirmAnswer } from '../verbs/confirm-answer.ts'
import { confirmProviderAddress } from '../verbs/confirm-provider-address.ts'
import { proposeChannel } from '../verbs/propose-channel.ts'
import { askAgainAt, askPlatform } from './ask-platform.ts'
import { dispatchByChannel } from './dispatch-by-channel.ts'
import { publishOurKey } from './testing/our-origin.ts'
import { likePeertube, SECRET } from './testing/platforms.ts'
import { type StandIn, startStandIn } from './testing/stand-in.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
const films = likePeertube()
let filmsAt: StandIn
let provider = ''
let signing = ''
let ours: Awaited<ReturnType<typeof publishOurKey>>
let receiver: Awaited<ReturnType<typeof startReceiver>>

const channelTo = async (to: string, given: Record<string, unknown>) => {
  const channel = { provider: to, languages: ['en'], ...given }
  const { proposal } = z
    .object({ proposal: z.string() })
    .parse(await centre.perform(proposeChannel, centre.staff.hanne, channel))
  await centre.perform(confirmProviderAddress, centre.staff.bram, { proposal })
}

beforeAll(async () => {
  ours = await publishOurKey()
  // What was signed holds for some minutes: both have the time of the test.
  receiver = await startReceiver({ now: () => centre.clock() })
  const outside = {
    call: createCall({ reach: 'anywhere', within: 1_000 }),
    credentials: async (name: string) => (name === 'key' ? ours.secret : `flagger\n${SECRET}`),
  }
  centre = await openTestCentre({
    subscribers: ({ house }) => [...dispatchByChannel({ house, outside }), askPlatform({ house, outside })],
  })
  const providers = await bySystem(centre.desk.house, seedProviders)
  provider = idOfProvider(providers, 'pixelkist')
  filmsAt = await startStandIn(films)
  await channelTo(provider, { channelKind: 'peertube', endpoint: filmsAt.base, credential: 'films' })
  signing = idOfProvider(providers, 'wolkenhost')
  await channelTo(signing, {
    channelKind: 'vigie-protocol',
    endpoint: receiver.origin,
    credential: 'key',
    register: 'https://register.example/flaggers',
  })
})
afterAll(async () => {
  await filmsAt.close()
  await receiver.close()
  ours.close()
  await centre.close()
})

const say = (id: number, message: string, byModerator = true) =>
  films.messages.push({ id, byModerator, message, createdAt: '2026-03-02T10:00:00.000Z' })

test('what moderators write in the thread is kept once, confirms receipt, and is a proposal until a person says yes', async () => {
  const { id } = await sent(centre, provider, { address: `${filmsAt.base}/a/somebody` }, 1)
  expect(stageOf(await look(centre, id))).toBe('sent')
  say(1, 'We have removed it.')
  say(2, 'Thank you.', false)
  for (let turn = 0; turn < 3; turn++) {
    centre.clock.moveBy(HOUR)
    await centre.deliver()
  }
  const view = await look(centre, id)
  expect(view.replies.map(({ text, isOpen, sender }) => [text.trim(), isOpen, sender?.outcome])).toEqual([
    ['We have removed it.', true, 'platform'],
  ])
  expect(stageOf(view)).toBe('acknowledged')
  expect(view.proposals.map(({ saying }) => saying)).toEqual(['removed'])

  const proposal = view.proposals[0]?.id ?? ''
  const noticeItem = view.items[0]?.id
  await centre.perform(confirmAnswer, centre.staff.hanne, { notice: id, proposal, noticeItems: [noticeItem] })
  expect(stageOf(await look(centre, id))).toBe('decided')

  // Everything is decided: nobody asks any more.
  const before = filmsAt.asked.length
  for (let turn = 0; turn < 3; turn++) {
    centre.clock.moveBy(DAY)
    await centre.deliver()
  }
  expect(filmsAt.asked.length).toBe(before)
})

test('what a provider signs counts as its word: its receipt confirms, and its decision decides', async () => {
  const { id } = await sent(centre, signing, {}, 1)
  expect(stageOf(await look(centre, id))).toBe('acknowledged')
  await receiver.decide({
    id: randomUUID(),
    notice: id,
    item: '1',
    sender: ours.origin,
    decidedAt: centre.clock().toISOString(),
    outcome: 'removed',
    ground: { kind: 'law', reference: 'Art. 1 of a law' },
    language: 'en',
    explanation: 'It was against the law.',
    automated: 'not',
    redress: [{ kind: 'complaint', words: 'Within six months.' }],
  })
  for (let turn = 0; turn < 2; turn++) {
    centre.clock.moveBy(HOUR)
    await centre.deliver()
  }
  const view = await look(centre, id)
  expect(stageOf(view)).toBe('decided')
  expect(view.acknowledgement?.source).toBe('reply')
  expect(view.items[0]?.decisions).toMatchObject([
    { action: 'removed', ground: 'law', redress: true, source: 'reply', words: 'It was against the law.' },
  ])
  expect(view.replies.every(({ isOpen, sender }) => !isOpen && sender?.outcome === 'platform')).toBe(true)
})

test('a new platform is asked soon, often on the first day, and seldom later', () => {
  const sentAt = new Date('2026-03-02T09:00:00Z')
  const wait = (since: number) => {
    const now = new Date(sentAt.getTime() + since)
    return askAgainAt(now, sentAt).getTime() - now.getTime()
  }
  expect([wait(0), wait(HOUR / 10)]).toEqual([10_000, HOUR / 20])
  expect([wait(DAY - 1), wait(DAY), wait(7 * DAY)]).toEqual([HOUR / 4, HOUR, 6 * HOUR])
})
