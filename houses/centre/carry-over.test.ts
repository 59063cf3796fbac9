import { findReportedPictures } from '@vigie/hashes'
import { getHandovers } from '@vigie/helpline'
import { handToHotline } from '@vigie/helpline/verbs/hand-to-hotline'
import { openContact } from '@vigie/helpline/verbs/open-contact'
import { openReport, tellReporter } from '@vigie/intake'
import { takeFromHelpline } from '@vigie/intake/verbs/take-from-helpline'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { movableClock } from '@vigie/kernel'
import { connect } from '@vigie/platform/database'
import { type Holding, openHouse } from '@vigie/platform/house'
import { bySystem, perform } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bridgeTimers, carryBack, carryOver } from './carry-over.ts'
import type { CentrePlace } from './house.ts'
import { openTestCentre } from './testing.ts'
import { openTestHelpline, type TestHelpline } from './testing-helpline.ts'

let line: TestHelpline
let centre: Awaited<ReturnType<typeof openTestCentre>>
let worker: Holding
beforeAll(async () => {
  line = await openTestHelpline()
  centre = await openTestCentre()
  worker = await openHouse({ ...line.place, clock: movableClock(line.clock()) }, 'helpline_worker', 4)
})
afterAll(async () => {
  await worker.close()
  await line.close()
  await centre.close()
})

