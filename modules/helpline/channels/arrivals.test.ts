import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getConversation } from '../index.ts'
import { endConversation } from '../verbs/end-conversation.ts'
import { reopenMissed } from '../verbs/reopen-missed.ts'
import { setAsideMissed } from '../verbs/set-aside-missed.ts'
import { setHours } from '../verbs/set-hours.ts'
import { openSmsWorld, type SmsWorld } from './testing/world.ts'

let world: SmsWorld
beforeAll(async () => {
  world = await openSmsWorld()
})
afterAll(() => world.close())

let numbers = 0
const freshNumber = () => `+3247000${String(++numbers).padStart(4, '0')}`
let brought = 0
const freshId = () => `made-up-${++brought}`
const saidIn = async (conversation: string, contact: string) => {
  const read = await world.line.read(world.line.named('Sara'), (desk) => getConversation(desk, contact))
  expect(read?.id).toBe(conversation)
  return read?.messages.map(({ text }) => text)
}
const newest = async () => (await world.waiting()).at(-1) ?? ''

test('a message of a telephone waits in the queue of all, is taken like any other, and its contact came by SMS', async () => {
  const from = freshNumber()
  expect(await world.brings(freshId(), { from, text: 'Verzonnen: hallo?' })).toMatchObject({ again: false })
  expect(await world.waiting()).toEqual([])
  await world.takeIn()
  const [conversation = ''] = await world.waiting()
  const { contact } = await world.take(conversation)
  expect(await saidIn(conversation, contact)).toEqual(['Verzonnen: hallo?'])
  const { rows } = await sql`select c.channel from helpline.contact c where c.id = ${contact}`.execute(
    world.line.desk.house.books,
  )
  expect(rows).toEqual([{ channel: 'sms' }])
  await world.brings(freshId(), { from, text: 'Verzonnen: nog iets.' })
  await world.takeIn()
  expect(await world.waiting()).toEqual([])
  expect(await saidIn(conversation, contact)).toEqual(['Verzonnen: hallo?', 'Verzonnen: nog iets.'])
})

test('what the gateway brings twice, also at once and also after it was taken in, is one message', async () => {
  const [from, id] = [freshNumber(), freshId()]
  const twice = () => world.brings(id, { from, text: 'Verzonnen: dubbel.' })
  const both = await Promise.all([twice(), twice(), twice()])
  expect(both.filter(({ again }) => !again)).toHaveLength(1)
  await Promise.all([world.takeIn(), world.takeIn(), world.takeIn()])
  expect(await twice()).toMatchObject({ again: true })
  await world.takeIn()
  const conversation = await newest()
  const { contact } = await world.take(conversation)
  expect(await saidIn(conversation, contact)).toEqual(['Verzonnen: dubbel.'])
})

test('parts that come out of order and doubled are one message in their order, and wait for the last', async () => {
  const from = freshNumber()
  const before = (await world.waiting()).length
  const bring = async (number: number, text: string) => {
    await world.brings(freshId(), { from, text, part: { of: 'made-up-long', number, count: 3 } })
    await world.takeIn()
  }
  await bring(3, 'derde.')
  await bring(1, 'eerste, ')
  await bring(1, 'eerste, ')
  expect(await world.waiting()).toHaveLength(before)
  await bring(2, 'tweede, ')
  const conversation = await newest()
  const { contact } = await world.take(conversation)
  expect(await saidIn(conversation, contact)).toEqual(['eerste, tweede, derde.'])
})

test('a part that never comes is a gap after ten minutes, and nothing is lost of the others', async () => {
  const part = { of: 'made-up-torn', number: 1, count: 2 }
  await world.brings(freshId(), { from: freshNumber(), text: 'begin', part })
  world.pass(9 * 60)
  await world.takeIn()
  const before = (await world.waiting()).length
  world.pass(2 * 60)
  await world.takeIn()
  expect(await world.waiting()).toHaveLength(before + 1)
  const conversation = await newest()
  const { contact } = await world.take(conversation)
  expect(await saidIn(conversation, contact)).toEqual(['begin[…]'])
})

test('two telephones are two conversations, and two first messages of one at once are one', async () => {
  const before = (await world.waiting()).length
  const [one, other] = [freshNumber(), freshNumber()]
  for (const from of [one, one, other]) await world.brings(freshId(), { from, text: 'Verzonnen.' })
  await Promise.all([world.takeIn(), world.takeIn()])
  expect(await world.waiting()).toHaveLength(before + 2)
})

test('after its end, what comes from the same telephone is a conversation of its own', async () => {
  const from = freshNumber()
  await world.brings(freshId(), { from, text: 'Verzonnen: een.' })
  await world.takeIn()
  const first = await newest()
  await world.take(first)
  await world.line.perform(endConversation, world.line.named('Sara'), { conversation: first })
  await world.brings(freshId(), { from, text: 'Verzonnen: twee.' })
  await world.takeIn()
  expect(await newest()).not.toBe(first)
})

test('STOP ends it, also one that nobody took; nobody opens it again, and a later message is a new beginning', async () => {
  const from = freshNumber()
  const { line } = world
  await world.brings(freshId(), { from, text: 'Verzonnen: hallo.' })
  await world.takeIn()
  const conversation = await newest()
  const stop = freshId()
  await world.brings(stop, { from, text: 'Stop' })
  await world.takeIn()
  expect(await world.waiting()).not.toContain(conversation)
  await expect(line.perform(reopenMissed, line.named('Sara'), { conversation })).rejects.toThrow(
    'asked-to-stop',
  )
  await world.brings(freshId(), { from, text: 'Verzonnen: toch nog.' })
  await world.takeIn()
  const after = await newest()
  expect(after).not.toBe(conversation)
  // The gateway brings the old word again: it stops nothing that came after it.
  await world.brings(stop, { from, text: 'Stop' })
  await world.takeIn()
  expect(await world.waiting()).toContain(after)
})

test('STOP of somebody who has nothing under way begins nothing', async () => {
  const before = await world.waiting()
  await world.brings(freshId(), { from: freshNumber(), text: 'STOP' })
  await world.takeIn()
  expect(await world.waiting()).toEqual(before)
  const { rows } = await sql`select from helpline.arrived_text`.execute(world.worker.house.books)
  expect(rows).toEqual([])
})

test('a missed conversation that was set aside comes back with the next message of the same telephone', async () => {
  const from = freshNumber()
  const { line } = world
  const week = { languages: ['nl'], weekdays: ['sa'], from: '09:00', until: '10:00' }
  await line.perform(setHours, line.named('Nele'), week)
  await world.brings(freshId(), { from, text: 'Verzonnen: even.' })
  await world.takeIn()
  const conversation = await newest()
  const aside = { conversation, whyAside: 'nothing-asked' }
  await line.perform(setAsideMissed, line.named('Sara'), aside)
  expect(await world.waiting()).not.toContain(conversation)
  await world.brings(freshId(), { from, text: 'Verzonnen: of toch.' })
  await world.takeIn()
  expect(await newest()).toBe(conversation)
})
