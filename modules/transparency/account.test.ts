import { HOUR } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { countItems, type SentItem } from '../notices/count-fixtures.ts'
import { countNotices } from '../notices/counts.ts'
import { DECISIONS } from '../notices/decisions.ts'
import { type ProviderName, seedProviders } from '../notices/fixtures.ts'
import { approved, idOfProvider, look, prepared } from '../notices/test-world-fixtures.ts'
import { addProvider } from '../notices/verbs/add-provider.ts'
import { dispatchByForm } from '../notices/verbs/dispatch-by-form.ts'
import { recordAcknowledgement } from '../notices/verbs/record-acknowledgement.ts'
import { recordDecision } from '../notices/verbs/record-decision.ts'
import { withdrawNotice } from '../notices/verbs/withdraw-notice.ts'
import { Account } from './account.ts'
import { findAccountYears, publishAccount, readAccount } from './account-rows.ts'
import { annualAccount } from './annual-account.ts'
import { countChangedYears } from './count-changed-years.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let providers: Map<ProviderName, string>
beforeAll(async () => {
  centre = await openTestCentre({ start: new Date('2024-03-02T09:00:00Z'), subscribers: () => [] })
  providers = await bySystem(centre.desk.house, seedProviders)
})
afterAll(() => centre.close())

const MINUTE = 60_000
const platform = () => idOfProvider(providers, 'examplegram')
const read = (year: number) => readAccount(centre.public.books('commons'), year)

const paste = async (count: number, changes: Record<string, unknown> = {}) => {
  const { notice } = await approved(centre, platform(), changes, count)
  await centre.perform(dispatchByForm, centre.staff.hanne, { notice, proof: 'received' })
  return look(centre, notice)
}
const decide = (noticeItem: string | undefined, action: string) =>
  centre.perform(recordDecision, centre.staff.bram, { noticeItem, action, redress: false })

