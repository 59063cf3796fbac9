import { findEntries } from '@vigie/audit'
import { openTestCentre } from '@vigie/centre/testing'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { connect } from '@vigie/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { search } from '../cases/search.ts'
import { ADDRESSES, report } from '../fixtures.ts'
import { markOldAddresses } from './mark-old-addresses.ts'

const centre = await openTestCentre()
const owner = (() => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  return connect<Record<never, never>>(url.href, { max: 2 })
})()
afterAll(async () => {
  await owner.close()
  await centre.close()
})

/** As in books that had items before parts were marked. */
const forgetMarks = () => sql`delete from hotline.address_part`.execute(owner)
const found = async (typed: string): Promise<number> =>
  (await centre.read(centre.staff.hanne, (desk) => search(desk, typed))).items.lines.length
const { house } = centre.desk

for (const address of [ADDRESSES.pond, ADDRESSES.meadow, ADDRESSES.hill])
  await centre.perform(submitReport, { kind: 'anyone' }, report([address]))
await centre.deliver()
beforeEach(forgetMarks)

test('items from before are found by their parts again, however few are marked at a time', async () => {
  expect(await found('pond.example')).toBe(0)
  const heard: number[] = []
  const done = await markOldAddresses(house, { most: 1, heard: ({ items }) => heard.push(items) })
  expect(done).toEqual({ items: 3, marked: 3, unreadable: 0 })
  expect(heard).toEqual([1, 2, 3, 3])
  for (const host of ['pond.example', 'meadow.example', 'hill.example']) expect(await found(host)).toBe(1)
  expect(await found('album')).toBe(3)
})

test('begun again it does only what is left, and a second time nothing', async () => {
  const stopped = markOldAddresses(house, {
    most: 1,
    heard: ({ items }) => {
      if (items === 2) throw new Error('stopped')
    },
  })
  await expect(stopped).rejects.toThrow('stopped')
  expect(await found('album')).toBe(2)
  expect(await markOldAddresses(house, { most: 10 })).toMatchObject({ items: 1, marked: 1 })
  expect(await markOldAddresses(house, { most: 10 })).toMatchObject({ items: 0, marked: 0 })
})

test('two at once mark each address once', async () => {
  const both = await Promise.all([1, 2].map(() => markOldAddresses(house, { most: 2 })))
  expect(both.reduce((sum, { marked }) => sum + marked, 0)).toBe(3)
  expect(await found('album')).toBe(3)
})

test('what was destroyed or does not open is left alone; the audit says that addresses were opened, and for what', async () => {
  await owner.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db)
    await sql`update hotline.item set blind_index = null, sealed = '' where number = 1 and id = (
      select id from hotline.item order by id limit 1)`.execute(db)
    await sql`update hotline.item set sealed = set_byte(sealed, octet_length(sealed) - 1,
      (get_byte(sealed, octet_length(sealed) - 1) + 1) % 256) where id = (
      select id from hotline.item order by id desc limit 1)`.execute(db)
  })
  expect(await markOldAddresses(house, { most: 10 })).toEqual({ items: 2, marked: 1, unreadable: 1 })
  const entries = await centre.read(centre.staff.hanne, (desk) => findEntries(desk, { most: 50 }))
  expect(entries.find(({ act }) => act === 'hotline.mark-addresses')).toMatchObject({ purpose: 'follow-up' })
})
