import { DAY, HOUR } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { askedAt, dueRungs } from './clocks.ts'
import { type ProviderName, seedProviders } from './fixtures.ts'
import { selectDueNotices } from './reminder-rows.ts'
import { runClocks } from './run-clocks.ts'
import { approved, idOfProvider, look, prepared } from './test-world-fixtures.ts'
import { dispatchByForm } from './verbs/dispatch-by-form.ts'
import { recordAcknowledgement } from './verbs/record-acknowledgement.ts'
import { recordDecision } from './verbs/record-decision.ts'
import { withdrawNotice } from './verbs/withdraw-notice.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let providers: Map<ProviderName, string>
beforeAll(async () => {
  centre = await openTestCentre({ subscribers: () => [] })
  providers = await bySystem(centre.desk.house, seedProviders)
})
afterAll(() => centre.close())

const books = () => centre.desk.house.books
const platform = () => idOfProvider(providers, 'examplegram')

interface Mark {
  readonly notice: string
  readonly reference: string
  readonly items: number
  readonly undecided: number
  readonly acknowledged: boolean
  readonly sentAt: Date | null
  readonly climbed: number
}

const marks = async (): Promise<readonly Mark[]> =>
  (
    await sql<Mark>`
      select notice, reference, items, undecided, acknowledged, sent_at as "sentAt", climbed from notices.open_notice
      order by reference`.execute(books())
  ).rows
/** The same out of the rows that say it. */
const definition = async (): Promise<readonly Mark[]> =>
  (
    await sql<Mark>`
      select n.id as notice, n.reference, i.items, i.undecided,
        exists (select from notices.acknowledgement a where a.notice = n.id) as acknowledged,
        (select d.at from notices.dispatch d where d.notice = n.id and d.outcome = 'sent') as "sentAt",
        coalesce((select max(r.rung) from notices.reminder r where r.notice = n.id), 0) as climbed
      from notices.notice n
      cross join lateral (
        select count(*)::int as items, (count(*) filter (where not exists (
          select from notices.decision x where x.notice_item = k.id)))::int as undecided
        from notices.notice_item k where k.notice = n.id
      ) i
      where i.undecided > 0 and not exists (select from notices.withdrawal w where w.notice = n.id)
      order by n.reference`.execute(books())
  ).rows

const step = fc.record({
  act: fc.constantFrom('acknowledge', 'decide', 'decide', 'wait'),
  item: fc.nat({ max: 2 }),
  hours: fc.integer({ min: 1, max: 100 }),
})
const history = fc.record({
  ends: fc.constantFrom('prepared', 'withdrawn', 'approved', 'sent', 'sent', 'sent'),
  items: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(step, { maxLength: 6 }),
})

test('after any history the marks of what waits are what the rows say, and exactly what is due is asked for', async () => {
  const { hanne, bram } = centre.staff
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 4 }), async (histories) => {
      for (const { ends, items, steps } of histories) {
        if (ends === 'prepared' || ends === 'withdrawn') {
          const { notice } = await prepared(centre, platform(), {}, items)
          if (ends === 'withdrawn') await centre.perform(withdrawNotice, hanne, { notice })
          continue
        }
        const { notice } = await approved(centre, platform(), {}, items)
        if (ends === 'approved') continue
        await centre.perform(dispatchByForm, hanne, { notice, proof: 'received' })
        const lines = (await look(centre, notice)).items
        for (const { act, item, hours } of steps) {
          const noticeItem = lines[item]?.id
          if (act === 'acknowledge') {
            await centre.perform(recordAcknowledgement, bram, { notice }).catch(() => undefined)
          } else if (act === 'decide' && noticeItem !== undefined) {
            await centre.perform(recordDecision, bram, { noticeItem, action: 'removed', redress: false })
          } else if (act === 'wait') {
            centre.clock.moveBy(hours * HOUR)
            const now = centre.clock()
            // Due by the rule that decides about each, asked of everything that waits.
            const due = (await definition()).flatMap(({ sentAt, ...one }) =>
              sentAt !== null && dueRungs({ ...one, sentAt }, now).length > 0 ? [one.notice] : [],
            )
            const asked = (await selectDueNotices(books(), askedAt(now))).map((one) => one.notice)
            expect(asked.toSorted()).toEqual(due.toSorted())
            await bySystem(centre.worker.house, runClocks)
            expect(await selectDueNotices(books(), askedAt(now))).toEqual([])
          }
        }
        expect(await marks()).toEqual(await definition())
      }
    }),
    { numRuns: 10 },
  )
  expect(await marks()).not.toEqual([])
})

test('two people who decide about the last two items at one moment leave nothing waiting', async () => {
  const { hanne, bram } = centre.staff
  for (let turn = 0; turn < 6; turn++) {
    const { notice } = await approved(centre, platform(), {}, 2)
    await centre.perform(dispatchByForm, hanne, { notice, proof: 'received' })
    const { items } = await look(centre, notice)
    await Promise.all(
      items.map(({ id }, at) =>
        centre.perform(recordDecision, at === 0 ? hanne : bram, {
          noticeItem: id,
          action: 'removed',
          redress: false,
        }),
      ),
    )
    expect((await marks()).map((mark) => mark.notice)).not.toContain(notice)
  }
})

test('however many notices are not due yet, a minute asks for none of them', async () => {
  centre.clock.moveBy(30 * DAY)
  await bySystem(centre.worker.house, runClocks)
  const { hanne } = centre.staff
  for (let turn = 0; turn < 5; turn++) {
    const { notice } = await approved(centre, platform(), {}, 1)
    await centre.perform(dispatchByForm, hanne, { notice, proof: 'received' })
  }
  centre.clock.moveBy(23 * HOUR)
  expect(await selectDueNotices(books(), askedAt(centre.clock()))).toEqual([])
  centre.clock.moveBy(HOUR)
  expect(await selectDueNotices(books(), askedAt(centre.clock()))).toHaveLength(5)
})
