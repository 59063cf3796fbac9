import { recordVetting } from '@vigie/people/verbs/record-vetting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADDRESSES, FOUND_ILLEGAL, FOUND_LEGAL } from '../fixtures.ts'
import { exposureToday } from '../items/exposure-today.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { arbitrateItem } from './arbitrate-item.ts'
import { assessItem } from './assess-item.ts'
import { prepareReferral } from './prepare-referral.ts'
import { reassessItem } from './reassess-item.ts'
import { takeCase } from './take-case.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const itemOf = (one: { items: readonly { id: string }[] }) => one.items[0]?.id ?? ''
const allowed = (
  one: Awaited<ReturnType<Register['see']>>,
  operation: string,
): [boolean, string | null] | undefined => {
  const found = one.possible.find((act) => act.operation === operation)
  return found && [found.allowed, found.why]
}

test('an analyst who has not assessed sees only that one seat is taken', async () => {
  const { act, see, opened, centre } = register
  const { hanne, bram, griet } = centre.staff
  const one = await opened([ADDRESSES.pond])
  await act(assessItem, hanne, { item: itemOf(one), ...FOUND_ILLEGAL, note: 'a secret remark' })

  for (const viewer of [bram, griet]) {
    const seen = await see(viewer, one.id)
    expect(seen.items[0]?.rounds[0]).toMatchObject({
      seatsTaken: 1,
      youAssessed: false,
      assessments: [],
      verdict: null,
    })
    expect(seen.story.find(({ word }) => word === 'assessed')).toMatchObject({ who: null, detail: null })
    expect(JSON.stringify({ ...seen, names: [...seen.names] })).not.toContain(hanne.id)
    expect(JSON.stringify(seen)).not.toContain('a secret remark')
  }
  const own = await see(hanne, one.id)
  expect(own.items[0]?.rounds[0]?.assessments[0]).toMatchObject({
    outcome: 'illegal',
    note: 'a secret remark',
  })
  expect(own.waitsFor).toBe('second-person')
  expect(allowed(own, 'hotline.assess-item')).toEqual([false, 'you-assessed-this'])
  expect(allowed(await see(bram, one.id), 'hotline.assess-item')).toEqual([true, null])
})

test('two analysts who find the same have agreed, and then everyone at the desk reads both', async () => {
  const { act, see, opened, centre, newsOf } = register
  const { hanne, bram, griet } = centre.staff
  const one = await opened([ADDRESSES.meadow])
  const item = itemOf(one)
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL, confidence: 'unsure' })
  await act(assessItem, bram, { item, ...FOUND_ILLEGAL, sex: 'female' })
  const seen = await see(griet, one.id)
  expect(seen.items[0]?.rounds[0]).toMatchObject({ verdict: { way: 'agreement', outcome: 'illegal' } })
  expect(seen.items[0]?.rounds[0]?.assessments.map(({ assessor }) => assessor)).toEqual([hanne.id, bram.id])
  expect(seen.waitsFor).toBe('route')
  expect(await newsOf(one.id)).toEqual(['received', 'found-illegal'])
  await expect(act(assessItem, centre.staff.yasmine, { item, ...FOUND_ILLEGAL })).rejects.toThrow(
    'verdict-already-reached',
  )
})

test('Two analysts disagree: nothing leaves until a coordinator arbitrates', async () => {
  const { act, see, opened, centre } = register
  const { hanne, bram, griet, yasmine } = centre.staff
  const one = await opened([ADDRESSES.hill])
  const item = itemOf(one)
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  await act(assessItem, bram, { item, ...FOUND_ILLEGAL, ageBand: 'pubescent' })
  expect(await see(griet, one.id)).toMatchObject({ waitsFor: 'arbitration', items: [{ outcome: null }] })

  const referral = {
    case: one.id,
    recipientSort: 'police',
    recipient: 'child-abuse-team',
    items: [item],
    summary: '',
  }
  await expect(act(prepareReferral, hanne, referral)).rejects.toThrow('waits-for-two-people')
  await expect(act(assessItem, yasmine, { item, ...FOUND_ILLEGAL })).rejects.toThrow('waits-for-arbitration')

  const { secondsExposed: _, selfGenerated: __, sex: ___, confidence: ____, ...finding } = FOUND_ILLEGAL
  const decision = { item, ...finding, reason: 'The second look is the right one.' }
  await expect(act(arbitrateItem, hanne, decision)).rejects.toThrow('not-for-you')
  await act(arbitrateItem, griet, decision)
  const seen = await see(bram, one.id)
  expect(seen.items[0]?.rounds[0]?.verdict).toMatchObject({
    way: 'arbitration',
    arbitrator: griet.id,
    arbitratorReason: 'The second look is the right one.',
    ageBand: 'pre-pubescent',
  })
})

test('a coordinator who holds one of the two seats arbitrates nothing', async () => {
  const { act, opened, centre } = register
  const { hanne, bram } = centre.staff
  const one = await opened(['https://field.example/1'])
  const item = itemOf(one)
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  await act(assessItem, bram, { item, ...FOUND_LEGAL })
  const alsoCoordinator = { ...hanne, roles: ['analyst', 'coordinator'] as const }
  await expect(
    act(arbitrateItem, alsoCoordinator, {
      item,
      outcome: 'not-illegal',
      kind: 'csam',
      reason: 'I was right.',
    }),
  ).rejects.toThrow('you-assessed-this')
})

