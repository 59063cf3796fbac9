import { HOUR } from '@vigie/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countNotices } from '../notices/counts.ts'
import { addProvider } from '../notices/verbs/add-provider.ts'
import { recordAcknowledgement } from '../notices/verbs/record-acknowledgement.ts'
import { recordDecision } from '../notices/verbs/record-decision.ts'
import { findAccountYears } from './account-rows.ts'
import { type Accounts, openAccounts } from './testing-account.ts'

let sent: Accounts
let centre: Accounts['centre']
beforeAll(async () => {
  sent = await openAccounts()
  centre = sent.centre
})
afterAll(() => centre.close())

test('the public reads an account that follows every change, and can write none', async () => {
  centre.clock.moveTo(new Date('2024-05-02T09:00:00Z'))
  const view = await sent.paste(3)
  await centre.deliver()
  expect((await sent.read(2024))?.totals.trusted).toMatchObject({
    notices: 1,
    items: 3,
    medianHours: null,
    unanswered: 3,
    unansweredShare: 100,
    actions: [{ action: 'waiting', notices: 1, items: 3, medianHours: null }],
  })
  centre.clock.moveBy(10 * HOUR)
  await sent.decide(view.items[0]?.id, 'refused-lawful')
  await sent.decide(view.items[1]?.id, 'removed')
  centre.clock.moveBy(10 * HOUR)
  await sent.decide(view.items[0]?.id, 'removed')
  await sent.decide(view.items[2]?.id, 'no-answer')
  await centre.deliver()
  const account = await sent.read(2024)
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
  expect(account).toMatchObject({ period: { to: '2024-05-03' }, entity: { awardedOn: '2024-02-19' } })
  const forging = sql`update transparency.account set body = '{}'`.execute(centre.public.books('commons'))
  await expect(forging).rejects.toMatchObject({ code: '42501' })
})

test('a notice counts in the year in which it was sent in Brussels, however much later it was decided', async () => {
  centre.clock.moveTo(new Date('2024-12-31T22:59:00Z'))
  const last = await sent.paste(1, { standing: 'ordinary' })
  centre.clock.moveTo(new Date('2024-12-31T23:00:00Z'))
  const first = await sent.paste(1, { standing: 'ordinary' })
  centre.clock.moveTo(new Date('2025-02-01T09:00:00Z'))
  await sent.decide(last.items[0]?.id, 'removed')
  await sent.decide(first.items[0]?.id, 'disabled')
  await centre.deliver()
  const count = (year: number) => centre.read(centre.staff.bram, (desk) => countNotices(desk, year))
  expect((await count(2024)).totals.ordinary.actions).toMatchObject([{ action: 'removed', items: 1 }])
  expect((await count(2025)).totals.ordinary.actions).toMatchObject([{ action: 'disabled', items: 1 }])
  expect((await sent.read(2025))?.totals.ordinary.items).toBeNull()
  expect((await findAccountYears(centre.public.books('commons'))).slice(0, 2)).toEqual([2025, 2024])
})

test('years without an account, and numbers that are no years, have none', async () => {
  for (const year of [1999, 0, -1, 2024.5, Number.NaN, 1e12]) expect(await sent.read(year)).toBeNull()
})

test('whatever is written about persons anywhere, none of it is in the account', async () => {
  centre.clock.moveTo(new Date('2025-05-02T09:00:00Z'))
  const { hanne, bram, griet } = centre.staff
  const planted = 'Mieke Janssens mieke.janssens@reporter.example +32 470 12 34 56'
  const view = await sent.paste(2, {
    // An e-mail address or a number would not leave the desk at all.
    explanation: 'Mieke Janssens',
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
  const account = await sent.read(2025)
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
