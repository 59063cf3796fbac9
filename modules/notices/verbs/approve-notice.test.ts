import { newId, Refused } from '@vigie/kernel'
import { type Actor, bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { findNotices } from '../find-notices.ts'
import { seedProviders } from '../fixtures.ts'
import { stageOf } from '../notice.ts'
import { possibleWithNotice } from '../possible.ts'
import { previewLetter } from '../preview-notice.ts'
import { approved, idOfProvider, look, prepared } from '../test-world-fixtures.ts'
import { approveNotice } from './approve-notice.ts'
import { withdrawNotice } from './withdraw-notice.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let provider: string
beforeAll(async () => {
  centre = await openTestCentre({ subscribers: () => [] })
  provider = idOfProvider(await bySystem(centre.desk.house, seedProviders), 'pixelkist')
})
afterAll(() => centre.close())

test('what waits for approval is listed, with the exact letter to read, until a second analyst lets it go', async () => {
  const { hanne, bram } = centre.staff
  const { notice, reference } = await prepared(centre, provider)
  expect(reference).toMatch(/^VIG-2026-\d{6}$/)
  const waiting = await centre.read(bram, (desk) => findNotices(desk, 'waiting-for-approval'))
  expect(waiting).toContainEqual(
    expect.objectContaining({ notice, reference, items: 2, preparedBy: hanne.id, providerName: 'Pixelkist' }),
  )
  const letter = await centre.read(bram, (desk) => previewLetter(desk, notice))
  expect(letter.to).toBe('abuse@pixelkist.example')
  expect(letter.replyTo?.replace(/\.[0-9a-f]{20}@/, '@')).toBe(
    `notices+${reference.toLowerCase()}@vigie.example`,
  )
  expect(letter.text).toContain('hxxps://pictures[.]example/item/1')
  expect(letter.attachments.map(({ filename }) => filename)).toEqual([
    `xarf-${reference}-1.json`,
    `xarf-${reference}-2.json`,
  ])
  await centre.perform(approveNotice, bram, { notice })
  expect(stageOf(await look(centre, notice))).toBe('approved')
  expect(await centre.read(bram, (desk) => findNotices(desk, 'waiting-for-approval'))).toEqual([])
})

test('whoever prepared a notice cannot approve it, nor can somebody whose vetting ran out, nor a coordinator', async () => {
  const { hanne, tom, griet } = centre.staff
  const { notice } = await prepared(centre, provider)
  await expect(centre.perform(approveNotice, hanne, { notice })).rejects.toThrow(
    new Refused('you-prepared-this', 'conflict'),
  )
  await expect(centre.perform(approveNotice, tom, { notice })).rejects.toThrow(
    new Refused('vetting-expired', 'forbidden'),
  )
  await expect(centre.perform(approveNotice, griet, { notice })).rejects.toThrow('not-for-you')
  const waiting = await look(centre, notice)
  expect(stageOf(waiting)).toBe('waiting')
  // The page says beforehand what the verb would answer.
  const asked = (who: Actor, isVetted: boolean) =>
    possibleWithNotice(who, waiting, isVetted, new Date()).find(
      ({ operation }) => operation === approveNotice.name,
    )?.why
  expect(asked(centre.staff.bram, true)).toBeNull()
  expect([asked(hanne, true), asked(tom, false), asked(griet, true)]).toEqual([
    'you-prepared-this',
    'vetting-expired',
    'not-for-you',
  ])
})

test('not even a hand in the tables makes preparer and approver the same person', async () => {
  const { hanne, bram } = centre.staff
  const { notice } = await prepared(centre, provider)
  const { books } = centre.desk.house
  const eligibilityOf = async (person: string) => {
    const { rows } = await sql<{ id: string }>`
      select id from people.eligibility where person = ${person}`.execute(books)
    return rows[0]?.id ?? newId()
  }
  const approve = async (preparedBy: string, approvedBy: string) =>
    books.transaction().execute(async (db) => {
      await sql`insert into notices.ruling (notice, way) values (${notice}, 'approved')`.execute(db)
      await sql`insert into notices.approval (notice, prepared_by, approved_by, eligibility, approved_at)
        values (${notice}, ${preparedBy}, ${approvedBy}, ${await eligibilityOf(approvedBy)}, '2026-03-02T10:00:00Z')`.execute(
        db,
      )
    })
  await expect(approve(hanne.id, hanne.id)).rejects.toMatchObject({ code: '23514' })
  await expect(approve(bram.id, hanne.id)).rejects.toMatchObject({ code: '23503' })
  const change = sql`update notices.notice set prepared_by = ${bram.id} where id = ${notice}`.execute(books)
  await expect(change).rejects.toMatchObject({ code: '42501' })
  const send = sql`insert into notices.dispatch (id, notice, attempt, channel, outcome, at)
    values (${newId()}, ${notice}, 1, 'mail', 'sent', '2026-03-02T10:00:00Z')`.execute(books)
  await expect(send).rejects.toMatchObject({ code: '23503' })
})

test('an approval and a withdrawal at the same moment end in exactly one of them, every time', async () => {
  const { bram, yasmine, hanne } = centre.staff
  for (let round = 0; round < 8; round += 1) {
    const { notice } = await prepared(centre, provider)
    const outcomes = await Promise.allSettled([
      centre.perform(approveNotice, bram, { notice }),
      centre.perform(withdrawNotice, hanne, { notice }),
      centre.perform(approveNotice, yasmine, { notice }),
    ])
    const lost = outcomes.filter((one) => one.status === 'rejected')
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of lost) expect(one.reason).toEqual(new Refused('notice-already-ruled', 'conflict'))
    const view = await look(centre, notice)
    expect([view.approval, view.withdrawal].filter((one) => one !== null)).toHaveLength(1)
  }
})

test('what was approved cannot be withdrawn, and what is not there is unknown', async () => {
  const { notice } = await approved(centre, provider)
  await expect(centre.perform(withdrawNotice, centre.staff.hanne, { notice })).rejects.toThrow(
    'notice-already-ruled',
  )
  await expect(centre.perform(approveNotice, centre.staff.bram, { notice: newId() })).rejects.toThrow(
    new Refused('no-such-notice', 'unknown'),
  )
})

test('a notice that no honest letter can be made of is not prepared', async () => {
  // The article decides whether the sender may stay unnamed: Art. 16(2)(c).
  await expect(
    prepared(centre, provider, { kind: 'ncii', notifier: 'omitted', directiveArticle: null }),
  ).rejects.toThrow('notifier-must-be-named')
  await expect(prepared(centre, provider, {}, 0)).rejects.toThrow('notice-without-item')
  await expect(prepared(centre, newId())).rejects.toThrow('no-such-provider')
})
