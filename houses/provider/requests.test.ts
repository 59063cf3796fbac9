import { randomUUID } from 'node:crypto'
import { getIncomingNotice } from '@vigie/incoming'
import { sentByForm } from '@vigie/incoming/fixtures'
import { submitNotice } from '@vigie/incoming/verbs/submit-notice'
import { decideItem } from '@vigie/moderation/verbs/decide-item'
import { openKeeper } from '@vigie/platform/house'
import { asText, keepingOf, runRetention, verbsFor } from '@vigie/privacy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, REFUSAL, REMOVAL, type World } from '../../modules/moderation/testing-world.ts'
import { provider } from './house.ts'

const KEEPING = keepingOf(provider.books.provider?.modules ?? [])
const { answerRequest, decideRequest, receiveRequest } = verbsFor(KEEPING)

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

const officer = () => {
  const one = world.house.staff.find(({ roles }) => roles.includes('data-protection-officer'))
  if (!one) throw new Error('there is no officer')
  return one
}
const send = (more: object = {}) =>
  world.house.perform(submitNotice, { kind: 'anyone' }, sentByForm(randomUUID(), { language: 'fr', ...more }))
const ask = (given: object) => world.house.perform(receiveRequest, officer(), given)
const grant = (request: string) =>
  world.house.perform(decideRequest, world.leonie, { request, requestOutcome: 'granted' })
const answer = async (request: string) =>
  asText((await world.house.perform(answerRequest, officer(), { request })).answer)

test('whoever notified is found by the code or by the address, and is shown what they sent and nothing of others', async () => {
  const mail = 'nora@requests.example'
  const one = await send({ mail })
  const other = await send({ mail: mail.toUpperCase(), name: 'Nora Nobody' })
  await send()
  const { request } = await ask({ wish: 'access', noticeCode: one.code.toLowerCase() })
  await grant(request)
  const text = await answer(request)
  for (const said of ['Nora Nobody', mail, 'https://pond.example/post/1', 'Made up', '24 mois'])
    expect(text).toContain(said)
  for (const hidden of [one.notice, world.mats.id, '⟦']) expect(text).not.toContain(hidden)

  const { requests } = await ask({ wish: 'access', contact: mail })
  expect(requests).toHaveLength(2)
  expect(other.notice).not.toBe(one.notice)
  for (const given of [{ contact: 'nobody@requests.example' }, { noticeCode: 'not a code' }])
    await expect(ask({ wish: 'access', ...given })).rejects.toThrow('nothing-held-under-that')
})

test('a notice is erased on request once it is decided, and its neighbour is not', async () => {
  const [sent, neighbour] = [await send(), await send()]
  const early = await ask({ wish: 'erasure', noticeCode: sent.code })
  await expect(grant(early.request)).rejects.toThrow('notice-waits')
  const items = await world.house.read(world.mats, (desk) => getIncomingNotice(desk, sent.notice))
  for (const { id } of items.items) await world.decide(world.mats, id, REFUSAL)
  await grant(early.request)
  const keeper = await openKeeper(world.house.place)
  try {
    expect((await runRetention(keeper, KEEPING)).destroyed).toMatchObject({ 'incoming-notice': 1 })
  } finally {
    await keeper.close()
  }
  const see = (notice: string) => world.house.read(world.mats, (desk) => getIncomingNotice(desk, notice))
  expect(await see(sent.notice)).toMatchObject({ isDestroyed: true, name: '', mail: '' })
  expect((await see(neighbour.notice)).name).toBe('Nora Nobody')
  await expect(ask({ wish: 'access', noticeCode: sent.code })).rejects.toThrow('nothing-held-under-that')
})

test('whoever put content there is found by what the platform calls it, with proof of who they are, and never hears who notified', async () => {
  const { notice } = await send()
  const { items } = await world.house.read(world.mats, (desk) => getIncomingNotice(desk, notice))
  await world.house.perform(decideItem, world.mats, { item: items[0]?.id, ...REMOVAL, content: 'post-77' })
  await expect(ask({ wish: 'access', content: 'post-77' })).rejects.toThrow('proof-not-seen')
  const { request } = await ask({ wish: 'access', content: 'post-77', seenOn: '2026-03-01' })
  await grant(request)
  const text = await answer(request)
  for (const said of ['post-77', 'The made-up act forbids it.', '60 months']) expect(text).toContain(said)
  expect(text).not.toMatch(/Nora|nora@|⟦/)
})
