import { bySystem } from '@vigie/platform/operation'
import { nothingOutside } from '@vigie/platform/outside'
import { type Letter, missingPost, type Post } from '@vigie/platform/post'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { seedProviders } from '../fixtures.ts'
import { approved, idOfProvider, look } from '../test-world-fixtures.ts'
import { confirmProviderAddress } from '../verbs/confirm-provider-address.ts'
import { proposeChannel } from '../verbs/propose-channel.ts'
import { sendByMail } from '../verbs/send-by-mail.ts'
import { dispatchByChannel, dispatchByMail } from './dispatch-by-channel.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let provider = ''
const letters: Letter[] = []
const taking: Post = {
  ...missingPost,
  send: async (letter) => {
    letters.push(letter)
    return { messageId: letter.messageId, accepted: [letter.to], response: '250 ok', at: new Date() }
  },
}
let post = missingPost

beforeAll(async () => {
  centre = await openTestCentre({
    subscribers: ({ house }) => [
      ...dispatchByChannel({
        house,
        outside: { call: nothingOutside.call, credentials: async () => 'a secret' },
      }),
      ...dispatchByMail({ ...missingPost, send: (letter) => post.send(letter) }),
    ],
  })
  provider = idOfProvider(await bySystem(centre.desk.house, seedProviders), 'pixelkist')
  const given = { provider, channelKind: 'mastodon', languages: ['en'], credential: 'mastodon' }
  const endpoint = 'https://square.pixelkist.example'
  const { proposal } = await centre.perform(proposeChannel, centre.staff.hanne, { ...given, endpoint })
  await centre.perform(confirmProviderAddress, centre.staff.bram, { proposal })
})
afterAll(() => centre.close())

test('what goes by e-mail because a person said so waits for the mail server, and is not lost', async () => {
  const { notice } = await approved(centre, provider, { address: 'https://elsewhere.example/one' })
  const outcomes = async () =>
    (await look(centre, notice)).dispatches.map(({ channel, outcome }) => `${channel}: ${outcome}`)
  await centre.deliver()
  expect(await outcomes()).toEqual(['mastodon: failed'])
  await centre.perform(sendByMail, centre.staff.hanne, { notice })
  await centre.deliver()
  expect(await outcomes()).toEqual(['mastodon: failed', 'mail: failed-for-now'])
  post = taking
  centre.clock.moveBy(2 * 60_000)
  await centre.deliver()
  expect(await outcomes()).toEqual(['mastodon: failed', 'mail: failed-for-now', 'mail: sent'])
  expect(letters.map(({ to }) => to)).toEqual(['abuse@pixelkist.example'])
})
