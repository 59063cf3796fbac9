import { Refused } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { createPost } from '@vigie/platform/post'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { dispatchByMail } from '../channels/dispatch-by-channel.ts'
import { findNotices } from '../find-notices.ts'
import { type ProviderName, seedProviders } from '../fixtures.ts'
import { sendingOf, stageOf } from '../notice.ts'
import { previewPacket } from '../preview-notice.ts'
import { approved, idOfProvider, look, prepared } from '../test-world-fixtures.ts'
import { addProvider } from './add-provider.ts'
import { dispatchByForm } from './dispatch-by-form.ts'
import { recordAcknowledgement } from './record-acknowledgement.ts'
import { recordDecision } from './record-decision.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let providers: Map<ProviderName, string>
// Nobody listens there: whatever goes by mail in this file fails for now.
const post = createPost('smtp://127.0.0.1:1', { from: 'notices@vigie.example', timeout: 500 })
beforeAll(async () => {
  centre = await openTestCentre({ subscribers: () => dispatchByMail(post) })
  providers = await bySystem(centre.desk.house, seedProviders)
})
afterAll(async () => {
  post.close()
  await centre.close()
})
const platform = () => idOfProvider(providers, 'examplegram')

test('a notice for a form waits until somebody pasted it, and then counts as sent with what the form said', async () => {
  const { hanne, bram } = centre.staff
  const { notice } = await approved(centre, platform())
  await centre.deliver()
  expect(stageOf(await look(centre, notice))).toBe('approved')
  const waiting = await centre.read(hanne, (desk) => findNotices(desk, 'to-paste'))
  expect(waiting.map((one) => one.notice)).toEqual([notice])
  const packet = await centre.read(hanne, (desk) => previewPacket(desk, notice))
  expect(packet).toContainEqual({
    field: 'exactAddresses',
    text: 'https://pictures.example/item/1\nhttps://pictures.example/item/2',
  })
  const given = { notice, proof: 'Thank you, your report was received.', theirReference: 'EX-77' }
  await centre.perform(dispatchByForm, hanne, given)
  const sending = sendingOf(await look(centre, notice))
  expect(sending).toMatchObject({ channel: 'form', outcome: 'sent', sentBy: hanne.id })
  expect(JSON.parse(sending?.proof ?? '{}')).toMatchObject({ theirReference: 'EX-77', packet })
  await expect(centre.perform(dispatchByForm, bram, given)).rejects.toThrow('notice-already-sent')
  expect(await centre.read(hanne, (desk) => findNotices(desk, 'to-paste'))).toEqual([])
})

test('two who paste at the same moment are one sending', async () => {
  const { hanne, bram } = centre.staff
  const { notice } = await approved(centre, platform())
  const outcomes = await Promise.allSettled(
    [hanne, bram].map((who) => centre.perform(dispatchByForm, who, { notice, proof: 'done' })),
  )
  const lost = outcomes.filter((one) => one.status === 'rejected')
  expect(lost.map(({ reason }) => reason)).toEqual([new Refused('notice-already-sent', 'conflict')])
  expect((await look(centre, notice)).dispatches).toHaveLength(1)
})

test('nothing is recorded of a notice that has not left', async () => {
  const { hanne } = centre.staff
  const waiting = await prepared(centre, platform())
  await expect(
    centre.perform(dispatchByForm, hanne, { notice: waiting.notice, proof: 'done' }),
  ).rejects.toThrow('notice-not-approved')
  const { notice } = await approved(centre, platform())
  const [item] = (await look(centre, notice)).items
  await expect(centre.perform(recordAcknowledgement, hanne, { notice })).rejects.toThrow('notice-not-sent')
  await expect(
    centre.perform(recordDecision, hanne, { noticeItem: item?.id, action: 'removed', redress: false }),
  ).rejects.toThrow('notice-not-sent')
})

test('a notice for a mailbox does not go by form', async () => {
  const { notice } = await approved(centre, idOfProvider(providers, 'pixelkist'))
  await expect(centre.perform(dispatchByForm, centre.staff.hanne, { notice, proof: 'done' })).rejects.toThrow(
    'provider-has-no-form',
  )
})

test('receipt is recorded once; a decision may follow on a decision and none is overwritten', async () => {
  const { hanne, bram } = centre.staff
  const { notice } = await approved(centre, platform())
  await centre.perform(dispatchByForm, hanne, { notice, proof: 'done' })
  await centre.perform(recordAcknowledgement, bram, { notice, theirReference: 'EX-78' })
  await expect(centre.perform(recordAcknowledgement, hanne, { notice })).rejects.toThrow(
    'notice-already-acknowledged',
  )
  const noticeItem = (await look(centre, notice)).items[0]?.id
  const refused = { noticeItem, action: 'refused-lawful', redress: true, words: 'We see no breach.' }
  await centre.perform(recordDecision, hanne, refused)
  await centre.perform(recordDecision, bram, { noticeItem, action: 'removed', ground: 'law', redress: false })
  const view = await look(centre, notice)
  expect(view.acknowledgement).toMatchObject({
    theirReference: 'EX-78',
    source: 'typed',
    recordedBy: bram.id,
  })
  expect(view.items[0]?.decisions).toMatchObject([
    { turn: 1, action: 'refused-lawful', redress: true, words: 'We see no breach.', recordedBy: hanne.id },
    { turn: 2, action: 'removed', ground: 'law', words: null, recordedBy: bram.id },
  ])
  expect(view.items[1]?.decisions).toEqual([])
  expect(stageOf(view)).toBe('acknowledged')
  await expect(
    centre.perform(recordDecision, hanne, { noticeItem, action: 'vanished', redress: false }),
  ).rejects.toThrow('bad-input')
})

test('a provider is added once, with the means its channel needs, and its name carries no mail address', async () => {
  const { griet, louis } = centre.staff
  const given = {
    name: 'Bloembak',
    country: 'be',
    roles: ['host'],
    languages: ['nl'],
    inEuScope: true,
    channel: 'mail',
    mailbox: 'Abuse@bloembak.example',
  }
  await centre.perform(addProvider, griet, given)
  await expect(centre.perform(addProvider, griet, given)).rejects.toThrow('provider-exists')
  const other = { ...given, name: 'Bloempot' }
  await expect(centre.perform(addProvider, griet, { ...other, mailbox: undefined })).rejects.toThrow(
    'provider-needs-mailbox',
  )
  await expect(centre.perform(addProvider, griet, { ...other, channel: 'form' })).rejects.toThrow(
    'provider-needs-form',
  )
  await expect(centre.perform(addProvider, griet, { ...other, name: 'a@b.example' })).rejects.toThrow(
    'provider-without-address-in-name',
  )
  await expect(centre.perform(addProvider, louis, other)).rejects.toThrow('not-for-you')
})
