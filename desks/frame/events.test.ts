import { setTimeout as pause } from 'node:timers/promises'
import { endSessions } from '@vigie/people/verbs/end-sessions'
import { giveRole } from '@vigie/people/verbs/give-role'
import { withdrawRole } from '@vigie/people/verbs/withdraw-role'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestConsole, type TestConsole } from './testing.ts'

let house: TestConsole
beforeAll(async () => {
  house = await openTestConsole({ demonstration: true })
})
afterAll(() => house.close())

/** Reads a stream until `wanted` was in it. */
const hear = async (reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<string> => {
  let heard = ''
  while (!heard.includes(wanted)) {
    const { value, done } = await reader.read()
    if (done) break
    heard += new TextDecoder().decode(value)
  }
  return heard
}
const openStream = async (who: { id: string }, of = '') => {
  const at = await house.sitDown(who)
  const response = await house.app.request(`https://desk.vigie.example/en/events${of}`, {
    headers: { cookie: [...at.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  if (!response.body) throw new Error('a stream has a body')
  const reader = response.body.getReader()
  await hear(reader, 'retry')
  return reader
}

test('whoever has a page open hears that a colleague did something, and about what', async () => {
  const { olivia, hanne, griet } = house.centre.staff
  const streams = [await openStream(griet), await openStream(hanne)]
  await house.centre.perform(giveRole, olivia, { person: hanne.id, role: 'coordinator' })
  for (const reader of streams) {
    expect(await hear(reader, 'data: desk')).toContain(`data: person:${hanne.id}`)
    await reader.cancel()
  }
})

test('a page hears of what it shows and of nothing else', async () => {
  const { olivia, hanne, griet, bram, yasmine } = house.centre.staff
  const reader = await openStream(griet, `?of=person:${bram.id}&of=person:${hanne.id}`)
  const give = (person: string) => house.centre.perform(giveRole, olivia, { person, role: 'policy-officer' })
  await give(yasmine.id)
  await give(bram.id)
  const heard = await hear(reader, `person:${bram.id}`)
  expect(heard).not.toContain(`person:${yasmine.id}`)
  expect(heard).not.toContain('data: desk')
  await reader.cancel()
})

test('the stream goes on after the connection to the database broke', async () => {
  const { olivia, hanne, griet } = house.centre.staff
  const reader = await openStream(griet)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vigie-listen'
    and datname = current_database()`.execute(house.centre.desk.house.books)
  const heard = hear(reader, `person:${hanne.id}`)
  let isGiven = true
  const give = async () => {
    await house.centre.perform(isGiven ? withdrawRole : giveRole, olivia, {
      person: hanne.id,
      role: 'coordinator',
    })
    isGiven = !isGiven
  }
  const first = await Promise.race([heard, pause(50, null)])
  expect(first).toBeNull()
  for (let attempt = 0; attempt < 40 && (await Promise.race([heard, pause(100, null)])) === null; attempt++)
    await give()
  expect(await heard).toContain(`person:${hanne.id}`)
  await reader.cancel()
})

test('the stream ends with the session, however much is going on, and tells nothing after it', async () => {
  const { olivia, hanne, griet } = house.centre.staff
  const reader = await openStream(griet)
  await house.centre.perform(endSessions, olivia, { person: griet.id })
  await house.centre.perform(giveRole, olivia, { person: hanne.id, role: 'administrator' })
  expect(await hear(reader, 'nothing that is ever said')).not.toContain('data:')
})

test('nobody hears anything without a seat, and the house closes its streams', async () => {
  const closed = await house.app.request('https://desk.vigie.example/en/events')
  expect(closed.status).toBe(303)
  const other = await openTestConsole({ demonstration: true })
  const at = await other.sitDown(other.centre.staff.griet)
  const response = await other.app.request('https://desk.vigie.example/en/events', {
    headers: { cookie: [...at.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  })
  await other.close()
  expect(await response.text()).toContain('retry')
})
