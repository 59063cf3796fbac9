import { submitReport } from '@vigie/intake/verbs/submit-report'
import { HOUR } from '@vigie/kernel'
import { sayLanguages } from '@vigie/people/verbs/say-languages'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL, report } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { approveReferral } from './approve-referral.ts'
import { assessItem } from './assess-item.ts'
import { handBackCase } from './hand-back-case.ts'
import { noteTrace } from './note-trace.ts'
import { prepareReferral } from './prepare-referral.ts'
import { takeCase } from './take-case.ts'
import { takeNext } from './take-next.ts'

// One register for all: each test leaves nothing behind that is there for the taking.
let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

/** A case whose report says so much more. */
const said = async (address: string, more: object) => {
  const { act, centre, queue, see } = register
  await act(submitReport, { kind: 'anyone' }, { ...report([address]), ...more })
  await centre.deliver()
  const [line] = (await queue(centre.staff.hanne)).lines
  return see(centre.staff.hanne, line?.id ?? '')
}

test('danger comes first, then what is late, then the youngest, then what waits longest', async () => {
  const { act, centre, toDo, opened } = register
  const { hanne } = centre.staff
  const late = await opened(['https://next.example/late'])
  centre.clock.moveBy(72 * HOUR)
  const plain = await opened(['https://next.example/plain'])
  const grown = await said('https://next.example/grown', { ageBand: 'adult' })
  const child = await said('https://next.example/child', { ageBand: 'under-13' })
  const teen = await said('https://next.example/teen', { ageBand: '13-15' })
  const danger = await said('https://next.example/danger', { urgent: ['danger'], ageBand: 'adult' })
  const inOrder = [danger, late, child, teen, plain, grown].map(({ id }) => id)
  const { yours, free } = await toDo(hanne)
  expect([...yours, ...free]).toEqual(inOrder)
  const taken: (string | undefined)[] = []
  for (const _ of inOrder) taken.push((await act(takeNext, hanne, {})).given?.case)
  expect(taken).toEqual(inOrder)
  expect(await act(takeNext, hanne, {})).toEqual({ given: null })
})

test('of equals somebody is given first what is in their own language', async () => {
  const { act, centre } = register
  const { bram, yasmine } = centre.staff
  const dutch = await said('https://tongue.example/1', { language: 'nl' })
  const german = await said('https://tongue.example/2', { language: 'de' })
  const french = await said('https://tongue.example/3', { language: 'fr' })
  expect((await act(takeNext, yasmine, {})).given?.case).toBe(german.id)
  expect((await act(takeNext, bram, {})).given?.case).toBe(french.id)
  expect((await act(takeNext, bram, {})).given?.case).toBe(dutch.id)
})

test('of equals somebody is given first what is in a language that they said they read, and still gets the others', async () => {
  const { act, centre, toDo, see } = register
  const { hanne, bram, olivia } = centre.staff
  const say = (by: typeof hanne, languages: readonly string[], person = by.id) =>
    act(sayLanguages, by, { person, languages })
  await say(bram, ['de', 'en'])
  await expect(say(hanne, ['nl'], bram.id)).rejects.toThrow('no-such-person')
  const french = await said('https://reads.example/1', { language: 'fr' })
  const german = await said('https://reads.example/2', { language: 'de' })
  const english = await said('https://reads.example/3', { language: 'en' })
  expect((await toDo(bram)).free).toEqual([german, english, french].map(({ id }) => id))
  expect((await see(bram, french.id)).readersInstead).toEqual([])
  expect((await see(hanne, german.id)).readersInstead).toEqual(['Bram Lambert', 'Yasmine Weber'])
  expect((await see(bram, german.id)).readersInstead).toBeNull()
  for (const { id } of [german, english, french]) expect((await act(takeNext, bram, {})).given?.case).toBe(id)
  centre.clock.moveBy(1000)
  await say(olivia, ['fr'], bram.id)
  expect((await see(bram, french.id)).readersInstead).toBeNull()
})

