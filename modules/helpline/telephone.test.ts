import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { newId } from '@vigie/kernel'
import { connect } from '@vigie/platform/database'
import type { Actor, NoTables } from '@vigie/platform/operation'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countQuarter } from './counts.ts'
import { findAnsweredCalls, findMissedCalls, getContact } from './index.ts'
import { misbehave, type ToldEvent } from './stand-in-exchange.ts'
import { endContact } from './verbs/end-contact.ts'
import { hearExchange } from './verbs/hear-exchange.ts'
import { openCall } from './verbs/open-call.ts'
import { openContact } from './verbs/open-contact.ts'
import { setAsideContact } from './verbs/set-aside-contact.ts'
import { sitAtExtension } from './verbs/sit-at-extension.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const EXCHANGE: Actor = { kind: 'anyone' }
const tell = (event: Partial<ToldEvent> & Pick<ToldEvent, 'call' | 'event'>) =>
  line.perform(hearExchange, EXCHANGE, { at: line.clock().toISOString(), ...event })
const pass = (seconds: number) => line.clock.moveTo(new Date(line.clock().getTime() + seconds * 1000))
const sits = (name: string, extension: string) =>
  line.perform(sitAtExtension, line.named(name), { extension })
const offered = (name: string) =>
  line.read(line.named(name), (desk) => findAnsweredCalls(desk.db, line.named(name).id, desk.now))
const missed = () =>
  line.read(line.named('Sara'), (desk) =>
    findMissedCalls(desk.db, new Date(desk.now.getTime() - 86_400_000), 50),
  )

test('a call that somebody answers where they sit is offered to them alone, and is a contact by one press', async () => {
  await sits('Sara', '21')
  await sits('Karim', '22')
  await tell({ call: 'a', event: 'ringing', language: 'fr' })
  expect(await offered('Sara')).toEqual([])
  pass(20)
  await tell({ call: 'a', event: 'answered', extension: '21' })
  const [call] = await offered('Sara')
  expect(call).toMatchObject({ language: 'fr', ended_at: null })
  expect(await offered('Karim')).toEqual([])
  await expect(line.perform(openCall, line.named('Karim'), { call: call?.id ?? '' })).rejects.toThrow(
    'no-such-call',
  )

  pass(180)
  const { number, contact } = await line.perform(openCall, line.named('Sara'), { call: call?.id ?? '' })
  expect(await offered('Sara')).toEqual([])
  await expect(line.perform(openCall, line.named('Sara'), { call: call?.id ?? '' })).rejects.toThrow(
    'no-such-call',
  )
  const opened = await line.read(line.named('Sara'), (desk) => getContact(desk, number))
  expect(opened).toMatchObject({ channel: 'phone', direction: 'in', versions: [], hung_up_at: null })
  expect(opened.started_at).toEqual(call?.answered_at)
  pass(600)
  await tell({ call: 'a', event: 'ended' })
  pass(1_200)
  await line.perform(endContact, line.named('Sara'), { contact })
  const over = await line.read(line.named('Sara'), (desk) => getContact(desk, number))
  // Thirteen minutes on the line; that the press came twenty minutes later is nothing that lasted.
  expect(over.ended_at).toEqual(new Date(opened.started_at.getTime() + 13 * 60_000))
})

test('whoever sits down at an extension is offered what is answered there from then on, and nobody is offered an older call', async () => {
  await tell({ call: 'b', event: 'answered', extension: '21' })
  expect(await offered('Sara')).toHaveLength(1)
  pass(60)
  await sits('Lena', '21')
  expect([await offered('Sara'), await offered('Lena')]).toEqual([[], []])
  await tell({ call: 'c', event: 'answered', extension: '21' })
  pass(5)
  // Put through to a colleague, it is the colleague's.
  expect(await offered('Lena')).toHaveLength(1)
  await tell({ call: 'c', event: 'answered', extension: '22' })
  expect([await offered('Lena'), (await offered('Karim')).length]).toEqual([[], 1])
  await sits('Karim', '')
  expect(await offered('Karim')).toEqual([])
  await expect(sits('Karim', '+32470')).rejects.toThrow('bad-input')
  await expect(sits('Ruth', '23')).rejects.toThrow('not-for-you')
  const both = await Promise.allSettled([sits('Sara', '30'), sits('Karim', '30')])
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  const { rows } = await sql`select from helpline.seat_now where extension = '30'`.execute(
    line.desk.house.books,
  )
  expect(rows).toHaveLength(1)
})

