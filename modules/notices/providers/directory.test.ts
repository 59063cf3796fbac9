import { DAY, newId } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { seedProviders } from '../fixtures.ts'
import { checkDirectoryEntry } from '../verbs/check-directory-entry.ts'
import { endContactPoint } from '../verbs/end-contact-point.ts'
import { noteContactPoint } from '../verbs/note-contact-point.ts'
import { noteService } from '../verbs/note-service.ts'
import { proposeChannel } from '../verbs/propose-channel.ts'
import { findContactPoints } from './find-contact-points.ts'
import { findServices } from './find-services.ts'
import { isToCheck, verifiedAt } from './verified.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let provider = ''
let other = ''
beforeAll(async () => {
  centre = await openTestCentre()
  const ids = await bySystem(centre.desk.house, seedProviders)
  provider = ids.get('examplegram') ?? ''
  other = ids.get('buurtnet') ?? ''
})
afterAll(() => centre.close())

const services = () => centre.read(centre.staff.hanne, (desk) => findServices(desk, [provider]))
const points = () => centre.read(centre.staff.hanne, (desk) => findContactPoints(desk, [provider]))
const service = (also: Readonly<Record<string, unknown>> = {}) => ({
  provider,
  serviceName: 'Gram',
  roles: ['platform', 'very-large'],
  inScope: true,
  domains: ['https://www.Gram.example/about', 'gram.example', ' pics.gram.example '],
  source: 'its own page',
  ...also,
})

test('a service stands beside the company, in versions, and is nobody else’s', async () => {
  const { hanne, bram, louis } = centre.staff
  await expect(centre.perform(noteService, louis, service())).rejects.toThrow('not-for-you')
  await centre.perform(noteService, hanne, service())
  expect(await services()).toMatchObject([
    { name: 'Gram', version: 1, domains: ['gram.example', 'pics.gram.example'], platformName: null },
  ])
  await centre.perform(noteService, bram, service({ serviceName: 'gram', platformName: 'Gram' }))
  expect(await services()).toMatchObject([{ name: 'Gram', version: 2, platformName: 'Gram' }])
  const refused = (also: Readonly<Record<string, unknown>>, word: string) =>
    expect(centre.perform(noteService, hanne, service(also))).rejects.toThrow(word)
  await refused({ provider: other }, 'service-exists')
  await refused({ roles: ['very-large'] }, 'very-large-is-platform')
  await refused({ domains: ['not a domain'] }, 'domain-not-readable')
  await refused({ serviceName: 'somebody@gram.example' }, 'provider-without-address-in-name')
})

test('a contact point is noted, noted anew and struck out; what was there before stays in the books', async () => {
  const { hanne, bram } = centre.staff
  const given = {
    provider,
    contactPurpose: 'authorities',
    mailbox: 'Authorities@gram.example',
    contactLanguages: 'en, ga',
    hours: 'mo-fr 09:00-17:00 Europe/Dublin',
    source: 'its own page',
  }
  const refused = (also: Readonly<Record<string, unknown>>, word: string) =>
    expect(centre.perform(noteContactPoint, hanne, { ...given, ...also })).rejects.toThrow(word)
  await refused({ mailbox: undefined }, 'contact-point-without-place')
  await refused({ contactLanguages: 'english' }, 'languages-not-readable')
  await refused({ hours: 'in office hours' }, 'hours-not-readable')
  await refused({ service: other }, 'no-such-service')
  await centre.perform(noteContactPoint, hanne, given)
  const [first] = await points()
  expect(first).toMatchObject({ mailbox: 'authorities@gram.example', languages: ['en', 'ga'] })
  const anew = { ...given, replaced: first?.id, hours: '24/7' }
  const twice = await Promise.allSettled([
    centre.perform(noteContactPoint, hanne, anew),
    centre.perform(noteContactPoint, bram, anew),
  ])
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [second, ...more] = await points()
  expect(more).toEqual([])
  expect(second?.hours?.spans[0]).toMatchObject({ from: '00:00', until: '24:00' })
  await centre.perform(endContactPoint, hanne, { contactPoint: second?.id })
  expect(await points()).toEqual([])
  await expect(centre.perform(endContactPoint, hanne, { contactPoint: second?.id })).rejects.toThrow(
    'no-such-contact-point',
  )
})

test('what somebody looked at is fresh for half a year, and somebody looks again', async () => {
  const { hanne, griet } = centre.staff
  const [known] = await services()
  if (known === undefined) throw new Error('the service is not there')
  expect(isToCheck(known, centre.clock())).toBe(false)
  centre.clock.moveBy(200 * DAY)
  expect(isToCheck(known, centre.clock())).toBe(true)
  await centre.perform(checkDirectoryEntry, griet, { directoryEntry: known.id })
  const [again] = await services()
  expect(again && verifiedAt(again)).toEqual(centre.clock())
  // What only came out of a file, nobody of this house saw.
  expect(again && verifiedAt({ ...again, origin: 'shipped', checkedAt: null })).toBeNull()
  // A new version is another statement: the look at the old one says nothing of it.
  await centre.perform(noteService, hanne, service({ serviceName: 'Gram', platformName: 'Gram App' }))
  expect((await services())[0]?.checkedAt).toBeNull()
  await expect(centre.perform(checkDirectoryEntry, hanne, { directoryEntry: newId() })).rejects.toThrow(
    'no-such-directory-entry',
  )
})

test('a channel may be of one service, and only of a service of that provider', async () => {
  const { hanne } = centre.staff
  const [known] = await services()
  const given = {
    channelKind: 'vigie-protocol',
    endpoint: 'https://gram.example',
    languages: ['en'],
    service: known?.id,
  }
  await expect(centre.perform(proposeChannel, hanne, { ...given, provider: other })).rejects.toThrow(
    'no-such-service',
  )
  await centre.perform(proposeChannel, hanne, { ...given, provider })
  const { books } = centre.desk.house
  const strange = sql`insert into notices.contact_point (id, provider, service, purpose, mailbox, languages, origin, source,
      source_day, noted_by, noted_at)
    values (gen_random_uuid(), ${other}, ${known?.id}, 'abuse', 'a@b.example', '{}', 'desk', 'x', '2026-01-01', ${hanne.id}, now())`
  await expect(strange.execute(books)).rejects.toMatchObject({ code: '23503' })
})
