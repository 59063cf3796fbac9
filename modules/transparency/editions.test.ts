import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { findStatements } from '../notices/independence.ts'
import { enterIndependenceStatement } from '../notices/verbs/enter-independence-statement.ts'
import { publishYear } from '../notices/verbs/publish-year.ts'
import { withdrawIndependenceStatement } from '../notices/verbs/withdraw-independence-statement.ts'
import { findAccountYears, findEditions, publishEdition } from './account-rows.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre({ start: new Date('2025-03-02T09:00:00Z') })
})
afterAll(() => centre.close())

const said = (text: string) => ({ statedNl: text, statedFr: text, statedDe: text, statedEn: text })
const editions = () => findEditions(centre.public.books('commons'), 2025)

test('nothing is stated that nobody entered, and a coordinator enters it with its day', async () => {
  const { griet, hanne } = centre.staff
  const given = { topic: 'funding', validFrom: '2025-02-01', ...said('Platforms pay nothing.') }
  await expect(centre.perform(enterIndependenceStatement, hanne, given)).rejects.toThrow('not-for-you')
  await expect(centre.perform(publishYear, hanne, { year: 2025 })).rejects.toThrow('not-for-you')
  await centre.perform(publishYear, griet, { year: 2025 })
  await centre.deliver()
  expect((await editions()).map(({ independence }) => independence)).toEqual([[]])

  await centre.perform(enterIndependenceStatement, griet, given)
  await centre.perform(enterIndependenceStatement, griet, {
    ...given,
    topic: 'gifts',
    validFrom: '2026-01-01',
  })
  await expect(
    centre.perform(enterIndependenceStatement, griet, { ...given, ...said('ask jan@post.example') }),
  ).rejects.toThrow()
  await expect(
    centre.perform(enterIndependenceStatement, griet, { ...given, topic: 'something' }),
  ).rejects.toThrow()
})

test('counting again makes another edition, and the one before stays as it was published', async () => {
  const { griet } = centre.staff
  const [first] = await editions()
  centre.clock.moveTo(new Date('2025-04-02T09:00:00Z'))
  await centre.perform(publishYear, griet, { year: 2025 })
  await centre.deliver()
  const [second, before] = await editions()
  expect(before).toEqual(first)
  expect(second).toMatchObject({
    edition: 2,
    period: { from: '2025-01-01', to: '2025-04-02' },
    // What begins after the period is not stated for it.
    independence: [{ topic: 'funding', validFrom: '2025-02-01', enteredOn: '2025-03-02' }],
  })
  expect(await findAccountYears(centre.public.books('commons'))).toContain(2025)

  const statement = (await centre.read(griet, findStatements)).find(({ topic }) => topic === 'funding')?.id
  await centre.perform(withdrawIndependenceStatement, griet, { statement })
  await expect(centre.perform(withdrawIndependenceStatement, griet, { statement })).rejects.toThrow(
    'statement-already-withdrawn',
  )
  await centre.perform(publishYear, griet, { year: 2025 })
  await centre.deliver()
  expect((await editions()).map(({ independence }) => independence.length)).toEqual([0, 1, 0])
  await expect(centre.perform(publishYear, griet, { year: 2026 })).rejects.toThrow('year-not-begun')
})

test('of two statements on one point the later one holds', async () => {
  const { griet } = centre.staff
  const given = { topic: 'changes', validFrom: '2025-01-01' }
  await centre.perform(enterIndependenceStatement, griet, { ...given, ...said('The first words.') })
  centre.clock.moveTo(new Date('2025-04-03T09:00:00Z'))
  await centre.perform(enterIndependenceStatement, griet, { ...given, ...said('The later words.') })
  await centre.perform(publishYear, griet, { year: 2025 })
  await centre.deliver()
  const [last] = await editions()
  expect(last?.independence.map(({ text }) => text.en)).toEqual(['The later words.'])
})

test('no login changes or removes an edition, and the same edition twice stays the first', async () => {
  const commons = centre.worker.books('commons')
  const [last] = await editions()
  if (!last) throw new Error('there is no edition')
  await publishEdition(commons, { ...last, rows: [], looks: { looked: 99, fromVerdict: 0, fromList: 0 } })
  expect((await editions())[0]).toEqual(last)
  for (const words of ["update transparency.edition set body = '{}'", 'delete from transparency.edition']) {
    await expect(sql.raw(words).execute(commons)).rejects.toMatchObject({ code: '42501' })
    await expect(sql.raw(words).execute(centre.public.books('commons'))).rejects.toMatchObject({
      code: '42501',
    })
  }
  const written = centre.desk.house.books
  for (const table of ['independence_statement', 'account_edition']) {
    await expect(sql.raw(`delete from notices.${table}`).execute(written)).rejects.toMatchObject({
      code: '42501',
    })
  }
})