test('a silent call that was opened from the exchange is set aside by the same one press as any other', async () => {
  await sits('Sara', '21')
  await tell({ call: 'silent', event: 'answered', extension: '21' })
  const [call] = await offered('Sara')
  const { contact, number } = await line.perform(openCall, line.named('Sara'), { call: call?.id ?? '' })
  pass(60)
  await tell({ call: 'silent', event: 'ended' })
  await line.perform(setAsideContact, line.named('Sara'), { contact, unheard: 'silent' })
  const record = await line.read(line.named('Sara'), (desk) => getContact(desk, number))
  expect([record.versions[0]?.nature, record.closed_at === null]).toEqual(['silent', false])
})

test('in whatever order, however often and with whatever left out an exchange tells of a call, it is the same call in the end', async () => {
  const EVENTS = ['ringing', 'answered', 'missed', 'ended'] as const
  const at = (seconds: number) => new Date(line.clock().getTime() + seconds * 1000).toISOString()
  const told = fc.uniqueArray(
    fc.record({
      event: fc.constantFrom(...EVENTS),
      seconds: fc.nat(280),
      extension: fc.constantFrom('41', '42'),
    }),
    {
      minLength: 1,
      maxLength: 5,
      selector: ({ event, seconds, extension }) => `${event}${seconds}${extension}`,
    },
  )
  const resultOf = async (call: string) => {
    const { rows } = await sql<
      Record<string, unknown>
    >`select k.language, k.began_at, k.answered_at, k.held_since, k.extension, k.ended_at, k.was_missed
      from helpline.phone_call k where k.id = ${call}`.execute(line.desk.house.books)
    return rows[0]
  }
  const hear = async (events: readonly { event: string; seconds: number; extension: string }[]) => {
    const call = newId()
    for (const { event, seconds, extension } of events) {
      const where = event === 'answered' ? { extension } : {}
      await line.perform(hearExchange, EXCHANGE, { call, event, at: at(seconds), ...where })
    }
    const { rows } = await sql<{ id: string }>`select id from helpline.phone_call order by ctid desc`.execute(
      line.desk.house.books,
    )
    const known = new Set(seen)
    const fresh = rows.filter(({ id }) => !known.has(id))
    expect(fresh).toHaveLength(1)
    seen.push(...fresh.map(({ id }) => id))
    return resultOf(fresh[0]?.id ?? '')
  }
  const seen = (
    await sql<{ id: string }>`select id from helpline.phone_call`.execute(line.desk.house.books)
  ).rows.map(({ id }) => id)
  await fc.assert(
    fc.asyncProperty(
      told.chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray(events, { minLength: events.length }),
          fc.subarray(events),
        ),
      ),
      async ([events, shuffled, twice]) => {
        expect(await hear([...shuffled, ...twice])).toEqual(await hear(events))
      },
    ),
    { numRuns: 25 },
  )
})

test('an answered call beats a missed one, and one that ended without an answer was missed', async () => {
  const before = (await missed()).length
  await tell({ call: 'd', event: 'missed', language: 'de' })
  expect((await missed()).length).toBe(before + 1)
  await tell({ call: 'd', event: 'answered', extension: '50' })
  expect((await missed()).length).toBe(before)
  await tell({ call: 'e', event: 'ended', language: 'nl' })
  expect((await missed()).map(({ language }) => language)).toContain('nl')
})

