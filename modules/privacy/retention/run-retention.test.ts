import { BOOKS, KEEPING, PRIVACY } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { findQueue, getCase, search } from '@vigie/hotline'
import { FOUND_LEGAL, report } from '@vigie/hotline/fixtures'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { closeCase } from '@vigie/hotline/verbs/close-case'
import { reopenCase } from '@vigie/hotline/verbs/reopen-case'
import { openReport } from '@vigie/intake'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { type OpenKeeper, openKeeper, sealedColumnsOf } from '@vigie/platform/house'
import { dayKeysOf } from '@vigie/platform/vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOf } from '../keeping.ts'
import { countDestroyed } from '../privacy-rows.ts'
import { dueDay } from '../schedule.ts'
import { findDue } from './find-due.ts'
import { runRetention } from './run-retention.ts'
import { sealedRowsOf } from './sealed-rows.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let keeper: OpenKeeper
beforeAll(async () => {
  centre = await openTestCentre()
  keeper = await openKeeper(centre.place)
})
afterAll(async () => {
  await keeper.close()
  await centre.close()
})

let number = 0
/** A case whose items two analysts found legal, closed today. */
const closed = async () => {
  const { hanne, bram } = centre.staff
  // Within the vetting of the staff; each case under a day key of its own.
  centre.clock.moveTo(new Date(Date.UTC(2026, 2, 2 + number, 9)))
  const address = `https://pond.example/album/${++number}`
  const sent = await centre.perform(submitReport, { kind: 'anyone' }, report([address]))
  await centre.deliver()
  const { lines } = await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))
  const one = lines[0]?.id ?? ''
  const [item] = (await centre.read(hanne, (desk) => getCase(desk, one))).items
  for (const analyst of [hanne, bram]) {
    await centre.perform(assessItem, analyst, { item: item?.id, ...FOUND_LEGAL, note: 'Zoals gezegd.' })
  }
  await centre.perform(writeToReporter, hanne, { report: sent.report, text: 'Dank u.' })
  await centre.perform(closeCase, hanne, { case: one, outcome: 'not-illegal' })
  const on = centre.clock().toISOString().slice(0, 10)
  return { case: one, item: item?.id ?? '', address, ...sent, on }
}
const on = (day: string) => centre.clock.moveTo(new Date(`${day}T09:00:00Z`))
const dayBefore = (day: string) => new Date(new Date(day).getTime() - 86_400_000).toISOString().slice(0, 10)
const rowsOf = async (word: string, record: string) => {
  const kind = kindOf(KEEPING, word)
  return kind ? ((await sealedRowsOf(keeper.books, kind, [record])).get(record) ?? []) : []
}
const see = (id: string) => centre.read(centre.staff.hanne, (desk) => getCase(desk, id))

test('a report is whole until the day before its day, and gone on it: also for whoever has the receipt', async () => {
  const { hanne } = centre.staff
  const one = await closed()
  const due = dueDay(one.on, 24)
  on(dayBefore(due))
  expect(
    (await findDue(keeper.books, KEEPING, dayBefore(due))).filter(({ kind }) => kind === 'report'),
  ).toEqual([])
  await runRetention(keeper, KEEPING)
  expect((await centre.read(hanne, (desk) => openReport(desk, one.report))).narrative).toContain(
    'Dit vond ik',
  )
  const rows = await rowsOf('report', one.report)
  const keys = await dayKeysOf(keeper.books, sealedColumnsOf(BOOKS.hotline), rows)
  expect(keys).toHaveLength(1)

  on(due)
  const done = await runRetention(keeper, KEEPING)
  expect(done.destroyed).toEqual({ report: 1 })
  // What was told and where; what was written to them had expired before.
  expect(done.sealedValues).toBe(2)
  expect(keys.map((id) => keeper.cabinet.get(id))).toEqual([null])
  const opened = await centre.read(hanne, (desk) => openReport(desk, one.report))
  expect(opened).toMatchObject({ isDestroyed: true, narrative: '', addresses: [], messages: [] })
  await expect(centre.perform(readMailbox, { kind: 'anyone' }, { receipt: one.receipt })).rejects.toThrow(
    'no-such-mailbox',
  )
  await expect(centre.perform(writeToReporter, hanne, { report: one.report, text: 'x' })).rejects.toThrow(
    'no-such-report',
  )
  // The case is kept longer, and opens.
  const kept = await see(one.case)
  expect(kept.items[0]?.address).toBe(one.address)
  expect(kept.items[0]?.rounds[0]?.assessments[0]?.note).toBe('Zoals gezegd.')
})

