import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { assessItem } from './assess-item.ts'
import { mergeCases } from './merge-cases.ts'
import { prepareReferral } from './prepare-referral.ts'
import { reopenCase } from './reopen-case.ts'
import { takeCase } from './take-case.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

test('items, findings and reporters go on in the other case, and the first stays closed', async () => {
  const { act, opened, see, newsOf, send, centre } = register
  const { hanne, bram } = centre.staff
  const ending = await opened(['https://merged.example/1', 'https://merged.example/2'])
  const going = await opened(['https://merged.example/3'])
  const item = ending.items[0]?.id
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  await act(takeCase, hanne, { case: ending.id })
  await act(mergeCases, hanne, { case: ending.id, intoNumber: going.number })

  const [old, now] = [await see(hanne, ending.id), await see(hanne, going.id)]
  expect([old.isOpen, old.takenBy, old.items.length]).toEqual([false, null, 0])
  expect(old.closures.at(-1)?.outcome).toBe('merged')
  expect(now.items.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(now.reports).toHaveLength(2)
  expect(await newsOf(ending.id)).toContain('joined-known-case')

  await act(assessItem, bram, { item, ...FOUND_ILLEGAL })
  expect((await see(hanne, going.id)).items.find(({ id }) => id === item)?.outcome).toBe('illegal')
  await expect(act(reopenCase, hanne, { case: ending.id, cause: 'by-hand' })).rejects.toThrow(
    'case-was-merged',
  )
  await send(['https://merged.example/2'])
  await centre.deliver()
  expect((await see(hanne, going.id)).reports).toHaveLength(3)
})

test('not itself, not another kind, not what a colleague has, not what does not exist', async () => {
  const { act, opened, centre } = register
  const { hanne, bram } = centre.staff
  const [one, other] = [
    await opened(['https://merged.example/5']),
    await opened(['https://merged.example/6']),
  ]
  const grooming = await opened([], 'grooming')
  const merge = (id: string, intoNumber: number) => act(mergeCases, hanne, { case: id, intoNumber })
  await expect(merge(one.id, one.number)).rejects.toThrow('same-case')
  await expect(merge(one.id, grooming.number)).rejects.toThrow('cases-of-different-kinds')
  await expect(merge(one.id, 999_999)).rejects.toThrow('no-such-case')
  await act(takeCase, bram, { case: other.id })
  await expect(merge(one.id, other.number)).rejects.toThrow('taken-by-another')
})

test('once something was prepared, a case no longer goes on in another', async () => {
  const { act, illegalIn, opened, centre } = register
  const { hanne } = centre.staff
  const one = await illegalIn('https://merged.example/7', 'BE')
  const other = await opened(['https://merged.example/8'])
  await act(prepareReferral, hanne, {
    case: one.case,
    recipientSort: 'police',
    recipient: 'child-abuse-team',
    items: [one.item],
    summary: '',
  })
  await expect(act(mergeCases, hanne, { case: one.case, intoNumber: other.number })).rejects.toThrow(
    'already-prepared',
  )
})
