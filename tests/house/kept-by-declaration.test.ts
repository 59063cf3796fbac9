import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { record } from '@vigie/audit'
import { audit } from '@vigie/audit/module'
import { ROLES } from '@vigie/centre'
import { movableClock, newId } from '@vigie/kernel'
import { type StaffName, seedStaff } from '@vigie/people/fixtures'
import { people } from '@vigie/people/module'
import {
  createHouse,
  databasesOf,
  defineHouse,
  type HousePlace,
  type ModuleDeclaration,
  openHouse,
  openKeeper,
  operationsOf,
  queue,
  vault,
} from '@vigie/platform/house'
import { type Actor, bySystem, perform } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { asText, findSchedule, keepingOf, recordOfProcessing, runRetention, verbsFor } from '@vigie/privacy'
import { privacy } from '@vigie/privacy/module'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { endCourse, insertCourse, insertEnrolment, selectEnrolment } from './courses/enrolment-rows.ts'
import { courses, mailIndex, participantPlace } from './courses/module.ts'

const MODULES = [vault, queue, audit, people, courses, privacy]
const houseOf = (modules: readonly ModuleDeclaration[]) =>
  defineHouse({
    name: 'school',
    title: 'A school',
    books: {
      school: {
        modules,
        roles: ROLES,
        logins: {
          desk: { part: 'desk', keys: 'cabinet', reads: modules.map(({ schema }) => schema) },
          keeper: { part: 'keeper', keys: 'keeper', reads: ['vault', 'courses', 'privacy'] },
        },
      },
    },
    apps: [],
    sensitive: [],
    settings: { organisation: 'A school', sender: 'school', table: z.object({}) },
    country: 'BE',
    timeZone: 'Europe/Brussels',
    record,
  })
const house = houseOf(MODULES)
const keeping = keepingOf(MODULES)
const verbs = verbsFor(keeping)

const clock = movableClock(new Date('2026-03-02T09:00:00Z'))
let place: HousePlace
let desk: Awaited<ReturnType<typeof openHouse>>
let keeper: Awaited<ReturnType<typeof openKeeper>>
let staff: Record<StaffName, Actor & { kind: 'person' }>
beforeAll(async () => {
  place = {
    house,
    name: 'school',
    superUrl: inject('superUrl'),
    databases: databasesOf(house),
    keyFolder: await mkdtemp(join(tmpdir(), 'vigie-school-')),
    clock,
    letterhead: {
      name: 'A school',
      mailbox: 'school@vigie.example',
      domain: 'vigie.example',
      particulars: {},
    },
  }
  await createHouse(place)
  desk = await openHouse(place, 'desk', 4)
  keeper = await openKeeper(place)
  staff = await bySystem(desk.house, seedStaff)
})
afterAll(async () => {
  await keeper.close()
  await desk.close()
  await rm(place.keyFolder, { recursive: true, force: true })
})

/** A course that is over, and somebody who withdrew from it on the same day. */
const enrol = (mail: string, day: string) =>
  bySystem(desk.house, async (at) => {
    const [course, enrolment] = [newId(), newId()]
    await insertCourse(at.db, course)
    await endCourse(at.db, course, day)
    await insertEnrolment(at.db, {
      id: enrolment,
      course,
      participant: seal(at.keys.desk, participantPlace(enrolment), `Somebody at ${mail}`),
      mailIndex: mailIndex(at, mail),
      language: 'nl',
      withdrawnOn: day,
    })
    return { course, enrolment }
  })
const isEmpty = (id: string) =>
  bySystem(desk.house, async ({ db }) => (await selectEnrolment(db, id))?.participant.length === 0)
const at = (day: string) => clock.moveTo(new Date(`${day}T09:00:00Z`))

test('the schedule begins as the modules declare it', async () => {
  const lines = await findSchedule(desk.house.books)
  expect(lines.map(({ turn: _turn, setAt: _at, setBy: _by, ...line }) => Object.values(line))).toEqual([
    ['course', 'ended', 36, 'contract', 'gdpr'],
    ['enrolment', 'withdrawn', 6, 'consent', 'gdpr'],
  ])
})