test('a case is destroyed on its own day, is shown as destroyed, and is not opened again', async () => {
  const one = await closed()
  const { number } = await see(one.case)
  const foundBy = async (part: string) =>
    (await centre.read(centre.staff.hanne, (desk) => search(desk, part))).items.lines.map((line) => line.case)
  expect(await foundBy('pond.example')).toContain(number)
  on(dueDay(one.on, 60))
  await runRetention(keeper, KEEPING)
  expect(await foundBy('pond.example')).not.toContain(number)
  const view = await see(one.case)
  expect(view.destroyedOn).toBe(dueDay(one.on, 60))
  expect(view.items[0]).toMatchObject({ address: '', outcome: 'not-illegal' })
  expect(view.story.length).toBeGreaterThan(2)
  await expect(
    centre.perform(reopenCase, centre.staff.hanne, { case: one.case, cause: 'by-hand' }),
  ).rejects.toThrow('case-was-destroyed')
  // The same address later is a new case.
  await centre.perform(submitReport, { kind: 'anyone' }, report([one.address]))
  await centre.deliver()
  const { lines } = await centre.read(centre.staff.hanne, (desk) => findQueue(desk, { order: 'newest' }))
  expect(lines[0]?.id).not.toBe(one.case)
})

test('what is held stays, with what hangs on it, until the hold is lifted', async () => {
  const { ines } = centre.staff
  const one = await closed()
  const { hold } = await centre.perform(PRIVACY.placeHold, ines, {
    heldKind: 'case',
    record: one.case,
    holdReason: 'The court asked on paper.',
  })
  on(dueDay(one.on, 61))
  await runRetention(keeper, KEEPING)
  expect((await see(one.case)).destroyedOn).toBeNull()
  expect((await see(one.case)).reports[0]?.opened.isDestroyed).toBe(false)
  await centre.perform(PRIVACY.liftHold, ines, { hold })
  await expect(centre.perform(PRIVACY.liftHold, ines, { hold })).rejects.toThrow('hold-lifted-already')
  await runRetention(keeper, KEEPING)
  expect((await see(one.case)).destroyedOn).not.toBeNull()
  await expect(
    centre.perform(PRIVACY.placeHold, ines, { heldKind: 'case', record: one.case, holdReason: 'Too late.' }),
  ).rejects.toThrow('record-was-destroyed')
})

test('an open case is never due, however old', async () => {
  const one = await closed()
  await centre.perform(reopenCase, centre.staff.hanne, { case: one.case, cause: 'by-hand' })
  on(dueDay(one.on, 240))
  await runRetention(keeper, KEEPING)
  expect(await see(one.case)).toMatchObject({ destroyedOn: null, isOpen: true })
  expect((await see(one.case)).reports[0]?.opened.isDestroyed).toBe(false)
})

test('a run that ended between emptying and destroying keys is finished by the next', async () => {
  const one = await closed()
  on(dueDay(one.on, 60))
  const broken = {
    ...keeper,
    cabinet: { ...keeper.cabinet, destroy: () => Promise.reject(new Error('power cut')) },
  }
  const rows = await rowsOf('case', one.case)
  const keys = await dayKeysOf(keeper.books, sealedColumnsOf(BOOKS.hotline), rows)
  await expect(runRetention(broken, KEEPING)).rejects.toThrow('power cut')
  expect((await countDestroyed(keeper.books)).some(({ open }) => open > 0)).toBe(true)
  expect(keys.every((id) => keeper.cabinet.get(id) !== null)).toBe(true)
  await runRetention(keeper, KEEPING)
  expect((await countDestroyed(keeper.books)).some(({ open }) => open > 0)).toBe(false)
  expect(keys.map((id) => keeper.cabinet.get(id))).toEqual(keys.map(() => null))
})
