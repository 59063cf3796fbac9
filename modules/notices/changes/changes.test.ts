import { DAY } from '@vigie/kernel'
import { giveRole } from '@vigie/people/verbs/give-role'
import { withdrawRole } from '@vigie/people/verbs/withdraw-role'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { decideChange } from '../verbs/decide-change.ts'
import { enterIndependenceStatement } from '../verbs/enter-independence-statement.ts'
import { noteChange } from '../verbs/note-change.ts'
import { recordTelling } from '../verbs/record-telling.ts'
import { changeWaits } from './change.ts'
import { findChanges } from './find-changes.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const changes = () => centre.read(centre.staff.louis, findChanges)
const noted = { changeKind: 'board', changedOn: '2026-03-01', changeWhat: 'A new member of the board' }
const telling = { toldOn: '2026-03-02', tellingWay: 'mail', tellingReference: 'Letter 3' }

test('a change is noted, decided with a reason and told, each once and by whom it concerns', async () => {
  const { louis, griet, hanne } = centre.staff
  await expect(centre.perform(noteChange, hanne, noted)).rejects.toThrow('not-for-you')
  const { change } = await centre.perform(noteChange, louis, noted)
  const [waits] = await changes()
  expect(waits && changeWaits(waits)).toEqual({
    step: 'decide',
    until: new Date(centre.clock().getTime() + 7 * DAY),
  })
  await expect(centre.perform(recordTelling, louis, { change, ...telling })).rejects.toThrow(
    'change-not-to-tell',
  )
  const decided = { change, tellAuthority: 'yes', tellBecause: 'It bears on independence.' }
  await centre.perform(decideChange, griet, decided)
  await expect(centre.perform(decideChange, louis, decided)).rejects.toThrow('change-already-decided')
  const [toTell] = await changes()
  expect(toTell && changeWaits(toTell)?.step).toBe('tell')
  await centre.perform(recordTelling, louis, { change, ...telling })
  await expect(centre.perform(recordTelling, louis, { change, ...telling })).rejects.toThrow(
    'change-already-told',
  )
  const [told] = await changes()
  expect(told && changeWaits(told)).toBeNull()
  expect(told).toMatchObject({
    decision: { tell: true, by: griet.id },
    telling: { on: '2026-03-02', by: louis.id },
  })
})

test('what is not to be told cannot be told, not even by a hand in the tables', async () => {
  const { louis } = centre.staff
  const { change } = await centre.perform(noteChange, louis, { ...noted, changeKind: 'other' })
  await centre.perform(decideChange, louis, { change, tellAuthority: 'no', tellBecause: 'Only a room.' })
  const [found] = await changes()
  expect(found && changeWaits(found)).toBeNull()
  const slipIn = sql`insert into notices.change_telling (change, told_on, way, reference, told_by, told_at)
    values (${change}, '2026-03-02', 'mail', 'x', ${louis.id}, now())`
  await expect(slipIn.execute(centre.desk.house.books)).rejects.toThrow('foreign key')
})

test('the question is asked by itself when a coordinator comes or goes, and when a statement on money changes', async () => {
  const { olivia, griet, bram } = centre.staff
  await centre.perform(giveRole, olivia, { person: bram.id, role: 'coordinator' })
  await centre.perform(giveRole, olivia, { person: bram.id, role: 'policy-officer' })
  await centre.deliver()
  await centre.perform(withdrawRole, olivia, { person: bram.id, role: 'coordinator' })
  await centre.deliver()
  const text = { statedNl: 'Zo.', statedFr: 'Ainsi.', statedDe: 'So.', statedEn: 'So.' }
  const state = (topic: string) =>
    centre.perform(enterIndependenceStatement, griet, { topic, validFrom: '2026-03-01', ...text })
  // What is stated for the first time is how things are, and no change.
  for (const topic of ['funding', 'gifts']) await state(topic)
  expect((await changes()).map(({ event }) => event)).not.toContain('statement-entered')
  for (const topic of ['funding', 'gifts']) await state(topic)
  const asked = (await changes()).filter(({ event }) => event !== null)
  expect(asked.map(({ event }) => event).sort()).toEqual([
    'coordinator-given',
    'coordinator-withdrawn',
    'statement-entered',
  ])
  for (const one of asked) expect(one).toMatchObject({ what: null, notedBy: null })
})
