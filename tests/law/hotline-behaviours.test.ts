import {
  findClosedCases,
  findDeadlines,
  findOverview,
  findQueue,
  findReportsWithoutCase,
  getCase,
} from '@vigie/hotline'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { noteSighting } from '@vigie/hotline/verbs/note-sighting'
import { readCase } from '@vigie/hotline/verbs/read-case'
import { readQueue } from '@vigie/hotline/verbs/read-queue'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { DAY, HOUR } from '@vigie/kernel'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { readNotice } from '@vigie/notices/verbs/read-notice'
import { readAccount } from '@vigie/transparency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ILLEGAL } from './offences-by-kind.ts'
import { openWiredCentre, type WiredCentre } from './wired-centre.ts'

// Acceptance cases of a hotline register that need more than one module; the others stand beside the case register.

let wired: WiredCentre
let platform: string
beforeAll(async () => {
  // Months pass in here, all of them under the new code.
  wired = await openWiredCentre(new Date('2026-05-04T09:00:00Z'))
  platform = await wired.addProvider('Lanterngram')
})
afterAll(() => wired.close())

const illegal = (kind: keyof typeof ILLEGAL) => ({
  ...ILLEGAL[kind],
  article: ILLEGAL[kind].article.replace('@1867', '@2024'),
})

const foundAt = async (address: string, kind: keyof typeof ILLEGAL = 'csam') => {
  const [one] = await wired.found([address], illegal(kind))
  if (!one) throw new Error('nothing was found')
  return one
}

test('The hoster moves to another country mid-case: trace history keeps both, and the routes follow', async () => {
  const one = await foundAt('https://mover.example/1')
  await wired.trace(one, 'NL')
  wired.centre.clock.moveBy(HOUR)
  expect((await wired.see(one)).items[0]?.routes.map(({ to }) => to)).toEqual(['inhope'])
  await wired.trace(one, 'KP')
  const [item] = (await wired.see(one)).items
  expect(item?.traces.map(({ hostedIn }) => hostedIn)).toEqual(['NL', 'KP'])
  expect(item?.routes.map(({ to }) => to)).toEqual(['police'])
})

test('A second removal after a re-upload exports a second action; actions are not once-only for ever', async () => {
  const { hanne } = wired.centre.staff
  const one = await foundAt('https://back.example/1')
  await wired.trace(one, 'IE', platform)
  for (const _time of ['first', 'second']) {
    const { mail, reference } = await wired.notify([one], platform)
    wired.centre.clock.moveBy(HOUR)
    await wired.answer(mail, `${reference}/1: removed`)
    wired.centre.clock.moveBy(HOUR)
    await wired.centre.perform(noteSighting, hanne, { item: one.item, state: 'up' })
  }
  const { notices } = await wired.see(one)
  expect(notices.map(({ items }) => items[0]?.decisions.map(({ action }) => action))).toEqual([
    ['removed'],
    ['removed'],
  ])
  const account = await readAccount(wired.centre.public.books('commons'), 2026)
  expect(account?.totals.trusted.actions).toMatchObject([{ action: 'removed', notices: 2, items: 2 }])
})

test('No rule, match or import ever sends a notice without two people', async () => {
  const { hanne, bram } = wired.centre.staff
  const before = wired.arrived.length
  const quiet = async () => {
    await wired.wait(30 * DAY)
    expect(wired.arrived).toHaveLength(before)
  }
  const address = 'https://alone.example/1'
  const anyone = { kind: 'anyone' } as const
  const told = { kind: 'csam', language: 'en', channel: 'form', narrative: 'Made up.', addresses: [address] }
  for (const _again of [1, 2, 3]) await wired.centre.perform(submitReport, anyone, told)
  await quiet()
  const [line] = (await wired.centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))).lines
  const { id, items } = await wired.centre.read(hanne, (desk) => getCase(desk, line?.id ?? ''))
  const one = { case: id, item: items[0]?.id ?? '', receipt: '' }
  await wired.trace(one, 'IE', platform)
  await wired.centre.perform(assessItem, hanne, { ...illegal('csam'), item: one.item })
  await expect(wired.prepare([one], platform)).rejects.toThrow('waits-for-two-people')
  await quiet()
  await wired.centre.perform(assessItem, bram, { ...illegal('csam'), item: one.item })
  const { notice } = await wired.prepare([one], platform)
  await quiet()
  await expect(wired.centre.perform(approveNotice, hanne, { notice })).rejects.toThrow('you-prepared-this')
  await quiet()
  await wired.centre.perform(approveNotice, bram, { notice })
  await wired.centre.deliver()
  expect(wired.arrived).toHaveLength(before + 1)
})

test('Several police contacts, by matter and district; none is "the first row"', async () => {
  const images = await foundAt('https://stone.example/1')
  const advertised = await foundAt('https://stone.example/2', 'minor-prostitution')
  for (const one of [images, advertised]) await wired.trace(one, 'BE')
  const police = async (one: typeof images) => (await wired.see(one)).recipients.police
  expect(await police(images)).toEqual(expect.arrayContaining(['child-abuse-team', 'judicial-liege']))
  expect(await police(images)).not.toContain('trafficking-team')
  expect(await police(advertised)).toEqual(expect.arrayContaining(['trafficking-team', 'judicial-eupen']))
  expect(await police(advertised)).not.toContain('child-abuse-team')
  await wired.handOver(images, 'police', 'judicial-liege')
  await wired.handOver(advertised, 'police', 'trafficking-team')
  await expect(wired.refer(advertised, 'police', 'child-abuse-team')).rejects.toThrow('recipient-not-known')
  await expect(wired.refer(advertised, 'police', '')).rejects.toThrow('bad-input')
})

test('A reviewer without the child-safety permission sees neither the queue, nor old jobs, nor counts that reveal them', async () => {
  const { louis, ines, olivia } = wired.centre.staff
  const one = await foundAt('https://hidden.example/1')
  await wired.trace(one, 'IE', platform)
  const { notice } = await wired.notify([one], platform)
  const { perform, read } = wired.centre
  for (const person of [louis, ines, olivia]) {
    for (const look of [
      () => perform(readQueue, person, {}),
      () => perform(readCase, person, { case: one.case }),
      () => perform(readNotice, person, { notice }),
      () => read(person, (desk) => findQueue(desk, { order: 'newest' })),
      () => read(person, (desk) => findClosedCases(desk, { order: 'newest' })),
      () => read(person, (desk) => findReportsWithoutCase(desk)),
      () => read(person, (desk) => findOverview(desk)),
      () => read(person, (desk) => findDeadlines(desk, {})),
      () => read(person, (desk) => getCase(desk, one.case)),
    ]) {
      await expect(look()).rejects.toThrow('not-for-you')
    }
  }
})
