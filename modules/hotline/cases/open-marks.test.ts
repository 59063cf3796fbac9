import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_LEGAL } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { approveReferral } from '../verbs/approve-referral.ts'
import { closeCase } from '../verbs/close-case.ts'
import { handOverReferral } from '../verbs/hand-over-referral.ts'
import { mergeCases } from '../verbs/merge-cases.ts'
import { prepareReferral } from '../verbs/prepare-referral.ts'
import { reopenCase } from '../verbs/reopen-case.ts'
import { takeCase } from '../verbs/take-case.ts'
import { withdrawReferral } from '../verbs/withdraw-referral.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const idsOf = async (query: ReturnType<typeof sql<{ id: string }>>): Promise<string[]> =>
  (await query.execute(register.centre.desk.house.books)).rows.map(({ id }) => id).sort()

const marks = async () => ({
  cases: await idsOf(sql`select "case" || ' ' || number as id from hotline.open_case`),
  referrals: await idsOf(sql`select referral as id from hotline.referral_under_way`),
  reports: await idsOf(sql`select report || ' ' || heard_on as id from hotline.waiting_report`),
})
/** The same out of the rows that say it. */
const definitions = async () => ({
  cases: await idsOf(sql`
    select c.id || ' ' || c.number as id from hotline.case c
    where not exists (
      select from hotline.closure x left join hotline.reopening y on y."case" = x."case" and y.turn = x.turn
      where x."case" = c.id and y.turn is null)`),
  referrals: await idsOf(sql`
    select r.id from hotline.referral r
    where not exists (select from hotline.referral_withdrawal w where w.referral = r.id)
      and not exists (select from hotline.hand_over h where h.referral = r.id)`),
  reports: await idsOf(sql`
    select l.report || ' ' || l.heard_on as id from hotline.caseless_report l
    where not exists (select from hotline.case_report r where r.report = l.report)`),
})

const step = fc.record({
  act: fc.constantFrom(
    'close',
    'close',
    'reopen',
    'report',
    'merge',
    'refer',
    'approve',
    'hand-over',
    'withdraw',
  ),
  which: fc.nat({ max: 3 }),
})

/** A history in which something surely ends; the others are drawn. */
const FINISHED = [
  { act: 'close', which: 0 },
  { act: 'refer', which: 1 },
  { act: 'withdraw', which: 0 },
] as const

test('after any history the marks of what is open and under way are what the rows say', async () => {
  const { act, send, opened, agreeOn, illegalIn, see, centre } = register
  const { hanne, bram } = centre.staff
  let turn = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 14 }), async (steps) => {
      turn += 1
      const addresses = [0, 1, 2, 3].map((at) => `https://marks.example/${turn}/${at}`)
      const cases: string[] = []
      for (const [at, address] of addresses.entries()) {
        // Every other case can leave for the police; the rest can be closed.
        if (at % 2 === 1) cases.push((await illegalIn(address, 'BE')).case)
        else {
          const one = await opened([address])
          await agreeOn(one.items[0]?.id ?? '', FOUND_LEGAL)
          cases.push(one.id)
        }
      }
      const referrals: string[] = []
      for (const { act: what, which } of steps) {
        const id = cases[which] ?? ''
        const referral = referrals[which] ?? referrals[0] ?? ''
        const other = (await see(hanne, cases[(which + 1) % 4] ?? '')).number
        const acts: Record<typeof what, () => Promise<unknown>> = {
          close: async () => {
            await act(takeCase, hanne, { case: id })
            await act(closeCase, hanne, {
              case: id,
              outcome: which % 2 === 1 ? 'handed-over' : 'not-illegal',
            })
          },
          reopen: () => act(reopenCase, bram, { case: id, cause: 'by-hand' }),
          report: async () => {
            await send([addresses[which] ?? ''])
            await centre.deliver()
          },
          merge: () => act(mergeCases, hanne, { case: id, intoNumber: other }),
          refer: async () => {
            const items = (await see(hanne, id)).items.map((item) => item.id)
            const given = { case: id, items, recipientSort: 'police', recipient: 'child-abuse-team' }
            const { referral: made } = await act(prepareReferral, hanne, {
              ...given,
              summary: 'Hosted here.',
            })
            referrals.push(made)
          },
          approve: () => act(approveReferral, bram, { referral }),
          'hand-over': () => act(handOverReferral, bram, { referral, way: 'portal' }),
          withdraw: () => act(withdrawReferral, hanne, { referral }),
        }
        // An act that cannot be done now is refused, and leaves everything as it was.
        await acts[what]().catch(() => undefined)
        expect(await marks()).toEqual(await definitions())
      }
    }),
    { numRuns: 4, examples: [[[...FINISHED]]] },
  )
  const { cases, referrals } = await marks()
  const { rows } = await sql<{ cases: number; referrals: number }>`
    select (select count(*)::int from hotline.case) as cases, (select count(*)::int from hotline.referral) as referrals`.execute(
    centre.desk.house.books,
  )
  // A case was closed and a referral finished, so that the marks are not simply everything.
  expect(cases.length).toBeLessThan(rows[0]?.cases ?? 0)
  expect(referrals.length).toBeLessThan(rows[0]?.referrals ?? 0)
})

test('no login of an app writes a mark by itself', async () => {
  for (const books of [register.centre.desk.house.books, register.centre.worker.house.books]) {
    for (const write of [
      sql`delete from hotline.open_case`,
      sql`insert into hotline.open_case ("case", number) select id, number from hotline.case limit 1`,
      sql`delete from hotline.referral_under_way`,
    ]) {
      await expect(write.execute(books)).rejects.toMatchObject({ code: '42501' })
    }
  }
})