const ANYONE = { kind: 'anyone' } as const
const sara = () => line.named('Sara')
const hand = async (more: Record<string, unknown> = {}) => {
  const { contact } = await line.perform(openContact, sara(), { channel: 'phone' })
  const asked = {
    contact,
    addresses: 'https://beeld.example/a/1\nhxxps://chat[.]example/kamer',
    kind: 'sextortion',
    reportLanguage: 'fr',
    consent: 'person',
    ...more,
  }
  return line.perform(handToHotline, sara(), asked)
}
const seen = async (contact: string) => (await line.read(sara(), (desk) => getHandovers(desk, contact)))[0]
const inBooks = async <Row>({ house }: Holding, text: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
  (await text.execute(house.books)).rows
/** What no login of an app may. */
const asOwner = async (
  { superUrl, databases }: Pick<CentrePlace, 'superUrl' | 'databases'>,
  books: 'hotline' | 'helpline',
  text: ReturnType<typeof sql>,
): Promise<void> => {
  const url = new URL(superUrl)
  url.pathname = `/${databases[books]}`
  const owner = connect(url.href, { max: 1 })
  try {
    await text.execute(owner)
  } finally {
    await owner.close()
  }
}
const takenIn = (id: string) =>
  inBooks(
    centre.desk,
    sql<{ report: string; consent: string }>`select report, consent from intake.referral_in where id = ${id}`,
  )

test('addresses handed over make a report that names the helpline and nothing of the contact, and what comes of it stands there', async () => {
  const { contact, handover } = await hand()
  expect(await seen(contact)).toMatchObject({ carriedOn: null, told: [] })
  await carryOver(worker, centre.public)
  expect(await seen(contact)).toMatchObject({ carriedOn: '2026-03-02', told: [] })

  const [row] = await takenIn(handover)
  const report = row?.report ?? ''
  const opened = await centre.read(centre.staff.hanne, (desk) => openReport(desk, report))
  expect(opened).toMatchObject({
    channel: 'helpline',
    handedOnWordOf: 'person',
    kind: 'sextortion',
    language: 'fr',
    narrative: '',
    contact: null,
    place: 'unsaid',
    ageBand: 'unsaid',
    concerned: 'unsaid',
    urgent: [],
    brings: ['address'],
  })
  expect(opened.addresses.map(({ canonical }) => canonical)).toEqual([
    'https://beeld.example/a/1',
    'https://chat.example/kamer',
  ])
  // It goes the way of every report: a case, whose news come back in the helpline's words.
  await centre.deliver()
  expect(
    await inBooks(centre.desk, sql`select 1 from hotline.case_report where report = ${report}`),
  ).toHaveLength(1)
  await bySystem(centre.worker.house, (desk) => tellReporter(desk, report, 'found-illegal'))
  await bySystem(centre.worker.house, (desk) => tellReporter(desk, report, 'provider-removed'))
  await bySystem(centre.worker.house, (desk) => tellReporter(desk, report, 'closed-removed'))
  await carryBack(worker, centre.public)
  await carryBack(worker, centre.public)
  expect((await seen(contact))?.told.map(({ word }) => word)).toEqual(['received', 'illegal', 'taken-away'])
  await expect(
    centre.perform(writeToReporter, centre.staff.hanne, { report, text: 'Made up.' }),
  ).rejects.toThrow('no-such-report')
})

test('the fingerprint of a picture makes a report alone, without anybody having seen the picture, and once however often it is carried', async () => {
  const pdq = '0123456789abcdef'.repeat(4)
  const { contact, handover } = await hand({ addresses: `${pdq}\nmd5: ${'a'.repeat(32)}` })
  expect(await seen(contact)).toMatchObject({
    addresses: [],
    fingerprints: [`pdq:${pdq}`, `md5:${'a'.repeat(32)}`],
  })
  // Killed before the helpline knew: the same is carried a second time.
  await carryOver(worker, centre.public)
  await asOwner(
    line.place,
    'helpline',
    sql`with gone as (delete from helpline.carrying where referral_out = ${handover} returning referral_out)
      insert into helpline.open_referral select referral_out from gone`,
  )
  await carryOver(worker, centre.public)

  const [row] = await takenIn(handover)
  const report = row?.report ?? ''
  const opened = await centre.read(centre.staff.hanne, (desk) => openReport(desk, report))
  expect(opened).toMatchObject({ channel: 'helpline', brings: ['fingerprint'], addresses: [], narrative: '' })
  const kept = await centre.read(centre.staff.hanne, (desk) => findReportedPictures(desk, report))
  expect(kept.map(({ fingerprint }) => [fingerprint.pdq, fingerprint.md5])).toEqual([
    [pdq, null],
    [null, 'a'.repeat(32)],
  ])
})

test('danger lets nobody be asked: the reason is required, stays at the helpline, and the report rises as danger', async () => {
  await expect(hand({ consent: 'danger' })).rejects.toThrow('danger-needs-reason')
  await expect(hand({ reason: 'Made up.' })).rejects.toThrow('reason-only-for-danger')
  const { contact, handover } = await hand({ consent: 'danger', reason: 'Verzonnen: is weggelopen.' })
  expect((await seen(contact))?.reason).toBe('Verzonnen: is weggelopen.')
  await carryOver(worker, centre.public)
  const [row] = await takenIn(handover)
  expect(row?.consent).toBe('danger')
  const opened = await centre.read(centre.staff.hanne, (desk) => openReport(desk, row?.report ?? ''))
  expect(opened).toMatchObject({ urgent: ['danger'], handedOnWordOf: 'danger', narrative: '' })
  for (const column of ['contact', 'reason', 'declared_by']) {
    await expect(
      sql`select ${sql.ref(column)} from helpline.referral_out`.execute(worker.house.books),
    ).rejects.toThrow('permission denied')
  }
})

test('killed after the hotline took it in and before the helpline knew, it is taken in once and can still be asked after', async () => {
  const { contact, handover } = await hand({ kind: 'ncii' })
  const before = await inBooks(centre.desk, sql`select 1 from intake.report`)
  // What the worker had done when it was killed.
  const addresses = ['https://beeld.example/a/1', 'https://chat.example/kamer']
  const declared = { referral: handover, consent: 'person', kind: 'ncii', language: 'fr', addresses }
  await perform(centre.public.house, takeFromHelpline, ANYONE, declared)
  expect((await seen(contact))?.carriedOn).toBeNull()

  await carryOver(worker, centre.public)
  await carryOver(worker, centre.public)
  const after = await inBooks(centre.desk, sql`select 1 from intake.report`)
  expect(after).toHaveLength(before.length + 1)
  await carryBack(worker, centre.public)
  expect((await seen(contact))?.told.map(({ word }) => word)).toEqual(['received'])
})

test('two workers at once carry each once', async () => {
  const handed = await Promise.all([hand(), hand({ kind: 'csam' }), hand({ kind: 'grooming' })])
  const rounds = await Promise.allSettled([
    carryOver(worker, centre.public),
    carryOver(worker, centre.public),
    carryOver(worker, centre.public),
  ])
  expect(rounds.some(({ status }) => status === 'fulfilled')).toBe(true)
  await carryOver(worker, centre.public)
  for (const { contact, handover } of handed) {
    expect(await takenIn(handover)).toHaveLength(1)
    expect((await seen(contact))?.carriedOn).toBe('2026-03-02')
  }
  expect(await inBooks(worker, sql`select 1 from helpline.open_referral`)).toEqual([])
})

test('while the books of the hotline are away it waits, and one that cannot be carried keeps no other from it', async () => {
  const { contact } = await hand()
  let tries = 0
  const [over] = bridgeTimers(worker, async () => {
    if (tries++ === 0) throw new Error('the books are away')
    return centre.public
  })
  await expect(over?.round()).rejects.toThrow('the books are away')
  expect((await seen(contact))?.carriedOn).toBeNull()
  const later = await hand()
  // The first of them cannot be opened any more.
  await asOwner(
    line.place,
    'helpline',
    sql`update helpline.referral_out set addresses = 'x' where contact = ${contact}`,
  )
  await expect(over?.round()).rejects.toThrow()
  expect((await seen(later.contact))?.carriedOn).toBe('2026-03-02')
  await asOwner(
    line.place,
    'helpline',
    sql`update helpline.referral_out set addresses = '' where contact = ${contact}`,
  )
  await over?.round()
  expect((await seen(contact))?.carriedOn).toBeNull()
})

test('what is there under another sending is noted as carried, and nobody asks after it', async () => {
  const { contact, handover } = await hand()
  const { report } = await centre.perform(takeFromHelpline, ANYONE, {
    referral: crypto.randomUUID(),
    consent: 'person',
    kind: 'csam',
    language: 'nl',
    addresses: ['https://elders.example/1'],
  })
  // Keys for looking up were changed in between: the same id, under a sending that is not known again.
  await asOwner(
    centre.place,
    'hotline',
    sql`update intake.referral_in set id = ${handover} where report = ${report}`,
  )
  await carryOver(worker, centre.public)
  await carryBack(worker, centre.public)
  expect(await seen(contact)).toMatchObject({ carriedOn: '2026-03-02', told: [] })
})