test('the public reads an account that follows every change, and can write none', async () => {
  centre.clock.moveTo(new Date('2024-05-02T09:00:00Z'))
  const view = await paste(3)
  await centre.deliver()
  expect((await read(2024))?.totals.trusted).toMatchObject({
    notices: 1,
    items: 3,
    medianHours: null,
    unanswered: 3,
    unansweredShare: 100,
    actions: [{ action: 'waiting', notices: 1, items: 3, medianHours: null }],
  })
  centre.clock.moveBy(10 * HOUR)
  await decide(view.items[0]?.id, 'refused-lawful')
  await decide(view.items[1]?.id, 'removed')
  centre.clock.moveBy(10 * HOUR)
  await decide(view.items[0]?.id, 'removed')
  await decide(view.items[2]?.id, 'no-answer')
  await centre.deliver()
  const account = await read(2024)
  expect(account?.rows).toHaveLength(1)
  expect(account?.rows[0]).toMatchObject({
    provider: 'Examplegram',
    kind: 'csam',
    standing: 'trusted',
    notices: 1,
    items: 3,
    medianHours: 15,
    unanswered: 1,
    unansweredShare: 33.3,
    actions: [
      { action: 'removed', notices: 1, items: 2, medianHours: 15 },
      { action: 'no-answer', notices: 1, items: 1, medianHours: null },
    ],
    terms: [{ keyword: 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL', notices: 1, items: 3 }],
  })
  expect(account?.totals.ordinary).toMatchObject({ notices: 0, items: 0, actions: [] })
  expect(account).toMatchObject({ period: { to: '2024-05-03' }, entity: { awardedOn: '2025-01-02' } })
  const forging = sql`update transparency.account set body = '{}'`.execute(centre.public.books('commons'))
  await expect(forging).rejects.toMatchObject({ code: '42501' })
})

test('a notice counts in the year in which it was sent in Brussels, however much later it was decided', async () => {
  centre.clock.moveTo(new Date('2024-12-31T22:59:00Z'))
  const last = await paste(1, { standing: 'ordinary' })
  centre.clock.moveTo(new Date('2024-12-31T23:00:00Z'))
  const first = await paste(1, { standing: 'ordinary' })
  centre.clock.moveTo(new Date('2025-02-01T09:00:00Z'))
  await decide(last.items[0]?.id, 'removed')
  await decide(first.items[0]?.id, 'disabled')
  await centre.deliver()
  const count = (year: number) => centre.read(centre.staff.bram, (desk) => countNotices(desk, year))
  expect((await count(2024)).totals.ordinary.actions).toMatchObject([{ action: 'removed', items: 1 }])
  expect((await count(2025)).totals.ordinary.actions).toMatchObject([{ action: 'disabled', items: 1 }])
  expect((await read(2025))?.totals.ordinary.items).toBeNull()
  expect((await findAccountYears(centre.public.books('commons'))).slice(0, 2)).toEqual([2025, 2024])
})

/** What one round of the worker counts. */
const countOnce = (): Promise<readonly number[]> =>
  bySystem(centre.worker.house, (desk) =>
    countChangedYears(desk, (account) => publishAccount(centre.worker.books('commons'), account)),
  )

test('a year is counted once for all that changed in it, and not at all when nothing did', async () => {
  centre.clock.moveTo(new Date('2025-02-02T09:00:00Z'))
  const view = await paste(3, { standing: 'ordinary' })
  await centre.perform(recordAcknowledgement, centre.staff.bram, { notice: view.id })
  for (const { id } of view.items) await decide(id, 'removed')
  expect(await countOnce()).toEqual([2025])
  expect(await countOnce()).toEqual([])
})

test('a change that is being written while a year is counted is counted the next time', async () => {
  const view = await paste(2, { standing: 'ordinary' })
  await decide(view.items[0]?.id, 'removed')
  const { house } = centre.worker
  const counted = bySystem(house, (desk) =>
    countChangedYears(desk, async (account) => {
      await decide(view.items[1]?.id, 'disabled')
      await publishAccount(centre.worker.books('commons'), account)
    }),
  )
  expect(await counted).toEqual([2025])
  expect(await countOnce()).toEqual([2025])
  const standing = await centre.read(centre.staff.bram, (desk) => annualAccount(desk, 2025))
  expect((await read(2025))?.totals).toEqual(standing.totals)
})

test('a count that could not be published is made again', async () => {
  await paste(1, { standing: 'ordinary' })
  const failing = bySystem(centre.worker.house, (desk) =>
    countChangedYears(desk, () => Promise.reject(new Error('the commons are away'))),
  )
  await expect(failing).rejects.toThrow('the commons are away')
  expect(await countOnce()).toEqual([2025])
})

test('an older count never takes the place of a newer one', async () => {
  const after = await read(2024)
  if (!after) throw new Error('there is no account')
  const old = { ...after, rows: [], countedAt: '2020-01-01T00:00:00.000Z' }
  await publishAccount(centre.worker.books('commons'), old)
  expect((await read(2024))?.rows).toEqual(after.rows)
})

test('years without an account, and numbers that are no years, have none', async () => {
  for (const year of [1999, 0, -1, 2024.5, Number.NaN, 1e12]) expect(await read(year)).toBeNull()
})

test('whatever is written about persons anywhere, none of it is in the account', async () => {
  centre.clock.moveTo(new Date('2025-05-02T09:00:00Z'))
  const { hanne, bram, griet } = centre.staff
  const planted = 'Mieke Janssens mieke.janssens@reporter.example +32 470 12 34 56'
  const view = await paste(2, {
    explanation: planted,
    overrideReason: planted,
    address: 'https://pictures.example/mieke.janssens',
    kind: 'ncii',
    ageBand: 'adult',
  })
  await centre.perform(recordAcknowledgement, bram, { notice: view.id, theirReference: planted })
  await centre.perform(recordDecision, hanne, {
    noticeItem: view.items[0]?.id,
    action: 'removed',
    redress: true,
    words: planted,
  })
  const named = { name: planted, country: 'BE', roles: ['host'], languages: ['nl'], inEuScope: true }
  await expect(
    centre.perform(addProvider, griet, { ...named, channel: 'mail', mailbox: 'a@b.example' }),
  ).rejects.toThrow('provider-without-address-in-name')
  await centre.deliver()
  const account = await read(2025)
  const whole = JSON.stringify(account)
  expect(account?.totals.trusted.items).toBe(2)
  const { rows } = await sql<{ word: string }>`
    select name as word from people.person union select mail from people.person
    union select split_part(name, ' ', 2) from people.person
    union select id::text from people.person
    union select id::text from notices.notice union select reference from notices.notice
    union select "case"::text from notices.notice union select item::text from notices.notice_item`.execute(
    centre.desk.house.books,
  )
  expect(rows.length).toBeGreaterThan(20)
  const words = [
    ...rows.map(({ word }) => word),
    'Mieke',
    'Janssens',
    'reporter.example',
    '+32',
    'pictures.example',
  ]
  expect(words.filter((word) => whole.toLowerCase().includes(word.toLowerCase()))).toEqual([])
  expect(whole).not.toMatch(/[^\s"]@[^\s"]/)
  expect(whole).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
})

const step = fc.record({
  item: fc.nat({ max: 2 }),
  action: fc.constantFrom(...DECISIONS),
  minutes: fc.integer({ min: 0, max: 5000 }),
})
const history = fc.record({
  ends: fc.constantFrom('prepared', 'withdrawn', 'approved', 'sent', 'sent', 'sent'),
  standing: fc.constantFrom('trusted', 'ordinary'),
  nature: fc.constantFrom('real', 'ai-generated'),
  items: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(step, { maxLength: 4 }),
})

/** Every item that was sent in a year, one by one. */
const sentItems = async (year: number): Promise<SentItem[]> =>
  (
    await sql<SentItem>`
      select n.id as notice, p.name as provider, n.kind, n.standing, i.nature, i.age_band as "ageBand",
        d.at as "sentAt", null as "acknowledgedAt", l.action, l.decided_at as "decidedAt"
      from notices.dispatch d
      join notices.notice n on n.id = d.notice
      join notices.provider p on p.id = n.provider
      join notices.notice_item i on i.notice = n.id
      left join lateral (
        select x.action, x.decided_at from notices.decision x
        where x.notice_item = i.id order by x.turn desc limit 1
      ) l on true
      where d.outcome = 'sent' and extract(year from d.at at time zone 'Europe/Brussels') = ${year}
      order by p.name, n.kind, n.reference, i.number`.execute(centre.desk.house.books)
  ).rows

test('after any history the items of all actions add up to the items that were sent', async () => {
  const year = 2026
  const start = new Date(`${year}-03-02T09:00:00Z`)
  const expected = { trusted: 0, ordinary: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 4 }), async (histories) => {
      const { bram, hanne } = centre.staff
      for (const { ends, standing, nature, items, steps } of histories) {
        centre.clock.moveTo(start)
        const changes = { standing, nature }
        if (ends === 'approved') await approved(centre, platform(), changes, items)
        else if (ends === 'sent') {
          const view = await paste(items, changes)
          expected[standing === 'trusted' ? 'trusted' : 'ordinary'] += items
          for (const { item, action, minutes } of steps) {
            centre.clock.moveBy(minutes * MINUTE)
            const id = view.items[item]?.id
            if (id !== undefined) await decide(id, action)
          }
        } else {
          const { notice } = await prepared(centre, platform(), changes, items)
          if (ends === 'withdrawn') await centre.perform(withdrawNotice, hanne, { notice })
        }
      }
      const account = await centre.read(bram, (desk) => annualAccount(desk, year))
      expect(await centre.read(bram, (desk) => countNotices(desk, year))).toEqual(
        countItems(year, await sentItems(year)),
      )
      expect(Account.parse(account)).toEqual(account)
      const { trusted } = account.totals
      const rows = account.rows.flatMap((row) => (row.standing === 'trusted' ? [row] : []))
      const add = (numbers: readonly { items: number }[]) =>
        numbers.reduce((sum, { items }) => sum + items, 0)
      expect(trusted.items).toBe(expected.trusted)
      expect(add(trusted.actions)).toBe(expected.trusted)
      expect(add(rows)).toBe(expected.trusted)
      expect(add(rows.flatMap((row) => row.actions))).toBe(expected.trusted)
      expect(add(rows.flatMap((row) => row.terms))).toBe(expected.trusted)
      expect(add(rows.flatMap((row) => row.terms.flatMap((term) => term.actions)))).toBe(expected.trusted)
      expect(rows.reduce((sum, { notices }) => sum + notices, 0)).toBe(trusted.notices)
    }),
    // The books keep what earlier histories wrote, and the expectation keeps it too.
    { numRuns: 15 },
  )
})
