import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { findStatements } from '../notices/independence.ts'
import { enterIndependenceStatement } from '../notices/verbs/enter-independence-statement.ts'
import { proposeYear } from '../notices/verbs/propose-year.ts'
import { publishYear } from '../notices/verbs/publish-year.ts'
import { withdrawIndependenceStatement } from '../notices/verbs/withdraw-independence-statement.ts'
import { writeNarrative } from '../notices/verbs/write-narrative.ts'
import { findAccountYears, findEditions, publishEdition } from './account-rows.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre({ start: new Date('2025-03-02T09:00:00Z') })
})
afterAll(() => centre.close())

const said = (text: string) => ({ statedNl: text, statedFr: text, statedDe: text, statedEn: text })
const REASON = {
  correctionNl: 'Geteld.',
  correctionFr: 'Compté.',
  correctionDe: 'Gezählt.',
  correctionEn: 'Counted.',
}
/** Louis puts the year forward, Griet publishes it. */
const publish = async (reason: object = {}) => {
  const { louis, griet } = centre.staff
  const { proposal } = await centre.perform(proposeYear, louis, { year: 2025, ...reason })
  await centre.perform(publishYear, griet, { proposal })
}
const editions = () => findEditions(centre.public.books('commons'), 2025)

test('nothing is stated that nobody entered, and a coordinator enters it with its day', async () => {
  const { griet, hanne } = centre.staff
  const given = { topic: 'funding', validFrom: '2025-02-01', ...said('Platforms pay nothing.') }
  await expect(centre.perform(enterIndependenceStatement, hanne, given)).rejects.toThrow('not-for-you')
  await expect(centre.perform(proposeYear, hanne, { year: 2025 })).rejects.toThrow('not-for-you')
  await publish()
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
  await publish(REASON)
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
  await publish(REASON)
  await centre.deliver()
  expect((await editions()).map(({ independence }) => independence.length)).toEqual([0, 1, 0])
  await expect(centre.perform(proposeYear, griet, { year: 2026 })).rejects.toThrow('year-not-begun')
})

test('of two statements on one point the later one holds', async () => {
  const { griet } = centre.staff
  const given = { topic: 'changes', validFrom: '2025-01-01' }
  await centre.perform(enterIndependenceStatement, griet, { ...given, ...said('The first words.') })
  centre.clock.moveTo(new Date('2025-04-03T09:00:00Z'))
  await centre.perform(enterIndependenceStatement, griet, { ...given, ...said('The later words.') })
  await publish(REASON)
  await centre.deliver()
  const [last] = await editions()
  expect(last?.independence.map(({ text }) => text.en)).toEqual(['The later words.'])
})

test('who puts a year forward does not publish it, and what comes after the first edition says what it corrects', async () => {
  const { louis, griet } = centre.staff
  await expect(centre.perform(proposeYear, louis, { year: 2025 })).rejects.toThrow(
    'correction-without-reason',
  )
  const { proposal } = await centre.perform(proposeYear, louis, { year: 2025, ...REASON })
  await expect(centre.perform(publishYear, louis, { proposal })).rejects.toThrow('you-put-this-forward')
  const last = (await editions()).length
  const slipIn = sql`insert into notices.account_edition (year, edition, proposal, proposed_by, published_by, published_at)
    values (2025, ${last + 1}, ${proposal}, ${louis.id}, ${louis.id}, now())`
  await expect(slipIn.execute(centre.desk.house.books)).rejects.toThrow('by_a_second_person')
  const alone = sql`insert into notices.account_edition (year, edition, published_by, published_at)
    values (2025, ${last + 1}, ${griet.id}, now())`
  await expect(alone.execute(centre.desk.house.books)).rejects.toThrow('put forward first')
  await centre.perform(publishYear, griet, { proposal })
  await expect(centre.perform(publishYear, griet, { proposal })).rejects.toThrow(
    'edition-published-meanwhile',
  )
  await centre.deliver()
  expect((await editions())[0]).toMatchObject({ edition: last + 1, correction: { en: 'Counted.' } })
})

test('what is told beside the figures is in no account before an edition, and only once four languages have it', async () => {
  const { louis } = centre.staff
  const part = { year: 2025, narrativePart: 'summary', writtenNl: 'Zo was het.' }
  await centre.perform(writeNarrative, louis, part)
  await publish(REASON)
  await centre.deliver()
  expect((await editions())[0]?.narrative).toEqual([])
  const whole = { ...part, writtenFr: 'Ainsi.', writtenDe: 'So war es.', writtenEn: 'So it was.' }
  await centre.perform(writeNarrative, louis, whole)
  await expect(
    centre.perform(writeNarrative, louis, { ...whole, writtenEn: 'ask jan@post.example' }),
  ).rejects.toThrow()
  await publish(REASON)
  await centre.deliver()
  expect((await editions())[0]?.narrative).toEqual([
    { part: 'summary', text: { nl: 'Zo was het.', fr: 'Ainsi.', de: 'So war es.', en: 'So it was.' } },
  ])
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
