import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { assessItem } from './assess-item.ts'
import { closeCase } from './close-case.ts'
import { noteSighting } from './note-sighting.ts'
import { prepareNotice } from './prepare-notice.ts'
import { withdrawAssessment } from './withdraw-assessment.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const noticeOn = async (one: { case: string; item: string }, provider: string) =>
  (
    await register.act(prepareNotice, register.centre.staff.hanne, {
      case: one.case,
      provider,
      items: [one.item],
      standing: 'trusted',
      language: 'en',
      explanation: '',
    })
  ).notice

test('what was taken back lets nothing leave, and two people look again', async () => {
  const { act, illegalIn, see, platform, centre } = register
  const { hanne, bram } = centre.staff
  const provider = await platform('Withdrawgram')
  const one = await illegalIn('https://withdrawn.example/1', 'IE', provider)
  const notice = await noticeOn(one, provider)
  expect(await act(withdrawAssessment, hanne, { item: one.item, reason: 'The wrong page.' })).toEqual({
    round: 2,
  })
  await expect(act(approveNotice, bram, { notice })).rejects.toThrow('item-looked-at-again')
  await expect(act(closeCase, hanne, { case: one.case, outcome: 'not-illegal' })).rejects.toThrow(
    'waits-for-two-people',
  )
  const seen = await see(hanne, one.case)
  expect(seen.items[0]?.outcome).toBeNull()
  expect(seen.story.map(({ word }) => word)).toContain('assessment-withdrawn')
  await register.agreeOn(one.item)
  expect((await see(hanne, one.case)).items[0]?.outcome).toBe('illegal')
  await noticeOn(one, provider)
})

test('an approved notice that has not left yet stays, and another can be prepared', async () => {
  const { act, illegalIn, see, platform, centre } = register
  const { hanne, bram } = centre.staff
  const provider = await platform('Staygram')
  const one = await illegalIn('https://withdrawn.example/2', 'IE', provider)
  await act(approveNotice, bram, { notice: await noticeOn(one, provider) })
  await act(withdrawAssessment, bram, { item: one.item, reason: 'I was wrong.' })
  await register.agreeOn(one.item)
  await noticeOn(one, provider)
  expect((await see(hanne, one.case)).notices).toHaveLength(2)
})

test('a colleague’s assessment is for a coordinator to take back, by its seat', async () => {
  const { act, opened, centre } = register
  const { hanne, bram, yasmine, griet } = centre.staff
  const { items } = await opened(['https://withdrawn.example/3'])
  const item = items[0]?.id
  const wish = { item, reason: 'Made up.' }
  await expect(act(withdrawAssessment, griet, { ...wish, seat: 1 })).rejects.toThrow('no-such-assessment')
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  await act(assessItem, bram, { item, ...FOUND_ILLEGAL, ageBand: 'pubescent' })
  await expect(act(withdrawAssessment, yasmine, wish)).rejects.toThrow(
    'only-a-coordinator-withdraws-anothers',
  )
  await expect(act(withdrawAssessment, hanne, { ...wish, seat: 2 })).rejects.toThrow(
    'only-a-coordinator-withdraws-anothers',
  )
  await expect(act(withdrawAssessment, griet, wish)).rejects.toThrow('no-such-assessment')
  expect(await act(withdrawAssessment, griet, { ...wish, seat: 2 })).toEqual({ round: 2 })
})

test('in a closed case nothing is taken back before it is open again', async () => {
  const { act, illegalIn, centre } = register
  const { hanne } = centre.staff
  const one = await illegalIn('https://withdrawn.example/4', 'IE')
  await act(noteSighting, hanne, { item: one.item, state: 'down' })
  await act(closeCase, hanne, { case: one.case, outcome: 'removed' })
  await expect(act(withdrawAssessment, hanne, { item: one.item, reason: 'Late.' })).rejects.toThrow(
    'case-is-closed',
  )
})
