import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { countItems, type SentItem } from '../notices/count-fixtures.ts'
import { countNotices } from '../notices/counts.ts'
import { DECISIONS } from '../notices/decisions.ts'
import { approved, prepared } from '../notices/test-world-fixtures.ts'
import { noteService } from '../notices/verbs/note-service.ts'
import { withdrawNotice } from '../notices/verbs/withdraw-notice.ts'
import { Account } from './account.ts'
import { annualAccount } from './annual-account.ts'
import { type Accounts, openAccounts } from './testing-account.ts'

let sent: Accounts
let centre: Accounts['centre']
beforeAll(async () => {
  sent = await openAccounts()
  centre = sent.centre
})
afterAll(() => centre.close())

const MINUTE = 60_000
const step = fc.record({
  item: fc.nat({ max: 2 }),
  action: fc.constantFrom(...DECISIONS),
  minutes: fc.integer({ min: 0, max: 5000 }),
})
const history = fc.record({
  ends: fc.constantFrom('prepared', 'withdrawn', 'approved', 'sent', 'sent', 'sent'),
  standing: fc.constantFrom('trusted', 'ordinary', 'voluntary'),
  isNamed: fc.boolean(),
  nature: fc.constantFrom('real', 'ai-generated'),
  items: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(step, { maxLength: 4 }),
})

/** Every item that was sent in a year, one by one. */
const sentItems = async (year: number): Promise<SentItem[]> =>
  (
    await sql<SentItem>`
      select n.id as notice, p.name as provider, s.name as service, n.kind, i.nature,
        case when n.rule = 'private-communication' then 'voluntary' else n.standing end as standing, i.age_band as "ageBand",
        d.at as "sentAt", null as "acknowledgedAt", l.action, l.decided_at as "decidedAt"
      from notices.dispatch d
      join notices.notice n on n.id = d.notice
      join notices.provider p on p.id = n.provider
      left join notices.service s on s.id = n.service
      join notices.notice_item i on i.notice = n.id
      left join lateral (
        select x.action, x.decided_at from notices.decision x
        where x.notice_item = i.id order by x.turn desc limit 1
      ) l on true
      where d.outcome = 'sent' and extract(year from d.at at time zone 'Europe/Brussels') = ${year}
      order by p.name, s.name nulls first, n.kind, n.reference, i.number`.execute(centre.desk.house.books)
  ).rows

test('after any history the items of all actions add up to the items that were sent', async () => {
  const year = 2026
  const start = new Date(`${year}-03-02T09:00:00Z`)
  const expected = { trusted: 0, ordinary: 0, voluntary: 0 }
  const noted = await centre.perform(noteService, centre.staff.hanne, {
    provider: sent.platform,
    serviceName: 'Examplepics',
    roles: ['platform'],
    inScope: true,
    source: 'made up',
  })
  const { service: pics } = z.object({ service: z.string() }).parse(noted)
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 4 }), async (histories) => {
      const { bram, hanne } = centre.staff
      for (const { ends, standing, isNamed, nature, items, steps } of histories) {
        centre.clock.moveTo(start)
        const isVoluntary = standing === 'voluntary'
        const changes = {
          standing: isVoluntary ? 'ordinary' : standing,
          nature,
          service: isNamed ? pics : null,
          ...(isVoluntary ? { rule: 'private-communication' } : {}),
        }
        if (ends === 'approved') await approved(centre, sent.platform, changes, items)
        else if (ends === 'sent') {
          const view = await sent.paste(items, changes)
          expected[standing] += items
          for (const { item, action, minutes } of steps) {
            centre.clock.moveBy(minutes * MINUTE)
            const id = view.items[item]?.id
            if (id !== undefined) await sent.decide(id, action)
          }
        } else {
          const { notice } = await prepared(centre, sent.platform, changes, items)
          if (ends === 'withdrawn') await centre.perform(withdrawNotice, hanne, { notice })
        }
      }
      const account = await centre.read(bram, (desk) => annualAccount(desk, year))
      expect(await centre.read(bram, (desk) => countNotices(desk, year))).toEqual(
        countItems(year, await sentItems(year)),
      )
      expect(Account.parse(account)).toEqual(account)
      const { trusted } = account.totals
      // The three standings, each by itself: none is in the sum of another.
      const counted = (await centre.read(bram, (desk) => countNotices(desk, year))).totals
      expect({
        trusted: counted.trusted.items,
        ordinary: counted.ordinary.items,
        voluntary: counted.voluntary.items,
      }).toEqual(expected)
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