test('the books keep no name that an exchange gives a call, and forget by what they knew it again after two days', async () => {
  await tell({ call: '+32470000000@made-up.example', event: 'ringing' })
  const url = new URL(line.place.superUrl)
  url.pathname = `/${line.place.databases.helpline}`
  const owner = connect<NoTables>(url.href, { max: 1 })
  const all = async () =>
    (
      await sql<{ text: string; marks: number }>`select coalesce(string_agg(k::text, ''), '') as text,
        (select count(*)::int from helpline.phone_mark) as marks
        from (select to_jsonb(m) as k from helpline.phone_mark m union all select to_jsonb(c) from helpline.phone_call c) x`.execute(
        owner,
      )
    ).rows[0]
  expect((await all())?.text).not.toContain('32470000000')
  expect((await all())?.text).not.toContain(Buffer.from('32470000000').toString('hex'))
  expect((await all())?.marks).toBeGreaterThan(1)
  pass(2 * 86_400 + 60)
  await tell({ call: 'f', event: 'ringing' })
  expect((await all())?.marks).toBe(1)
  await owner.close()
  for (const books of [line.desk.house.books, line.callers.house.books])
    await expect(sql`select * from helpline.phone_mark`.execute(books)).rejects.toThrow('permission denied')
  await expect(sql`select * from helpline.phone_call`.execute(line.callers.house.books)).rejects.toThrow(
    'permission denied',
  )
})

test('the database takes no contact of a call that nobody answered, of another minute, or twice', async () => {
  const books = line.desk.house.books
  await tell({ call: 'g', event: 'answered', extension: '60' })
  await tell({ call: 'h', event: 'ringing' })
  const { rows } = await sql<{ id: string; answered: boolean }>`select id, answered_at is not null as answered
    from helpline.phone_call where began_at = date_trunc('minute', ${line.clock()}::timestamptz)`.execute(
    books,
  )
  const idOf = (answered: boolean) => rows.find((row) => row.answered === answered)?.id
  const join = (contact: string, call: string | undefined) =>
    sql`insert into helpline.contact_call (contact, call) values (${contact}, ${call})`.execute(books)
  const open = async (channel: string) =>
    (await line.perform(openContact, line.named('Sara'), { channel })).contact
  await expect(join(await open('phone'), idOf(false))).rejects.toThrow('call-not-so')
  await expect(join(await open('chat'), idOf(true))).rejects.toThrow('call-not-so')
  await join(await open('phone'), idOf(true))
  await expect(join(await open('phone'), idOf(true))).rejects.toThrow('contact_call_call_key')
  pass(60)
  await tell({ call: 'i', event: 'answered', extension: '60' })
  await expect(sql`update helpline.phone_call set was_missed = true`.execute(books)).rejects.toThrow(
    'permission denied',
  )
})

test('calls of a misbehaving exchange are counted once each: answered, missed, and by the hour', async () => {
  line.clock.moveTo(new Date('2026-04-01T08:00:00Z'))
  const calls = Array.from({ length: 14 }, (_, at) => ({
    call: `of-april-${at}`,
    rings: new Date('2026-04-01T07:00:30Z'),
    language: 'nl' as const,
    ...(at < 6 ? { answered: { after: 9, extension: '70' } } : {}),
    ...(at % 4 === 0 ? {} : { lasts: 300 }),
  }))
  for (const event of misbehave(calls)) await line.perform(hearExchange, EXCHANGE, event)
  line.clock.moveTo(new Date('2026-07-02T08:00:00Z'))
  const figures = await line.read(line.named('Nele'), (desk) => countQuarter(desk, '2026-Q2'))
  const shown = (name: string) =>
    figures?.counted
      .find((one) => one.name === name)
      ?.parts.filter(({ contacts }) => contacts !== 0)
      .map(({ answer, contacts }) => [answer, contacts])
  expect(shown('telephone')).toEqual([
    ['answered', 6],
    ['missed', 8],
  ])
  expect([shown('answeredHour'), shown('missedHour')]).toEqual([[['9', 6]], [['9', 8]]])
})
