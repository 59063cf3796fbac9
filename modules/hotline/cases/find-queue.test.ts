import { LINES_PER_PAGE, type PagePlace } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL, FOUND_LEGAL } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { assessItem } from '../verbs/assess-item.ts'
import { closeCase } from '../verbs/close-case.ts'
import { reassessItem } from '../verbs/reassess-item.ts'
import { reopenCase } from '../verbs/reopen-case.ts'
import { takeCase } from '../verbs/take-case.ts'
import { type DueLine, findDeadlines } from './find-deadlines.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

/** The numbers on all pages, from the first to the last. */
const everyLine = async (
  read: (place: PagePlace) => ReturnType<Register['queue']>,
  place: PagePlace = {},
): Promise<number[]> => {
  const { lines, after } = await read(place)
  const numbers = lines.map(({ number }) => number)
  return after === null ? numbers : [...numbers, ...(await everyLine(read, { after }))]
}

test('the queue shows the open cases, newest or oldest first, a page at a time', async () => {
  const { send, queue, centre } = register
  const { hanne } = centre.staff
  for (let turn = 0; turn <= LINES_PER_PAGE; turn++) await send([`https://many.example/${turn}`])
  await centre.deliver()
  const newest = await queue(hanne)
  const numbers = newest.lines.map(({ number }) => number)
  expect(numbers).toHaveLength(LINES_PER_PAGE)
  expect(numbers).toEqual([...numbers].sort((one, other) => other - one))
  expect(newest.before).toBeNull()
  const rest = await queue(hanne, { place: { after: newest.after ?? '' } })
  expect(rest.lines).toHaveLength(1)
  expect(rest.after).toBeNull()
  const back = await queue(hanne, { place: { before: rest.before ?? '' } })
  expect(back.lines.map(({ number }) => number)).toEqual(numbers)
  expect([back.before, back.after]).toEqual([null, newest.after])
  const oldest = await queue(hanne, { order: 'oldest' })
  expect(oldest.lines[0]?.id).toBe(rest.lines[0]?.id)
  expect((await queue(hanne, { place: { after: 'no number' } })).lines[0]?.number).toBe(numbers[0])
  expect((await queue(hanne, { language: 'fr' })).lines).toEqual([])
  expect((await queue(hanne, { kind: 'grooming' })).lines).toEqual([])
})

test('whoever turns the pages while cases come in and go misses none that stays and meets none twice', async () => {
  const { send, queue, centre } = register
  const { hanne } = centre.staff
  const standing = await everyLine((place) => queue(hanne, { order: 'newest', place }))
  const seen = await everyLine(async (place) => {
    const page = await queue(hanne, { order: 'newest', place })
    await send([`https://meanwhile.example/${page.after}`])
    await centre.deliver()
    return page
  })
  expect(seen).toEqual(standing)
  expect(new Set(seen).size).toBe(seen.length)
})

test('what waits for a second person is found by whoever may be that, in a later round too, and never by the first', async () => {
  const { act, toDo, opened, agreeOn, centre } = register
  const { hanne, bram } = centre.staff
  const waiting = async () => [(await toDo(hanne)).second, (await toDo(bram)).second]
  const one = await opened(['https://second.example/1'])
  const item = one.items[0]?.id ?? ''
  expect(await waiting()).toEqual([[], []])
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  expect(await waiting()).toEqual([[], [one.id]])
  await act(assessItem, bram, { item, ...FOUND_ILLEGAL })
  expect(await waiting()).toEqual([[], []])
  await act(reassessItem, hanne, { item, reason: 'Look again.' })
  expect(await waiting()).toEqual([[], []])
  await act(assessItem, bram, { item, ...FOUND_LEGAL })
  expect(await waiting()).toEqual([[one.id], []])
  await act(assessItem, hanne, { item, ...FOUND_LEGAL })
  expect(await agreeOn(item).catch(({ word }) => word)).toBe('verdict-already-reached')
})

test('every open case stands once among the deadlines, the latest first, and leads to where its next step is done', async () => {
  const { act, queue, opened, see, centre } = register
  const { hanne, bram, griet } = centre.staff
  const disputed = await opened(['https://due.example/1'])
  const item = disputed.items[0]?.id ?? ''
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  await act(assessItem, bram, { item, ...FOUND_LEGAL })
  const dues: DueLine[] = []
  for (let place: PagePlace | null = {}; place !== null; ) {
    const from: PagePlace = place
    const { due } = await centre.read(griet, (desk) => findDeadlines(desk, from))
    dues.push(...due.lines)
    place = due.after === null ? null : { after: due.after }
  }
  const open = await everyLine((place) => queue(griet, { place }))
  expect(dues.map(({ number }) => number).sort()).toEqual(open.sort())
  expect(dues.length).toBeGreaterThan(LINES_PER_PAGE)
  const moments = dues.map(({ deadline }) => deadline.due.getTime())
  expect(moments).toEqual([...moments].sort((one, other) => one - other))
  const line = dues.find(({ id }) => id === disputed.id)
  expect(line).toMatchObject({ waitsFor: 'arbitration', doneOn: { on: 'item', item: 1 } })
  // The page of the case says the same time, once.
  expect((await see(griet, disputed.id)).deadline).toEqual(line?.deadline)
})

test('a closed case leaves the queue and nothing can be done in it but reopen it', async () => {
  const { act, see, queue, opened, agreeOn, newsOf, centre } = register
  const { hanne, bram } = centre.staff
  const one = await opened(['https://shut.example/1'])
  await agreeOn(one.items[0]?.id ?? '', FOUND_LEGAL)
  await act(takeCase, hanne, { case: one.id })
  await act(closeCase, hanne, { case: one.id, outcome: 'not-illegal' })
  const ids = async () => (await queue(bram)).lines.map(({ id }) => id)
  expect(await ids()).not.toContain(one.id)
  const closed = await see(bram, one.id)
  expect(closed).toMatchObject({ isOpen: false, takenBy: null, waitsFor: null })
  expect(closed.possible.filter(({ allowed }) => allowed).map(({ operation }) => operation)).toEqual([
    'hotline.reopen-case',
  ])
  await expect(act(takeCase, bram, { case: one.id })).rejects.toThrow('case-is-closed')
  await act(reopenCase, bram, { case: one.id, cause: 'by-hand' })
  await expect(act(reopenCase, bram, { case: one.id, cause: 'by-hand' })).rejects.toThrow('case-is-open')
  expect(await ids()).toContain(one.id)
  await act(closeCase, bram, { case: one.id, outcome: 'not-illegal' })
  expect((await see(hanne, one.id)).closures).toHaveLength(2)
  expect(await newsOf(one.id)).toEqual([
    'received',
    'found-not-illegal',
    'being-looked-at',
    'closed-not-illegal',
    'reopened',
    'closed-not-illegal',
  ])
})