test('two who sit down at the same moment take different seats, and a third finds none', async () => {
  const { act, see, opened, centre } = register
  const { hanne, bram, yasmine } = centre.staff
  const one = await opened(['https://lane.example/1'])
  const item = itemOf(one)
  const tried = await Promise.allSettled(
    [hanne, bram, yasmine].map((analyst) => act(assessItem, analyst, { item, ...FOUND_ILLEGAL })),
  )
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  const [round] = (await see(hanne, one.id)).items[0]?.rounds ?? []
  expect(round?.assessments.map(({ seat }) => seat)).toEqual([1, 2])
  expect(round?.verdict).not.toBeNull()
})

test('the first look belongs to whoever has the case, the second to anybody else', async () => {
  const { act, opened, centre } = register
  const { hanne, bram, yasmine } = centre.staff
  const one = await opened(['https://brook.example/1'])
  const item = itemOf(one)
  await act(takeCase, hanne, { case: one.id })
  await expect(act(assessItem, bram, { item, ...FOUND_ILLEGAL })).rejects.toThrow('taken-by-another')
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  await act(assessItem, yasmine, { item, ...FOUND_ILLEGAL })
})

test('nobody assesses without a valid vetting, and the page says so', async () => {
  const { act, see, opened, centre } = register
  const { tom, olivia } = centre.staff
  const one = await opened(['https://barn.example/1'])
  const item = itemOf(one)
  for (const act of ['hotline.assess-item', 'hotline.find-dead-link']) {
    expect(allowed(await see(tom, one.id), act)).toEqual([false, 'vetting-expired'])
  }
  await expect(act(assessItem, tom, { item, ...FOUND_ILLEGAL })).rejects.toThrow('vetting-expired')
  const seen = { person: tom.id, seenOn: '2026-03-01', validUntil: '2030-01-01' }
  await act(recordVetting, olivia, { ...seen, document: 'criminal-record-extract' })
  await expect(act(assessItem, tom, { item, ...FOUND_ILLEGAL })).rejects.toThrow('vetting-expired')
  await act(recordVetting, olivia, { ...seen, document: 'morality-check' })
  await act(assessItem, tom, { item, ...FOUND_ILLEGAL })
})

test('an assessment answers every question of the step plan, with an article that is in force', async () => {
  const { act, opened, centre } = register
  const { hanne } = centre.staff
  const item = itemOf(await opened(['https://mill.example/1']))
  const { nature: _, ...withoutNature } = FOUND_ILLEGAL
  const { article: __, ...withoutArticle } = FOUND_ILLEGAL
  const refused = async (answers: object, word: string) =>
    expect(act(assessItem, hanne, { item, ...answers })).rejects.toThrow(word)
  await refused(withoutNature, 'assessment-incomplete')
  await refused(withoutArticle, 'assessment-incomplete')
  await refused({ ...FOUND_ILLEGAL, article: 'images-of-abuse@2024' }, 'article-not-in-force')
  await refused({ ...FOUND_ILLEGAL, article: 'voyeurism@1867' }, 'article-not-in-force')
  await refused({ ...FOUND_LEGAL, article: 'images-of-abuse@1867' }, 'article-only-when-illegal')
})

test('a second look opens a round for two people, and the first verdict stays in the books', async () => {
  const { act, see, opened, agreeOn, centre } = register
  const { hanne, bram } = centre.staff
  const one = await opened(['https://quay.example/1'])
  const item = itemOf(one)
  await expect(act(reassessItem, hanne, { item, reason: 'Too soon.' })).rejects.toThrow(
    'waits-for-two-people',
  )
  await agreeOn(item)
  await act(reassessItem, hanne, { item, reason: 'The age was hard to tell.' })
  expect(await see(bram, one.id)).toMatchObject({ waitsFor: 'first-look', items: [{ outcome: null }] })
  await agreeOn(item, FOUND_LEGAL)
  const { items } = await see(bram, one.id)
  expect(items[0]?.outcome).toBe('not-illegal')
  expect(items[0]?.rounds.map(({ verdict, reason }) => [verdict?.outcome, reason])).toEqual([
    ['illegal', null],
    ['not-illegal', 'The age was hard to tell.'],
  ])
})

test('a day of looking counts from midnight in Brussels', async () => {
  const { act, opened, centre } = register
  const { yasmine } = centre.staff
  const minutes = () => centre.read(yasmine, (desk) => exposureToday(desk, yasmine.id))
  const look = async (address: string, secondsExposed: number) =>
    act(assessItem, yasmine, { item: itemOf(await opened([address])), ...FOUND_ILLEGAL, secondsExposed })
  centre.clock.moveTo(new Date('2026-03-29T22:30:00Z'))
  await look('https://dusk.example/1', 130)
  expect(await minutes()).toEqual({ minutes: 3, looks: 1 })
  centre.clock.moveTo(new Date('2026-03-30T21:59:00Z'))
  expect(await minutes()).toEqual({ minutes: 3, looks: 1 })
  centre.clock.moveTo(new Date('2026-03-30T22:00:00Z'))
  expect(await minutes()).toEqual({ minutes: 0, looks: 0 })
})
