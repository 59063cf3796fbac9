import { findIncomingQueue, getIncomingNotice } from '@vigie/incoming'
import { findOpenComplaints } from '@vigie/moderation'
import { decideItem } from '@vigie/moderation/verbs/decide-item'
import { bySystem } from '@vigie/platform/operation'
import { type Call, createCall } from '@vigie/platform/outside'
import { publicApp } from '@vigie/site-frame'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { PROVIDER_SITE } from '../../../houses/provider/serving.ts'
import { openTestProvider, type TestProvider } from '../../../houses/provider/testing.ts'
import { seedProviders } from '../fixtures.ts'
import { draftComplaint } from '../ladder/draft-complaint.ts'
import { complainOverProtocol } from '../ladder/send-complaint.ts'
import { approved, idOfProvider, look } from '../test-world-fixtures.ts'
import { confirmProviderAddress } from '../verbs/confirm-provider-address.ts'
import { proposeChannel } from '../verbs/propose-channel.ts'
import { writeComplaint } from '../verbs/write-complaint.ts'
import { askPlatform } from './ask-platform.ts'
import { dispatchByChannel } from './dispatch-by-channel.ts'
import { publishOurKey } from './testing/our-origin.ts'

const ORIGIN = 'http://localhost:4998'
const NOW = new Date()
const MINUTE = 60_000

let centre: Awaited<ReturnType<typeof openTestCentre>>
let house: TestProvider
let ours: Awaited<ReturnType<typeof publishOurKey>>
let to = ''
/** Of what is posted to the provider: whose answer is lost on the way back. */
let loses = (_posted: number): boolean => false
let posted = 0

beforeAll(async () => {
  ours = await publishOurKey()
  house = await openTestProvider({ start: NOW, site: ORIGIN })
  const app = publicApp(PROVIDER_SITE, house.public, {
    origin: ORIGIN,
    neutral: 'https://weather.example/',
    faulty: (fault) => {
      throw fault
    },
  })
  const elsewhere = createCall({ reach: 'anywhere', within: 1_000 })
  /** What is asked of the provider goes to its own app. */
  const call: Call = async (asked) => {
    if (new URL(asked.url).origin !== ORIGIN) return elsewhere(asked)
    const { method, url, headers = {}, body } = asked
    const answer = await app.request(url, { method, headers, ...(body === undefined ? {} : { body }) })
    if (method === 'POST') {
      posted += 1
      if (loses(posted)) return { came: 'doubt', why: 'cut' }
    }
    return {
      came: 'answer',
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    }
  }
  const outside = { call, credentials: async () => ours.secret }
  centre = await openTestCentre({
    start: NOW,
    subscribers: (worker) => [
      ...dispatchByChannel({ house: worker.house, outside }, 0),
      askPlatform({ house: worker.house, outside }),
      complainOverProtocol({ house: worker.house, outside }),
    ],
  })
  to = idOfProvider(await bySystem(centre.desk.house, seedProviders), 'buurtnet')
  const given = {
    provider: to,
    channelKind: 'vigie-protocol',
    endpoint: ORIGIN,
    languages: ['en'],
    credential: 'key',
    maxItems: 2,
  }
  const { proposal } = z
    .object({ proposal: z.string() })
    .parse(await centre.perform(proposeChannel, centre.staff.hanne, given))
  await centre.perform(confirmProviderAddress, centre.staff.bram, { proposal })
})
afterAll(async () => {
  await centre.close()
  await house.close()
  ours.close()
})

/** Time passes in both houses alike. */
const wait = (time: number): void => {
  centre.clock.moveBy(time)
  house.clock.moveBy(time)
}
const moderator = () => house.staff[2] ?? { kind: 'system' as const }
const arrived = () =>
  house.read(moderator(), async (desk) => {
    const { lines } = await findIncomingQueue(desk, {})
    return Promise.all(lines.map(({ notice }) => getIncomingNotice(desk, notice)))
  })
const itemsOf = (notices: Awaited<ReturnType<typeof arrived>>) =>
  notices.map(({ items }) => items.map(({ ownId }) => ownId)).sort()

test('more items than the provider takes at once are several notices with it, once each, and so is the complaint about them', async () => {
  // The answer to the second notice is lost: what is sent again gets its first receipt again.
  loses = (count) => count === 2
  const { notice } = await approved(centre, to, { standing: 'ordinary', language: 'nl' }, 5)
  await centre.deliver()
  expect((await look(centre, notice)).dispatches.map(({ outcome }) => outcome)).toEqual(['failed-for-now'])
  wait(2 * MINUTE)
  await centre.deliver()
  const sent = await look(centre, notice)
  expect(sent.dispatches.map(({ outcome }) => outcome)).toEqual(['failed-for-now', 'sent'])
  expect(itemsOf(await arrived())).toEqual([['1', '2'], ['3', '4'], ['5']])

  // What the provider decides about each comes back to the one notice that we have.
  for (const { items } of await arrived())
    for (const { id: item, ownId } of items)
      if (ownId !== '5')
        await house.perform(decideItem, moderator(), {
          item,
          action: 'refused-lawful',
          explanation: `Made up: ${ownId} stays.`,
        })
  wait(20 * MINUTE)
  await centre.deliver()
  const answered = await look(centre, notice)
  expect(answered.items.map(({ decisions }) => decisions.map(({ action }) => action))).toEqual([
    ...Array.from({ length: 4 }, () => ['refused-lawful']),
    [],
  ])

  posted = 0
  loses = (count) => count === 2
  const noticeItems = answered.items.slice(0, 4).map(({ id }) => id)
  const letterWords = await centre.read(centre.staff.hanne, (desk) =>
    draftComplaint(desk, answered, noticeItems),
  )
  await centre.perform(writeComplaint, centre.staff.hanne, { notice, noticeItems, letterWords })
  await centre.deliver()
  expect((await look(centre, notice)).complaintLetters).toMatchObject([{ outcome: 'failed-for-now' }])
  wait(2 * MINUTE)
  await centre.deliver()
  const complained = await look(centre, notice)
  expect(complained.complaintLetters).toMatchObject([{ outcome: 'sent', attempts: 2 }])
  expect(complained.items.map(({ decisions }) => decisions[0]?.complaint?.way ?? null)).toEqual([
    ...Array.from({ length: 4 }, () => 'vigie-protocol'),
    null,
  ])
  const waiting = await house.read(moderator(), ({ db }) => findOpenComplaints(db, 10))
  expect(waiting).toHaveLength(4)
  expect(new Set(waiting.map(({ decision }) => decision)).size).toBe(4)
})
