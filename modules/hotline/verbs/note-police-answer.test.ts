import { DAY, dayOf } from '@vigie/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findDeadlines } from '../cases/find-deadlines.ts'
import { search } from '../cases/search.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { approveReferral } from './approve-referral.ts'
import { closeCase } from './close-case.ts'
import { handOverReferral } from './hand-over-referral.ts'
import { notePoliceAnswer } from './note-police-answer.ts'
import { prepareReferral } from './prepare-referral.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const handed = async (address: string, more: object = {}) => {
  const { act, illegalIn, centre } = register
  const { hanne, bram } = centre.staff
  const one = await illegalIn(address, 'BE')
  const draft = {
    case: one.case,
    items: [one.item],
    recipientSort: 'police',
    recipient: 'child-abuse-team',
    summary: '',
  }
  const { referral } = await act(prepareReferral, hanne, { ...draft, ...more })
  await act(approveReferral, bram, { referral })
  return { ...one, referral }
}

test('from a hand-over on the police owe an answer: it is late after two weeks, stands once, and ends with what somebody notes', async () => {
  const { act, see, waits, centre } = register
  const { hanne, griet, louis } = centre.staff
  const one = await handed('https://answer.example/1')
  const note = (answer: object) => ({
    referral: one.referral,
    policeAnswer: 'taken-up',
    answeredOn: dayOf(centre.clock()),
    ...answer,
  })
  await expect(act(notePoliceAnswer, hanne, note({}))).rejects.toThrow('not-with-the-police')
  await act(handOverReferral, hanne, { referral: one.referral, way: 'secure-mail' })
  const day = dayOf(centre.clock())
  expect(await waits(one.case)).toBe('police-answer')

  centre.clock.moveBy(15 * DAY)
  const due = await centre.read(griet, (desk) => findDeadlines(desk, {}))
  expect(due.due.lines.filter(({ id }) => id === one.case)).toMatchObject([
    { deadline: { step: 'police-answer' }, doneOn: { on: 'referral', referral: one.referral } },
  ])
  const [line] = due.due.lines.filter(({ id }) => id === one.case)
  expect(line?.deadline.due.getTime()).toBeLessThan(centre.clock().getTime())

  await expect(act(notePoliceAnswer, louis, note({}))).rejects.toThrow('not-for-you')
  const early = dayOf(new Date(Date.parse(`${day}T12:00:00Z`) - DAY))
  const late = dayOf(new Date(centre.clock().getTime() + DAY))
  for (const answeredOn of [early, late])
    await expect(act(notePoliceAnswer, hanne, note({ answeredOn }))).rejects.toThrow(
      'answer-from-another-time',
    )
  await act(notePoliceAnswer, hanne, note({ theirReference: 'BR.55.99.001/26' }))
  expect(await waits(one.case)).toBe('closure')
  // They answer again after the case is closed: that stands there too, and either number finds it.
  await act(closeCase, hanne, { case: one.case, outcome: 'handed-over' })
  centre.clock.moveBy(DAY)
  await act(notePoliceAnswer, hanne, note({ policeAnswer: 'passed-on', theirReference: 'AN.55.99.002/26' }))
  const [referral] = (await see(hanne, one.case)).referrals
  expect(referral?.answers.map(({ answer }) => answer)).toEqual(['taken-up', 'passed-on'])
  const { handedOver } = await centre.read(hanne, (desk) => search(desk, 'an.55.99.002/26'))
  expect(handedOver).toMatchObject([{ referral: one.referral }])
})

test('a number that the police gave on the spot is their answer; that none is needed has no number', async () => {
  const { act, waits, centre } = register
  const { hanne } = centre.staff
  const first = await handed('https://answer.example/2')
  await act(handOverReferral, hanne, { referral: first.referral, way: 'portal', theirReference: 'FGP-77' })
  expect(await waits(first.case)).toBe('closure')

  const second = await handed('https://answer.example/3')
  await act(handOverReferral, hanne, { referral: second.referral, way: 'by-hand' })
  const note = {
    referral: second.referral,
    policeAnswer: 'none-needed',
    answeredOn: dayOf(centre.clock()),
  }
  await expect(act(notePoliceAnswer, hanne, { ...note, theirReference: 'FGP-78' })).rejects.toThrow(
    'number-without-answer',
  )
  await act(notePoliceAnswer, hanne, note)
  expect(await waits(second.case)).toBe('closure')
})

test('the books take no answer of the police to what went elsewhere, or from before it went', async () => {
  const { act, centre } = register
  const { hanne, griet } = centre.staff
  const one = await handed('https://answer.example/4')
  await act(handOverReferral, hanne, { referral: one.referral, way: 'by-hand' })
  const other = { recipientSort: 'authority', recipient: 'dpa', overrideReason: 'They asked for it.' }
  const elsewhere = await register.illegalIn('https://answer.example/5', 'US')
  const { referral } = await act(prepareReferral, griet, {
    case: elsewhere.case,
    items: [elsewhere.item],
    summary: '',
    ...other,
  })
  await act(approveReferral, hanne, { referral })
  await act(handOverReferral, griet, { referral, way: 'by-hand' })
  const insert = (of: string, on: string, sort: string) =>
    sql`insert into hotline.police_answer (id, referral, recipient_sort, handed_over_at, answer, answered_on, noted_by, noted_at)
      select gen_random_uuid(), ${of}, ${sort}, h.handed_over_at, 'received', h.handed_over_at::date + ${on}::int, ${hanne.id}, h.handed_over_at
      from hotline.hand_over h where h.referral = ${of}`.execute(centre.desk.house.books)
  await expect(insert(referral, '0', 'police')).rejects.toMatchObject({ code: '23503' })
  await expect(insert(referral, '0', 'authority')).rejects.toMatchObject({ code: '23514' })
  for (const days of ['-1', '2'])
    await expect(insert(one.referral, days, 'police')).rejects.toMatchObject({ code: '23514' })
  await insert(one.referral, '0', 'police')
})
