import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL, FOUND_LEGAL } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { assessItem } from '../verbs/assess-item.ts'
import { closeCase } from '../verbs/close-case.ts'
import { reassessItem } from '../verbs/reassess-item.ts'
import { reopenCase } from '../verbs/reopen-case.ts'
import { takeCase } from '../verbs/take-case.ts'
import { LINES_PER_PAGE } from './find-queue.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

test('the queue shows the open cases, newest or oldest first, a page at a time', async () => {
  const { send, queue, centre } = register
  const { hanne } = centre.staff
  for (let turn = 0; turn <= LINES_PER_PAGE; turn++) await send([`https://many.example/${turn}`])
  await centre.deliver()
  const newest = await queue(hanne)
  expect(newest).toMatchObject({ total: LINES_PER_PAGE + 1, page: 1, pages: 2 })
  const numbers = newest.lines.map(({ number }) => number)
  expect(numbers).toEqual([...numbers].sort((one, other) => other - one))
  const rest = await queue(hanne, { page: 2 })
  expect(rest.lines).toHaveLength(1)
  const oldest = await queue(hanne, { order: 'oldest' })
  expect(oldest.lines[0]?.id).toBe(rest.lines[0]?.id)
  expect((await queue(hanne, { page: 99 })).page).toBe(2)
  expect((await queue(hanne, { language: 'fr' })).total).toBe(0)
  expect((await queue(hanne, { kind: 'grooming' })).total).toBe(0)
})

test('the cases that wait for a second person are found, in a later round too', async () => {
  const { act, queue, opened, agreeOn, centre } = register
  const { hanne, bram } = centre.staff
  const waiting = async () =>
    (await queue(bram, { waitingForSecond: true })).lines.map(({ id, waitsFor }) => [id, waitsFor])
  const one = await opened(['https://second.example/1'])
  const item = one.items[0]?.id ?? ''
  expect(await waiting()).toEqual([])
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  expect(await waiting()).toEqual([[one.id, 'second-person']])
  await act(assessItem, bram, { item, ...FOUND_ILLEGAL })
  expect(await waiting()).toEqual([])
  await act(reassessItem, hanne, { item, reason: 'Look again.' })
  expect(await waiting()).toEqual([])
  await act(assessItem, bram, { item, ...FOUND_LEGAL })
  expect(await waiting()).toEqual([[one.id, 'second-person']])
  await act(assessItem, hanne, { item, ...FOUND_LEGAL })
  expect(await agreeOn(item).catch(({ word }) => word)).toBe('verdict-already-reached')
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
