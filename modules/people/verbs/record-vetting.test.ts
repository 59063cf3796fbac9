import { randomUUID } from 'node:crypto'
import { openTestCentre } from '@vigie/centre/testing'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getCompetence } from '../get-competence.ts'
import { isEligible } from '../get-eligibility.ts'
import { recordVetting } from './record-vetting.ts'
import { withdrawVetting } from './withdraw-vetting.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const NOW_SEEN = { seenOn: '2026-02-01', validUntil: '2031-02-01' }
const isTomVetted = () => centre.read(centre.staff.tom, isEligible)
const record = (document: string, days: object = NOW_SEEN, by: 'griet' | 'olivia' = 'griet') =>
  centre.perform(recordVetting, centre.staff[by], { person: centre.staff.tom.id, document, ...days })
const asDesk = (work: (db: Books) => Promise<unknown>) => centre.desk.house.books.transaction().execute(work)

test('one document is no vetting, both are, and the page says who saw which', async () => {
  const { griet, olivia, tom } = centre.staff
  await record('criminal-record-extract')
  expect(await isTomVetted()).toBe(false)
  await record('morality-check', { seenOn: '2026-01-15', validUntil: '2030-01-15' }, 'olivia')
  expect(await isTomVetted()).toBe(true)
  const { documents } = await centre.read(griet, (desk) => getCompetence(desk, tom.id))
  expect(documents).toMatchObject([
    { document: 'criminal-record-extract', seenOn: '2026-02-01', validUntil: '2031-02-01', seenBy: griet.id },
    { document: 'morality-check', seenOn: '2026-01-15', validUntil: '2030-01-15', seenBy: olivia.id },
  ])
})

test('what a withdrawn vetting rested on makes none with another document', async () => {
  const { griet, tom } = centre.staff
  await centre.perform(withdrawVetting, griet, { person: tom.id, reason: 'Made up.' })
  expect(await isTomVetted()).toBe(false)
  await record('criminal-record-extract')
  expect(await isTomVetted()).toBe(false)
  await record('morality-check')
  expect(await isTomVetted()).toBe(true)
})

test('a document counts for five years at most, was seen by somebody else, and not tomorrow', async () => {
  const { tom, griet, hanne } = centre.staff
  const tomorrow = { seenOn: '2999-01-01', validUntil: '2999-02-01' }
  await expect(record('morality-check', tomorrow)).rejects.toThrow('seen-in-the-future')
  await expect(record('morality-check', { seenOn: '2026-02-01', validUntil: '2031-02-02' })).rejects.toThrow(
    'vetting-too-long',
  )
  const own = { person: griet.id, document: 'morality-check', ...NOW_SEEN }
  await expect(centre.perform(recordVetting, griet, own)).rejects.toThrow('not-for-yourself')
  await expect(centre.perform(recordVetting, hanne, { ...own, person: tom.id })).rejects.toThrow(
    'not-for-you',
  )
})

test('the desk’s own login writes no vetting, and no document of oneself', async () => {
  const { hanne, griet } = centre.staff
  await expect(
    asDesk((db) =>
      sql`insert into people.eligibility (id, person, extract, morality, valid_from, valid_until, recorded_by, recorded_at)
        select ${randomUUID()}, person, extract, morality, valid_from, valid_until, recorded_by, recorded_at
        from people.eligibility where person = ${hanne.id}`.execute(db),
    ),
  ).rejects.toThrow('permission denied')
  await expect(
    asDesk((db) =>
      sql`insert into people.vetting_document (id, person, document, seen_on, valid_until, seen_by, recorded_at)
        values (${randomUUID()}, ${griet.id}, 'morality-check', '2026-01-01', '2027-01-01', ${griet.id}, now())`.execute(
        db,
      ),
    ),
  ).rejects.toThrow('check')
})
