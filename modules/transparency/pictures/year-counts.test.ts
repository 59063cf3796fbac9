import { openTestCentre } from '@vigie/centre/testing'
import { countReportsByWeek, countReportsOfYear } from '@vigie/hotline/counts'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { countHoursOfYear } from '@vigie/notices/counts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findQueue } from '../../hotline/cases/find-queue.ts'
import { getCase } from '../../hotline/cases/get-case.ts'
import { ADDRESSES, report } from '../../hotline/fixtures.ts'
import { findYearsDue, publishAccount } from '../account-rows.ts'
import { annualAccount } from '../annual-account.ts'
import { type Accounts, openAccounts } from '../testing-account.ts'

let sent: Accounts
let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  sent = await openAccounts()
  centre = await openTestCentre({ start: new Date('2024-03-30T09:00:00Z') })
})
afterAll(() => Promise.all([centre.close(), sent.centre.close()]))

const submit = (changes: Record<string, unknown> = {}) =>
  centre.perform(submitReport, { kind: 'anyone' }, { ...report([ADDRESSES.pond]), ...changes })
const counted = (year: number, where = centre) =>
  where.read(where.staff.bram, async (desk) => ({
    ...(await countReportsOfYear(desk, year, desk.today)),
    ...(await countHoursOfYear(desk, year)),
  }))

test('a report counts once, in its month, and only when that month is over', async () => {
  await submit()
  await submit()
  await submit({ kind: 'other', addresses: [] })
  await centre.deliver()
  const { months } = await counted(2024)
  expect(months).toEqual([1, 2].map((month) => ({ month, reports: 0 })))
  const running = await centre.read(centre.staff.bram, (desk) => annualAccount(desk, 2024))
  await publishAccount(centre.worker.books('commons'), running)
  const due = (today: string) => findYearsDue(centre.worker.books('commons'), today)
  expect(await due('2024-03-31')).toEqual([])
  expect(await due('2024-04-01')).toEqual([2024])

  centre.clock.moveTo(new Date('2024-04-01T09:00:00Z'))
  expect(
    await centre.read(centre.staff.bram, (desk) =>
      countReportsByWeek(desk, { from: '2024-03-25', until: '2024-04-01' }),
    ),
  ).toEqual([{ week: '2024-W13', reports: 3 }])
  const after = await counted(2024)
  expect(after.months.at(-1)).toEqual({ month: 3, reports: 3 })
  expect(
    after.kinds.filter(({ reports }) => reports > 0).map(({ kind, reports }) => [kind, reports]),
  ).toEqual([
    ['csam', 2],
    ['other', 1],
  ])
  const { numbers } = await centre.read(centre.staff.bram, (desk) => annualAccount(desk, 2024))
  // Three reports are too few to show, and so is what would tell of them.
  expect(numbers?.months).toEqual([
    { month: 1, reports: 0 },
    { month: 2, reports: 0 },
    { month: 3, reports: null },
  ])
  expect(numbers?.kinds.map(({ reports }) => reports)).not.toContain(2)
  expect((await counted(2025)).months).toEqual([])
})

test('hours run from sending to the removal that counts, of notices as a trusted flagger only', async () => {
  const { clock } = sent.centre
  clock.moveTo(new Date('2024-05-02T09:00:00Z'))
  const [trusted, ordinary] = [await sent.paste(3), await sent.paste(2, { standing: 'ordinary' })]
  for (const [at, hours] of [20, 30, 200].entries()) {
    clock.moveTo(new Date(Date.parse('2024-05-02T09:00:00Z') + hours * 3_600_000))
    await sent.decide(trusted.items[at]?.id, at === 1 ? 'disabled' : 'removed')
    if (ordinary.items[at]) await sent.decide(ordinary.items[at]?.id, 'removed')
  }
  const { hours, medianHours } = await counted(2024, sent.centre)
  expect(hours.map(({ items }) => items)).toEqual([1, 1, 0, 1])
  expect(medianHours).toBe(30)
})

test('an item counts once, in the country where it was last found in that year', async () => {
  const { hanne, bram } = centre.staff
  await centre.perform(submitReport, { kind: 'anyone' }, report([ADDRESSES.pond]))
  await centre.deliver()
  const { lines } = await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))
  const item = (await centre.read(hanne, (desk) => getCase(desk, lines[0]?.id ?? ''))).items[0]?.id
  const countries = (year: number) =>
    centre.read(bram, async (desk) => (await countReportsOfYear(desk, year, desk.today)).countries)
  await centre.perform(noteTrace, hanne, { item, hostedIn: 'NL' })
  centre.clock.moveTo(new Date('2024-04-02T09:00:00Z'))
  await centre.perform(noteTrace, hanne, { item, hostedIn: 'FR' })
  expect(await countries(2024)).toEqual([{ country: 'FR', items: 1 }])
  centre.clock.moveTo(new Date('2025-01-02T09:00:00Z'))
  await centre.perform(noteTrace, hanne, { item })
  expect(await countries(2025)).toEqual([{ country: null, items: 1 }])
  expect(await countries(2024)).toEqual([{ country: 'FR', items: 1 }])
})
