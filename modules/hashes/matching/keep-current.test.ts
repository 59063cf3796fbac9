import { setTimeout as pause } from 'node:timers/promises'
import { openTestCentre } from '@vigie/centre/testing'
import { connect } from '@vigie/platform/database'
import type { NoTables } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OPEN_LIST, pdqOf } from '../fixtures.ts'
import { addList } from '../verbs/add-list.ts'
import { keepCurrent } from './keep-current.ts'
import { matchingInMemory } from './look-up.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let list: string
const faults: unknown[] = []
beforeAll(async () => {
  centre = await openTestCentre()
  ;({ list } = await centre.perform(addList, centre.staff.griet, { ...OPEN_LIST, name: 'kept' }))
})
afterAll(() => centre.close())

const administrator = () => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  return connect<NoTables>(url.href, { max: 1 })
}
const insert = async (word: string): Promise<void> => {
  await sql`
    insert into hashes.list_entry (list, own_id, version, pdq, classification, class)
    values (${list}, ${word}, 1, ${Buffer.from(pdqOf(word), 'hex')}, '', 'csam')`.execute(
    centre.desk.house.books,
  )
}
const given = () => ({ ...centre.desk, faulty: (fault: unknown) => faults.push(fault) })
/** What is in memory, without asking: a question would read on by itself. */
const inMemory = () => matchingInMemory(centre.desk.house.books)
const until = async (count: number): Promise<void> => {
  for (let tries = 0; tries < 200 && (await inMemory()) !== count; tries += 1) await pause(25)
  expect(await inMemory()).toBe(count)
}

test('a word from another process is enough, and after the line was cut the next look is', async () => {
  const stop = await keepCurrent(given(), 60_000)
  await insert('one')
  await until(1)
  await insert('two')
  await until(2)

  const owner = administrator()
  const cut = async (): Promise<number> => {
    const { rows } = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'vigie-listen' and datname = current_database()`.execute(owner)
    return rows.length
  }
  expect(await cut()).toBe(1)
  // Said while nobody hears it.
  await insert('three')
  expect(await inMemory()).toBe(2)
  // The line comes back by itself, and the next word brings everything.
  await pause(1_000)
  await insert('four')
  await until(4)
  await stop()

  const impatient = await keepCurrent(given(), 50)
  expect(await cut()).toBe(1)
  await insert('five')
  await until(5)
  await impatient()
  await owner.close()
  expect(faults).toEqual([])
})
