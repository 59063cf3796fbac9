import { openTestCentre } from '@vigie/centre/testing'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findQueue } from '../cases/find-queue.ts'
import { getCase } from '../cases/get-case.ts'
import { countCasesByOrigin, countReportsOfYear } from '../counts.ts'
import { ADDRESSES, FOUND_ILLEGAL, report } from '../fixtures.ts'
import { assessItem } from './assess-item.ts'
import { closeCase } from './close-case.ts'
import { noteSighting } from './note-sighting.ts'
import { noteTrace } from './note-trace.ts'
import { openProactiveCase } from './open-proactive-case.ts'
import { prepareReferral } from './prepare-referral.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const open = (changes: Record<string, unknown>, who = centre.staff.hanne) =>
  centre.perform(openProactiveCase, who, {
    origin: 'list',
    kind: 'csam',
    language: 'nl',
    addresses: [ADDRESSES.hill],
    ...changes,
  })
const see = (id: string) => centre.read(centre.staff.hanne, (desk) => getCase(desk, id))
const span = { from: '2026-01-01', before: '2027-01-01' }
const byOrigin = async () =>
  Object.fromEntries(
    (await centre.read(centre.staff.hanne, (desk) => countCasesByOrigin(desk, span))).map(
      ({ origin, cases }) => [origin, cases],
    ),
  )
const reported = async (): Promise<number> => {
  await centre.perform(submitReport, { kind: 'anyone' }, report([ADDRESSES.pond]))
  await centre.deliver()
  const { lines } = await centre.read(centre.staff.hanne, (desk) => findQueue(desk, { order: 'newest' }))
  return lines[0]?.number ?? 0
}

test('what an analyst finds, or a partner hands over, is a case with its origin, counted apart from what the public reported', async () => {
  const { hanne, bram } = centre.staff
  const from = await reported()
  const own = await open({
    origin: 'own-search',
    search: 'same-place',
    fromCase: from,
    addresses: [`${ADDRESSES.meadow}, ${ADDRESSES.pond}`],
  })
  // What stands in another case already stays there.
  expect(own.items).toBe(1)
  const partner = await open({
    origin: 'partner',
    partner: 'DE',
    theirReference: 'A-17',
    addresses: [ADDRESSES.harbour],
  })
  expect((await see(own.case)).origin).toEqual({
    origin: 'own-search',
    partner: null,
    theirReference: null,
    search: 'same-place',
    fromCase: from,
  })
  const seen = await see(partner.case)
  expect(seen.origin).toMatchObject({ origin: 'partner', partner: 'DE', theirReference: 'A-17' })
  expect(seen).toMatchObject({ reports: [], isOpen: true, takenBy: null })
  expect(seen.story.map(({ word, who, detail }) => [word, who, detail])).toContainEqual([
    'opened-by-desk',
    hanne.id,
    'partner',
  ])
  expect(await byOrigin()).toEqual({ public: 1, partner: 1, helpline: 0, list: 0, 'own-search': 1 })
  const { kinds } = await centre.read(hanne, (desk) => countReportsOfYear(desk, 2026, '2027-01-01'))
  expect(kinds.reduce((sum, { reports }) => sum + reports, 0)).toBe(1)

  // A report that comes later joins it, is a report, and changes nothing about where the case came from.
  await centre.perform(submitReport, { kind: 'anyone' }, report([ADDRESSES.harbour]))
  await centre.deliver()
  expect((await see(partner.case)).reports).toHaveLength(1)
  expect((await byOrigin()).partner).toBe(1)

  // Two people assess what was found, whoever found it, and it is closed like every other.
  const item = (await see(own.case)).items[0]?.id
  for (const who of [hanne, bram]) await centre.perform(assessItem, who, { item, ...FOUND_ILLEGAL })
  await centre.perform(noteSighting, hanne, { item, state: 'down' })
  await centre.perform(closeCase, hanne, { case: own.case, outcome: 'removed' })
  expect((await see(own.case)).isOpen).toBe(false)
})

test('each origin asks what belongs to it and refuses the rest; an own search without a case is none', async () => {
  const number = await reported()
  const search = { origin: 'own-search', search: 'back-again', fromCase: number }
  for (const wrong of [
    { origin: 'public' },
    { origin: 'partner' },
    { origin: 'list', partner: 'DE' },
    { origin: 'helpline', fromCase: number },
    { ...search, search: undefined },
    { ...search, fromCase: undefined },
    { ...search, theirReference: 'A-17' },
    { addresses: [] },
  ])
    await expect(open(wrong), JSON.stringify(wrong)).rejects.toThrow('bad-input')
  await expect(open({ ...search, fromCase: 999_999 })).rejects.toThrow('no-such-case')
  await expect(open({ origin: 'partner', partner: 'ZZ' })).rejects.toThrow('not-a-partner')
  await expect(open({ addresses: [ADDRESSES.pond] })).rejects.toThrow('address-in-another-case')
})

test('where it came from stands on its line of the queue, and in the packet of the police', async () => {
  const { hanne, bram } = centre.staff
  const address = 'https://stile.example/1'
  const one = await open({ origin: 'partner', partner: 'FR', theirReference: 'B-2', addresses: [address] })
  const { lines } = await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))
  expect(lines.find(({ id }) => id === one.case)).toMatchObject({ origin: 'partner', toldBefore: null })
  const item = (await see(one.case)).items[0]?.id
  for (const who of [hanne, bram]) await centre.perform(assessItem, who, { item, ...FOUND_ILLEGAL })
  await centre.perform(noteTrace, hanne, { item, hostedIn: 'BE', audience: 'public' })
  const packetFor = async (recipientSort: string, recipient: string): Promise<unknown> => {
    const { referral } = await centre.perform(prepareReferral, hanne, {
      case: one.case,
      items: [item],
      recipientSort,
      recipient,
      summary: 'Hosted in Belgium.',
      overrideReason: 'They asked for it.',
    })
    return JSON.parse((await see(one.case)).referrals.find(({ id }) => id === referral)?.packet ?? '{}')
  }
  expect(await packetFor('police', 'child-abuse-team')).toMatchObject({
    origin: { from: 'a partner hotline', partner: 'FR', reference: 'B-2' },
  })
})

test('only an analyst opens one, and only who is vetted: the books insist', async () => {
  const { griet, louis, hanne } = centre.staff
  await expect(open({}, griet)).rejects.toThrow('not-for-you')
  await expect(open({}, louis)).rejects.toThrow('not-for-you')
  const opened = await open({})
  const books = centre.desk.house.books
  const row = (columns: string, values: string) =>
    sql`insert into hotline.case_origin ("case", origin, found_by, eligibility, noted_at ${sql.raw(columns)})
      select "case", 'own-search', found_by, eligibility, noted_at ${sql.raw(values)}
      from hotline.case_origin where "case" = ${opened.case}`.execute(books)
  await expect(row('', '')).rejects.toThrow('case_origin')
  await expect(row(', search', ", 'where-from'")).rejects.toThrow('case_origin')
  await expect(row(', search, from_case', `, 'where-from', "case"`)).rejects.toThrow('case_origin')
  await expect(
    sql`update hotline.case_origin set origin = 'partner' where found_by = ${hanne.id}`.execute(books),
  ).rejects.toThrow('permission denied')
})
