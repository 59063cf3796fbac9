import { HOUR } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findSheet } from './find-figures.ts'
import { openWorld, REFUSAL, REMOVAL, type World } from './testing-world.ts'
import { noteComplaint } from './verbs/note-complaint.ts'
import { ruleOnComplaint } from './verbs/rule-on-complaint.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.house.close())

const figures = async (code: string, from = '2026-03-02', to = '2026-03-02') => {
  const sheet = await world.house.read(world.mats, (desk) => findSheet(desk, { from, to }))
  const line = sheet
    .split('\r\n')
    // The first cell has a comma of its own.
    .map((one) => one.replace(/^"[^"]*"/, ''))
    .find((one) => one.split(',')[3] === code)
  return line?.split(',').slice(5, 15)
}

test('the figures are counted from what came in and what stands now, not from what was decided first', async () => {
  const { house, mats, mona } = world
  const flagged = await world.byFlagger()
  const told = await world.byForm()
  house.clock.moveBy(2 * HOUR)
  await world.decide(mats, flagged.items[0])
  const first = await world.decide(mats, told.items[0], REFUSAL)
  expect(await figures('TOTAL')).toEqual(['2', '1', '3', '1', '2', '2', '1', '1', '0', '0'])
  const { complaint } = await house.perform(noteComplaint, mats, {
    decision: first,
    complainant: 'notifier',
    words: 'Made up.',
  })
  house.clock.moveBy(2 * HOUR)
  const { action: _action, ...others } = REMOVAL
  await house.perform(ruleOnComplaint, mona, {
    complaint,
    outcome: 'reversed',
    action: 'demoted',
    ...others,
    ground: 'terms',
  })
  // Of the form only the day is kept: 14 hours since the beginning of it, in Brussels.
  expect(await figures('TOTAL')).toEqual(['2', '1', '3', '1', '8', '2', '1', '1', '1', '0'])
  expect(await figures('STATEMENT_CATEGORY_CYBER_VIOLENCE')).toEqual([
    ...['1', '0', '2', '0'],
    ...['14', ''],
    ...['0', '0', '1', '0'],
  ])
  expect(await figures('KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL')).toEqual([
    ...['1', '1', '1', '1'],
    ...['2', '2'],
    ...['1', '1', '0', '0'],
  ])
  expect(await figures('TOTAL', '2026-03-03', '2026-03-09')).toEqual([
    ...['0', '0', '0', '0'],
    ...['', ''],
    ...['0', '0', '0', '0'],
  ])
})