test('a second look goes to one person for an hour, and never to whoever looked first', async () => {
  const { act, centre, opened, toDo } = register
  const { hanne, bram, yasmine } = centre.staff
  const one = await opened(['https://second.example/1', 'https://second.example/2'])
  await act(takeCase, hanne, { case: one.id })
  for (const { id } of one.items) await act(assessItem, hanne, { item: id, ...FOUND_ILLEGAL })
  expect(await act(takeNext, hanne, {})).toEqual({ given: null })
  expect(await act(takeNext, bram, {})).toEqual({ given: { case: one.id, number: one.number, item: 1 } })
  expect(await act(takeNext, yasmine, {})).toEqual({ given: null })
  expect((await toDo(bram)).yours).toContain(one.id)
  expect((await toDo(yasmine)).others).toContain(one.id)
  centre.clock.moveBy(HOUR + 1000)
  expect((await act(takeNext, yasmine, {})).given?.case).toBe(one.id)
  for (const { id } of one.items) await act(assessItem, yasmine, { item: id, ...FOUND_ILLEGAL })
})

test('whoever was given the second look and prepared what is to be approved keeps nobody from approving it', async () => {
  const { act, centre, opened, toDo } = register
  const { hanne, bram, yasmine } = centre.staff
  const one = await opened(['https://approve.example/1'])
  const item = one.items[0]?.id ?? ''
  await act(takeCase, hanne, { case: one.id })
  await act(assessItem, hanne, { item, ...FOUND_ILLEGAL })
  await act(takeNext, bram, {})
  await act(assessItem, bram, { item, ...FOUND_ILLEGAL })
  await act(handBackCase, hanne, { case: one.id, reason: 'done' })
  const packet = { case: one.id, items: [item], recipientSort: 'police', recipient: 'child-abuse-team' }
  await act(noteTrace, hanne, { item, hostedIn: 'BE', audience: 'public' })
  const { referral } = await act(prepareReferral, bram, { ...packet, summary: 'Hosted here.' })
  expect((await toDo(bram)).others).toContain(one.id)
  expect((await toDo(yasmine)).second).toContain(one.id)
  expect(await act(takeNext, bram, {})).toEqual({ given: null })
  await act(approveReferral, yasmine, { referral })
  await act(takeCase, hanne, { case: one.id })
})

test('however many press at once, no two are given the same', async () => {
  const { act, centre, opened } = register
  const { hanne, bram, yasmine } = centre.staff
  for (let turn = 0; turn < 6; turn++) await opened([`https://race.example/${turn}`])
  const looked = await opened(['https://race.example/second'])
  await act(assessItem, hanne, { item: looked.items[0]?.id, ...FOUND_ILLEGAL })
  const given: (string | undefined)[] = []
  for (let round = 0; round < 3; round++) {
    const pressed = [bram, yasmine, bram, yasmine].map((one) => act(takeNext, one, {}))
    given.push(...(await Promise.all(pressed)).map((one) => one.given?.case))
  }
  const cases = given.filter((one) => one !== undefined)
  expect(new Set(cases).size).toBe(cases.length)
  expect(cases).toHaveLength(7)
})

test('without a valid vetting nobody is given anything, and a coordinator takes none this way', async () => {
  const { act, centre, opened } = register
  const { tom, griet } = centre.staff
  await opened(['https://vetted.example/1'])
  await expect(act(takeNext, tom, {})).rejects.toThrow('vetting-expired')
  await expect(act(takeNext, griet, {})).rejects.toThrow('not-for-you')
})

test('the books themselves give a second look to nobody else before its time is over', async () => {
  const { centre, opened } = register
  const { hanne, bram } = centre.staff
  const one = await opened(['https://books.example/1'])
  const give = (turn: number, by: string, hour: number, free: number | null) => {
    const moment = (hours: number) => new Date(Date.UTC(2026, 0, 1, hours))
    return sql`insert into hotline.second_look ("case", turn, taken_by, taken_at, until, free_since)
      values (${one.id}, ${turn}, ${by}, ${moment(hour)}, ${moment(hour + 1)}, ${free === null ? null : moment(free)})`.execute(
      centre.desk.house.books,
    )
  }
  await give(1, hanne.id, 8, null)
  await expect(give(1, bram.id, 8, null)).rejects.toMatchObject({ code: '23505' })
  await expect(give(2, bram.id, 8, 9)).rejects.toMatchObject({ code: '23514' })
  await expect(give(2, bram.id, 8, 8)).rejects.toMatchObject({ code: '23503' })
  await give(2, bram.id, 9, 9)
})