test('what is past its time is emptied with its keys, and a hold on what it hangs on keeps it', async () => {
  const one = await enrol('one@mail.example', '2026-03-02')
  const held = await enrol('held@mail.example', '2026-03-02')
  const input = { heldKind: 'course', record: held.course, holdReason: 'A complaint.' }
  const { hold } = (await perform(desk.house, verbs.placeHold, staff.ines, input)).result
  at('2026-09-01')
  expect((await runRetention(keeper, keeping)).destroyed).toEqual({})
  at('2026-09-02')
  expect(await runRetention(keeper, keeping)).toMatchObject({ destroyed: { enrolment: 1 }, sealedValues: 1 })
  expect([await isEmpty(one.enrolment), await isEmpty(held.enrolment)]).toEqual([true, false])
  await perform(desk.house, verbs.liftHold, staff.ines, { hold })
  expect((await runRetention(keeper, keeping)).destroyed).toEqual({ enrolment: 1 })
  expect(await isEmpty(held.enrolment)).toBe(true)
})

test('a request finds its subject in the declared way, is answered in their language, and erases what two people let go', async () => {
  const one = await enrol('asks@mail.example', '2026-09-02')
  const ask = async (wish: string) =>
    (await perform(desk.house, verbs.receiveRequest, staff.ines, { wish, mail: 'ASKS@mail.example' })).result
  const { request } = await ask('access')
  await perform(desk.house, verbs.decideRequest, staff.griet, { request, requestOutcome: 'granted' })
  const { answer } = (await perform(desk.house, verbs.answerRequest, staff.ines, { request })).result
  expect(answer.language).toBe('nl')
  for (const said of ['Somebody at asks@mail.example', 'uw toestemming', '6 maanden', 'What others wrote.']) {
    expect(asText(answer)).toContain(said)
  }
  const { request: erasure } = await ask('erasure')
  await expect(
    perform(desk.house, verbs.decideRequest, staff.griet, {
      request: erasure,
      requestOutcome: 'refused',
      requestGround: 'endangers-a-case',
    }),
  ).rejects.toThrow('bad-input')
  await perform(desk.house, verbs.decideRequest, staff.griet, { request: erasure, requestOutcome: 'granted' })
  expect((await runRetention(keeper, keeping)).destroyed).toEqual({ enrolment: 1 })
  expect(await isEmpty(one.enrolment)).toBe(true)
  await expect(ask('access')).rejects.toThrow('nothing-held-under-that')
})

test('the forms of the house know its kinds and no others', () => {
  const place = operationsOf(house).find(({ name }) => name === 'privacy.place-hold')
  const input = { record: newId(), holdReason: 'Why.' }
  expect(place?.input.safeParse({ ...input, heldKind: 'course' }).success).toBe(true)
  expect(place?.input.safeParse({ ...input, heldKind: 'case' }).success).toBe(false)
})

test('its record of processing is whole, with nothing but the declaration', async () => {
  const { activities, gaps } = await recordOfProcessing([{ books: desk.house.books, modules: MODULES }])
  expect(gaps).toEqual({ unknown: [], gone: [] })
  expect(activities.find(({ activity }) => activity === 'enrolments')).toMatchObject({
    people: ['people who take a course'],
    legalBasis: 'consent',
    law: 'gdpr',
    period: '6 months after withdrawn',
  })
})

const changed = (change: Partial<ModuleDeclaration>) => () =>
  houseOf(MODULES.map((module) => (module === courses ? { ...courses, ...change } : module)))
const { activities: _gone, ...withoutActivities } = courses.processed ?? { tables: {} }

test.each<[string, Partial<ModuleDeclaration>, string]>([
  [
    'kept for nobody knows how long',
    { kept: (courses.kept ?? []).map((kind) => ({ ...kind, months: Number.NaN })) },
    'enrolment has no line in the schedule',
  ],
  [
    'kept by no law that anybody named',
    { kept: (courses.kept ?? []).map((kind) => ({ ...kind, law: ' ' })) },
    'enrolment rests on no law',
  ],
  ['kept for nobody knows what', { processed: withoutActivities }, 'no activity of the record of processing'],
  ['tied to what nobody keeps', { kept: (courses.kept ?? []).slice(1) }, 'something hangs on a enrolment'],
  [
    'about somebody nobody knows',
    { processed: { ...courses.processed, tables: { 'courses.course': ['courses', { child: 'title' }] } } },
    'is about a child',
  ],
])('a house is refused in which something is %s', (_what, change, complaint) => {
  expect(changed(change)).toThrow(complaint)
})
