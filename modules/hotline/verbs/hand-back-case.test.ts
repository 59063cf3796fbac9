import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRegister, type Register } from '../testing/register.ts'
import { addItem } from './add-item.ts'
import { handBackCase } from './hand-back-case.ts'
import { noteTrace } from './note-trace.ts'
import { takeCase } from './take-case.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const DAY = 86_400_000

test('An analyst may pass (skip, hold, ask for help, hand on) without penalty; a held job is not lost at a time-out', async () => {
  const { act, see, queue, toDo, opened, centre } = register
  const { hanne, bram } = centre.staff
  const one = await opened(['https://pass.example/1'])
  for (const reason of ['pass', 'hold', 'help', 'done'] as const) {
    await act(takeCase, hanne, { case: one.id })
    await act(handBackCase, hanne, { case: one.id, reason })
    const [line] = (await queue(bram)).lines
    expect(line).toMatchObject({ id: one.id, takenBy: null, waitsFor: 'first-look' })
  }
  // The same person may come back to it, and so may a colleague.
  await act(takeCase, bram, { case: one.id })
  centre.clock.moveBy(30 * DAY)
  expect((await toDo(bram)).yours).toEqual([one.id])
  expect((await toDo(hanne)).yours).toEqual([])
  const { story } = await see(hanne, one.id)
  expect(story.filter(({ word }) => word === 'handed-back').map(({ detail }) => detail)).toEqual([
    'pass',
    'hold',
    'help',
    'done',
  ])
})

test('while one has a case, nobody else works in it; a coordinator takes it over', async () => {
  const { act, see, opened, newsOf, centre } = register
  const { hanne, bram, griet } = centre.staff
  const one = await opened(['https://grip.example/1'])
  await act(takeCase, hanne, { case: one.id })
  await expect(act(takeCase, hanne, { case: one.id })).rejects.toThrow('you-have-it-already')
  await expect(act(takeCase, bram, { case: one.id })).rejects.toThrow('taken-by-another')
  await expect(act(addItem, bram, { case: one.id, address: 'https://grip.example/2' })).rejects.toThrow(
    'taken-by-another',
  )
  await expect(act(handBackCase, bram, { case: one.id, reason: 'done' })).rejects.toThrow(
    'only-a-coordinator-takes-over',
  )
  expect(await act(handBackCase, griet, { case: one.id, reason: 'done' })).toEqual({ reason: 'taken-over' })
  await expect(act(handBackCase, griet, { case: one.id, reason: 'done' })).rejects.toThrow('nobody-has-it')
  await act(takeCase, bram, { case: one.id })
  expect((await see(hanne, one.id)).takenBy).toBe(bram.id)
  expect(await newsOf(one.id)).toEqual(['received', 'being-looked-at'])
})

test('two who take a case at the same moment: one has it', async () => {
  const { act, see, opened, centre } = register
  const { hanne, bram, yasmine } = centre.staff
  const one = await opened(['https://both.example/1'])
  const tried = await Promise.allSettled(
    [hanne, bram, yasmine].map((analyst) => act(takeCase, analyst, { case: one.id })),
  )
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await see(hanne, one.id)).takings).toHaveLength(1)
})

test('An unknown hoster after three lookups stays visible in a queue with an owner; it never ends the case', async () => {
  const { act, see, queue, illegalIn, centre } = register
  const { hanne } = centre.staff
  const { case: id, item } = await illegalIn('https://hidden.example/1', 'NL')
  await act(takeCase, hanne, { case: id })
  for (let lookup = 0; lookup < 3; lookup++) {
    centre.clock.moveBy(DAY)
    await act(noteTrace, hanne, { item })
  }
  const seen = await see(hanne, id)
  expect(seen.items[0]?.traces.map(({ hostedIn }) => hostedIn)).toEqual(['NL', null, null, null])
  expect(seen.items[0]?.routes.map(({ to }) => to)).toEqual(['stays-in-queue'])
  const line = (await queue(hanne)).lines.find((one) => one.id === id)
  expect(line).toMatchObject({ takenBy: hanne.id, waitsFor: 'route' })
  expect(seen.possible.find(({ operation }) => operation === 'hotline.close-case')).toMatchObject({
    allowed: false,
    why: 'still-online',
  })
})
