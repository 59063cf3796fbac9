import { reportFingerprints } from '@vigie/hashes/verbs/report-fingerprints'
import type { KyselyPlugin } from 'kysely'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPublic } from '../frame/testing.ts'
import { sendReport } from './send-report.ts'

let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic()
})
afterAll(() => site.centre.close())

const FINGERPRINTS = ['A5', '5A'].map((byte) => ({ pdq: byte.repeat(32), quality: 90 }))
const SENT = {
  language: 'en',
  kind: 'csam',
  narrative: 'On a made-up site.',
  addresses: ['https://a.example/1'],
  channel: 'form',
  submission: 'one and the same sending',
  fingerprints: FINGERPRINTS.map(({ pdq }) => pdq),
}

/** What one sending leaves behind, counted. */
const counts = async () => {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from intake.report) as reports,
      (select count(*)::int from intake.address) as addresses,
      (select count(*)::int from hashes.reported_fingerprint) as fingerprints,
      (select count(*)::int from outbox.fact) as facts,
      (select count(*)::int from audit.entry) as lines`.execute(site.centre.desk.house.books)
  return rows[0]
}

/** The books of the public site, whose connection breaks after so many statements. */
const breakingAfter = (statements: number) => {
  let done = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (++done >= statements) throw new Error('the connection broke')
      return result
    },
  }
  const { house } = site.centre.public
  const { dialect } = house.books
  const books = Object.assign(house.books.withPlugin(plugin), { close: async () => undefined, dialect })
  return { house: { ...house, books } }
}

test('a report and its fingerprints come whole or not at all, wherever the connection breaks; the next try makes it whole', async () => {
  const before = await counts()
  let broken = 0
  for (let statements = 1; ; statements++) {
    const taken = await sendReport(breakingAfter(statements), SENT, FINGERPRINTS).catch(() => null)
    if (taken !== null) break
    broken++
    expect(await counts()).toEqual(before)
  }
  // The report, its line, its fingerprints, theirs, and the facts of both: each of them has broken once.
  expect(broken).toBeGreaterThan(5)
  expect(await counts()).toEqual({
    reports: 1,
    addresses: 1,
    fingerprints: 2,
    facts: (before?.facts ?? 0) + 2,
    lines: (before?.lines ?? 0) + 2,
  })
})

test('fingerprints that were said before are not said to be kept again, and tell nobody a second time', async () => {
  const { report } = await sendReport(site.centre.public, SENT, FINGERPRINTS)
  const bare = await sendReport(
    site.centre.public,
    { ...SENT, submission: 'another one', fingerprints: [] },
    [],
  )
  const say = (of: string) =>
    site.centre.perform(reportFingerprints, { kind: 'anyone' }, { report: of, fingerprints: FINGERPRINTS })
  const before = await counts()
  expect(await say(report)).toMatchObject({ kept: 0 })
  expect(await counts()).toEqual({ ...before, lines: (before?.lines ?? 0) + 1 })
  expect(await say(bare.report)).toMatchObject({ kept: 2 })
})
