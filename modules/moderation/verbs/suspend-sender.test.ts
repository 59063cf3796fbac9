import { findIncomingQueue } from '@vigie/incoming'
import { DAY } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { selectDecisionsInFile, selectFilesAbout } from '../inaccuracy-rows.ts'
import { selectSetAside } from '../set-aside-rows.ts'
import { openWorld, REFUSAL, type World } from '../testing-world.ts'
import { markUnfounded } from './mark-unfounded.ts'
import { prepareInaccuracyFile } from './prepare-inaccuracy-file.ts'
import { recordInaccuracySending } from './record-inaccuracy-sending.ts'
import { suspendSender } from './suspend-sender.ts'
import { takeUpNotice } from './take-up-notice.ts'
import { warnSender } from './warn-sender.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

const WHY = { explanation: 'Made up: the same place three times, with nothing there.' }

test('a sender is warned, and only on a later day and for a time is nothing of theirs processed', async () => {
  const { house, leonie, mats } = world
  const { notice, items } = await world.byForm()
  const decision = await world.decide(mats, items[0], REFUSAL)
  const { sender } = await world.whole(decision)
  const warn = () => house.perform(warnSender, leonie, { sender, ...WHY })
  const suspend = (until: string) => house.perform(suspendSender, leonie, { sender, until, ...WHY })

  await expect(warn()).rejects.toThrow('nothing-unfounded')
  await house.perform(markUnfounded, mats, { decision })
  await expect(house.perform(markUnfounded, mats, { decision })).rejects.toThrow('unfounded-already')
  await expect(suspend('2026-04-02')).rejects.toThrow('no-warning-before')
  await expect(house.perform(warnSender, mats, { sender, ...WHY })).rejects.toThrow('not-for-you')
  await warn()
  await expect(suspend('2026-04-02')).rejects.toThrow('warned-only-today')
  house.clock.moveBy(2 * DAY)
  await expect(suspend('2027-04-02')).rejects.toThrow('suspension-out-of-range')
  await suspend('2026-04-02')
  await expect(suspend('2026-04-02')).rejects.toThrow('suspended-after-this-warning')

  const queue = async () =>
    (await house.read(mats, (desk) => findIncomingQueue(desk, {}))).lines.map((one) => one.notice)
  const meanwhile = await world.byForm()
  expect(await queue()).toContain(notice)
  expect(await queue()).not.toContain(meanwhile.notice)
  // What is set aside is listed, taken up once, and then waits whole.
  const aside = async () =>
    await house.read(mats, (desk) => selectSetAside(desk.db, { after: null, most: 9 }))
  expect(await aside()).toMatchObject([{ notice: meanwhile.notice, sender, until: '2026-04-02' }])
  const takeUp = (one: string) => house.perform(takeUpNotice, mats, { notice: one })
  await expect(takeUp(notice)).rejects.toThrow('not-set-aside')
  await takeUp(meanwhile.notice)
  await expect(takeUp(meanwhile.notice)).rejects.toThrow('taken-up-already')
  expect(await aside()).toEqual([])
  const waiting = await house.read(mats, (desk) => findIncomingQueue(desk, {}))
  expect(waiting.lines.find((one) => one.notice === meanwhile.notice)?.items).toBe(2)
  const other = await world.byFlagger()
  expect(await queue()).toContain(other.notice)
  house.clock.moveBy(40 * DAY)
  const later = await world.byForm()
  expect(await queue()).toContain(later.notice)
})

test('what restricts something is never called unfounded', async () => {
  const { items } = await world.byForm()
  const decision = await world.decide(world.mats, items[0])
  await expect(world.house.perform(markUnfounded, world.mats, { decision })).rejects.toThrow(
    'something-restricted',
  )
})

test('what the coordinator is told of a trusted flagger has its numbers and decisions, and is sent once', async () => {
  const { house, leonie } = world
  const wrong = await world.byFlagger()
  const decision = await world.decide(world.mats, wrong.items[0], {
    ...REFUSAL,
    action: 'refused-insufficient',
  })
  const { sender } = await world.whole(decision)
  const period = { from: '2026-03-01', to: '2026-12-31' }
  const { file } = await house.perform(prepareInaccuracyFile, leonie, { sender, ...period, ...WHY })
  const { files, decisions } = await house.read(leonie, async ({ db }) => ({
    files: await selectFilesAbout(db, sender ?? ''),
    decisions: await selectDecisionsInFile(db, file),
  }))
  expect(files).toMatchObject([
    { numbers: { notices: 2, items: 2, decided: 1, lawful: 0, insufficient: 1 }, sent_on: null },
  ])
  expect(decisions).toMatchObject([{ decision, notice: wrong.notice, action: 'refused-insufficient' }])
  const sending = { inaccuracyFile: file, way: 'form', sentOn: '2026-04-14' }
  await house.perform(recordInaccuracySending, leonie, sending)
  await expect(house.perform(recordInaccuracySending, leonie, sending)).rejects.toThrow('file-sent-already')
  const ordinary = await world.byForm()
  const refused = await world.decide(world.mats, ordinary.items[0], REFUSAL)
  const person = (await world.whole(refused)).sender
  await expect(
    house.perform(prepareInaccuracyFile, leonie, { sender: person, ...period, ...WHY }),
  ).rejects.toThrow('no-trusted-flagger')
})
