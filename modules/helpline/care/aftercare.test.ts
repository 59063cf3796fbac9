import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { DAY } from '@vigie/kernel'
import { openHouse } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callEmergency } from '../verbs/call-emergency.ts'
import { openContact } from '../verbs/open-contact.ts'
import { recordAftercare } from '../verbs/record-aftercare.ts'
import { recordContact } from '../verbs/record-contact.ts'
import { seeAlert } from '../verbs/see-alert.ts'
import { findAftercareToHold, forgetAftercare } from './aftercare.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const heard = async (name: string, risk: string) => {
  const { contact } = await line.perform(openContact, line.named(name), { channel: 'phone' })
  await line.perform(recordContact, line.named(name), { contact, risk })
  return contact
}
const toHold = (name: string, of: 'own' | 'all') =>
  line.read(line.named(name), (desk) => findAftercareToHold(desk, of))
const say = (by: string, about: string, contact: string, way: string) =>
  line.perform(recordAftercare, line.named(by), { person: line.named(about).id, contact, way })

test('whoever heard of acute danger, called or stood by is offered a talk, and nothing of it but that it was is kept, for ninety days', async () => {
  const acute = await heard('Sara', 'acute')
  const plain = await heard('Sara', 'some')
  const called = await heard('Karim', 'serious')
  const { dispatch } = await line.perform(callEmergency, line.named('Karim'), { contact: called })
  await line.perform(seeAlert, line.named('Lena'), { dispatch })

  const who = async () =>
    (await toHold('Nele', 'all')).map(({ contact, person }) => `${contact} ${person}`).sort()
  const waits = (contact: string, name: string) => `${contact} ${line.named(name).id}`
  expect(await who()).toEqual([waits(acute, 'Sara'), waits(called, 'Karim'), waits(called, 'Lena')].sort())
  // Of colleagues a case manager reads nothing.
  expect(await toHold('Lena', 'all')).toEqual(await toHold('Lena', 'own'))
  expect(await toHold('Lena', 'own')).toMatchObject([{ contact: called, offered: false }])

  await expect(say('Karim', 'Sara', acute, 'held')).rejects.toThrow('no-such-aftercare')
  await expect(say('Nele', 'Sara', plain, 'held')).rejects.toThrow('no-such-aftercare')
  await expect(say('Nele', 'Sara', acute, 'not-needed')).rejects.toThrow('aftercare-for-others-to-say')
  await expect(say('Sara', 'Sara', acute, 'offered')).rejects.toThrow('aftercare-for-others-to-say')
  await say('Nele', 'Sara', acute, 'offered')
  await expect(say('Nele', 'Sara', acute, 'offered')).rejects.toThrow('aftercare-already-recorded')
  expect(await toHold('Sara', 'own')).toMatchObject([{ contact: acute, offered: true }])
  await say('Nele', 'Sara', acute, 'held')
  await say('Karim', 'Karim', called, 'held')
  await say('Lena', 'Lena', called, 'not-needed')
  expect(await who()).toEqual([])

  const kept = async () =>
    (await sql`select from helpline.aftercare`.execute(line.desk.house.books)).rows.length
  const worker = await openHouse(line.place, 'helpline_worker', 1)
  try {
    await bySystem(worker.house, forgetAftercare)
    expect(await kept()).toBe(4)
    await expect(sql`select person from helpline.aftercare`.execute(worker.house.books)).rejects.toThrow(
      'permission denied',
    )
    line.clock.moveBy(91 * DAY)
    await bySystem(worker.house, forgetAftercare)
    expect(await kept()).toBe(0)
  } finally {
    await worker.close()
  }
  // Of what began longer than four weeks ago nobody is asked any more.
  expect(await toHold('Nele', 'all')).toEqual([])
})

test('the books refuse, under any hand: that somebody else needs none, that one offers it to oneself, and whoever may not', async () => {
  const contact = await heard('Sara', 'acute')
  const [sara, nele, ruth] = [line.named('Sara').id, line.named('Nele').id, line.named('Ruth').id]
  const row = (way: string, by: string) =>
    sql`insert into helpline.aftercare values (${contact}, ${sara}, ${way}, ${by}, now())`.execute(
      line.desk.house.books,
    )
  await expect(row('not-needed', nele)).rejects.toThrow('aftercare_check')
  await expect(row('offered', sara)).rejects.toThrow('aftercare_check')
  await expect(row('held', ruth)).rejects.toThrow('not-eligible')
})
