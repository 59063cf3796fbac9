import { answerCaller } from '@vigie/helpline/verbs/answer-caller'
import { receiveMessage } from '@vigie/helpline/verbs/receive-message'
import { takeInMessage } from '@vigie/helpline/verbs/take-in-message'
import { type Holding, openHouse } from '@vigie/platform/house'
import { perform } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
let worker: Holding
let sara: string
beforeAll(async () => {
  desk = await openTestHelplineDesk()
  worker = await openHouse({ ...desk.line.place, clock: desk.line.clock }, 'helpline_worker', 2)
  sara = await desk.sitDown(desk.line.named('Sara').id)
})
afterAll(async () => {
  await worker.close()
  await desk.close()
})

const NUMBER = '+32470123456'
let brought = 0
const arrives = async (text: string, reach = NUMBER): Promise<string> => {
  brought += 1
  const message = { channel: 'sms', language: 'nl', id: `made-up-${brought}`, reach, text, part: null }
  return (await desk.line.perform(receiveMessage, { kind: 'anyone' }, message)).arrival
}
const takeIn = async (arrival: string): Promise<string> => {
  const { result } = await perform(worker.house, takeInMessage, { kind: 'system' }, { arrivals: [arrival] })
  return result.conversation ?? ''
}
const queue = async (language = 'en') => (await desk.open(`/${language}/conversations`, sara)).page

test('what a telephone wrote stands in the queue with its channel, the answer says that it waits, and nowhere is a number', async () => {
  const conversation = await takeIn(await arrives('Verzonnen: ben je daar?'))
  expect(await queue()).toContain('text message')
  const taken = await desk.send('/en/conversations/take', sara, { conversation })
  const path = /\/en\/contact\/\d+/.exec(taken.to)?.[0] ?? ''
  await desk.line.perform(answerCaller, desk.line.named('Sara'), { conversation, text: 'Verzonnen: ja.' })
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const { page } = await desk.open(path.replace('/en/', `/${language}/`), sara)
    expect(page).toContain('Verzonnen: ben je daar?')
    expect([/desk-helpline\.|helpline\.[a-z]+\.[a-z]/.exec(page), page.includes('470123456')]).toEqual([
      null,
      false,
    ])
  }
  expect((await desk.open(path, sara)).page).toContain('waits to be sent')
})

test('whoever sent STOP before anybody was there is missed, cannot be answered, and the page says why', async () => {
  const reach = '+32470123457'
  const conversation = await takeIn(await arrives('Verzonnen: laat maar.', reach))
  await takeIn(await arrives('STOP', reach))
  expect(await queue()).toContain('none: asked to stop')
  const { page } = await desk.open(`/en/missed/${conversation}`, sara)
  expect(page).toContain('asked for nothing more to be sent')
  expect(page).not.toContain('/en/conversations/take')
  const refused = await desk.send('/en/conversations/take', sara, { conversation, missed: 'reopen' })
  expect(refused.status).toBe(409)
})

test('what came in and no worker took is said above the queue, not before two minutes', async () => {
  const arrival = await arrives('Verzonnen: wacht.', '+32470123458')
  expect(await queue()).not.toContain('not in the queue yet')
  desk.line.clock.moveTo(new Date(desk.line.clock().getTime() + 3 * 60_000))
  expect(await queue()).toContain('1 message of a telephone came in and is not in the queue yet')
  expect(await queue('fr')).toContain('1 message d’un téléphone est arrivé')
  await takeIn(arrival)
  expect(await queue()).not.toContain('not in the queue yet')
})
