import { BOOKS } from '@vigie/centre'
import { openTestCentre, templatePlace } from '@vigie/centre/testing'
import { wordsOf } from '@vigie/locales'
import { connect, type Database } from '@vigie/platform/database'
import { sealedColumnsOf } from '@vigie/platform/house'
import type { NoTables } from '@vigie/platform/operation'
import { asMarkdown, type OpenedBooks, recordOfProcessing } from '@vigie/privacy'
import { tellTransfers } from '@vigie/privacy/transfers'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let books: (OpenedBooks & { books: Database<NoTables> })[]
beforeAll(async () => {
  centre = await openTestCentre()
  const { hotline, commons } = centre.place.databases
  const open = (database: string) => {
    const url = new URL(inject('superUrl'))
    url.pathname = `/${database}`
    return connect<NoTables>(url.href, { max: 1 })
  }
  books = [
    { books: open(hotline), modules: BOOKS.hotline.modules },
    { books: open(commons), modules: BOOKS.commons.modules },
    { books: open(templatePlace().databases.helpline), modules: BOOKS.helpline.modules },
  ]
})
afterAll(async () => {
  for (const one of books) await one.books.close()
  await centre.close()
})

const read = () => recordOfProcessing(books)

test('every column of every house stands in the record of processing, and no column stands there that is not', async () => {
  const { activities, gaps } = await read()
  expect(gaps).toEqual({ unknown: [], gone: [] })
  const columns = activities.flatMap(({ tables }) => tables.flatMap((table) => table.columns))
  expect(columns.length).toBeGreaterThan(400)
  for (const { activity, purpose, recipients, period, security, tables } of activities) {
    for (const words of [purpose, recipients, period, security])
      expect(words.length, activity).toBeGreaterThan(5)
    expect(tables.length, activity).toBeGreaterThan(0)
  }
})

test('whatever is sealed is said to be about somebody, and periods are those of the schedule', async () => {
  const { activities } = await read()
  const columnsOf = (table: string) =>
    activities.flatMap(({ tables }) => tables).find((one) => one.table === table)?.columns ?? []
  for (const { table, column } of sealedColumnsOf(BOOKS.hotline)) {
    const found = columnsOf(table).find(({ name }) => name === column)
    expect(found?.isSealed, `${table}.${column}`).toBe(true)
    expect(found?.people, `${table}.${column}`).not.toEqual([])
  }
  const reports = activities.find(({ activity }) => activity === 'reports')
  expect(reports).toMatchObject({
    period: '24 months after case-closed',
    legalBasis: 'public-task',
    law: 'mandate',
  })
})

test('who reads a table is asked of the server', async () => {
  const { activities } = await read()
  const readersOf = (table: string) =>
    activities.flatMap(({ tables }) => tables).find((one) => one.table === table)?.readers
  expect(readersOf('intake.report')).toEqual([
    'vigie_centre_desk',
    'vigie_centre_keeper',
    'vigie_centre_worker',
  ])
  // Of each set of books, the desk that signs its own people in.
  expect(readersOf('people.password')).toEqual(['vigie_centre_desk', 'vigie_centre_helpline_desk'])
  expect(readersOf('transparency.account')).toContain('vigie_centre_public')
})

test('a column that somebody adds without a word about it is found', async () => {
  const [hotline] = books
  if (!hotline) throw new Error('there are no books')
  await sql`alter table intake.report add column shoe_size integer`.execute(hotline.books)
  await sql`alter table hotline.trace rename column hosted_in to hosted`.execute(hotline.books)
  expect((await read()).gaps).toEqual({
    unknown: ['hotline.trace.hosted', 'intake.report.shoe_size'],
    gone: ['hotline.trace.hosted_in'],
  })
})

test('the record names the law of a period on paper once somebody confirmed it, and says before that nobody did', async () => {
  const activities = (await read()).activities.filter(({ activity }) => activity === 'notices')
  const written = asMarkdown('House of the test', '2026-03-02', activities, '2026-03-01')
  expect(written).toContain(
    '* Law: Digital Services Act, Regulation (EU) 2022/2065, Articles 16 and 22, confirmed on',
  )
  expect(asMarkdown('House of the test', '2026-03-02', activities, null)).toMatch(
    /\* Law: not confirmed(?!.*2022)/,
  )
})

test('the record tells of transfers what the public page tells', () => {
  const written = asMarkdown('House of the test', '2026-03-02', [], null)
  for (const sentence of tellTransfers(wordsOf('en'))) expect(written).toContain(sentence)
  expect(written).not.toMatch(/no transfer/i)
})
