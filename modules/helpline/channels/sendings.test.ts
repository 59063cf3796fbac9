import { connect } from '@vigie/platform/database'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getConversation } from '../index.ts'
import { answerCaller } from '../verbs/answer-caller.ts'
import { endConversation } from '../verbs/end-conversation.ts'
import { noteDelivery } from '../verbs/note-delivery.ts'
import { openSmsWorld, type SmsWorld } from './testing/world.ts'

let world: SmsWorld
beforeAll(async () => {
  world = await openSmsWorld()
})
afterAll(() => world.close())

let number = 0
let from = ''
let conversation = ''
let contact = ''
let before = 0
beforeEach(async () => {
  number += 1
  from = `+3248000${String(number).padStart(4, '0')}`
  await world.brings(`made-up-${number}`, { from, text: 'Verzonnen: hallo?' })
  await world.takeIn()
  conversation = (await world.waiting()).at(-1) ?? ''
  contact = (await world.take(conversation)).contact
  before = world.gateway.delivered().length
})

const answer = async (text: string): Promise<string> =>
  (await world.line.perform(answerCaller, world.line.named('Sara'), { conversation, text })).message
const got = () =>
  world.gateway
    .delivered()
    .slice(before)
    .map(({ to, text }) => ({ to, text }))
const ways = async () =>
  (
    await world.line.read(world.line.named('Sara'), (desk) => getConversation(desk, contact))
  )?.messages.flatMap(({ way }) => way ?? [])
const report = (message: string, word: string, piece = 1) =>
  world.line.perform(noteDelivery, { kind: 'anyone' }, { message, piece, word })

test('the answer of the desk goes to the telephone that asked, once, and the desk sees how far it is', async () => {
  const message = await answer('Verzonnen: ik lees je.')
  expect(await ways()).toEqual(['waits'])
  await world.send()
  await world.send()
  expect(got()).toEqual([{ to: from, text: 'Verzonnen: ik lees je.' }])
  expect(await ways()).toEqual(['sent'])
  await report(message, 'delivered')
  await report(message, 'delivered')
  expect(await ways()).toEqual(['arrived'])
})

test('a reply of the gateway that was lost sends once in effect', async () => {
  world.gateway.next('lose-reply', 'lose-reply')
  await answer('Verzonnen: eenmaal.')
  for (let tries = 0; tries < 4; tries++) {
    await world.send()
    world.pass(60)
  }
  expect(await ways()).toEqual(['sent'])
  expect(got()).toEqual([{ to: from, text: 'Verzonnen: eenmaal.' }])
})

test('whoever is cut off from the books after the gateway took it, and before that is written, sends once in effect', async () => {
  const admin = connect(new URL(`/${world.line.place.databases.helpline}`, world.line.place.superUrl).href, {
    max: 1,
  })
  world.gateway.onceTaken(() =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'vigie_centre_helpline_worker' and datname = current_database()`.execute(admin),
  )
  await answer('Verzonnen: afgesneden.')
  const asked = world.gateway.asked()
  await world.send().catch(() => undefined)
  expect(await ways()).toEqual(['waits'])
  for (let tries = 0; tries < 6; tries++) {
    world.pass(60)
    await world.send().catch(() => undefined)
  }
  await admin.close()
  expect(await ways()).toEqual(['sent'])
  expect(world.gateway.asked() - asked).toBe(2)
  expect(got()).toEqual([{ to: from, text: 'Verzonnen: afgesneden.' }])
})

test('while the gateway is busy, broken or away the answer waits in sight, and goes when it is back; what came later goes after it', async () => {
  world.gateway.next('busy', 'broken', 'broken')
  await answer('Verzonnen: eerst.')
  await answer('Verzonnen: dan.')
  await world.send()
  expect(await ways()).toEqual(['waits', 'waits'])
  expect(got()).toEqual([])
  // It asked for half a minute.
  world.pass(20)
  await world.send()
  expect(got()).toEqual([])
  for (let tries = 0; tries < 8; tries++) {
    world.pass(60)
    await world.send()
  }
  expect(got().map(({ text }) => text)).toEqual(['Verzonnen: eerst.', 'Verzonnen: dan.'])
  expect(await ways()).toEqual(['sent', 'sent'])
})

test('a long answer goes in counted pieces, each once also where the line broke between them', async () => {
  const text = Array.from({ length: 200 }, (_, at) => `woord${at}`).join(' ')
  world.gateway.next('take', 'lose-reply')
  const message = await answer(text)
  for (let tries = 0; tries < 3; tries++) {
    await world.send()
    world.pass(60)
  }
  const pieces = got().map((one) => one.text)
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.map((piece) => piece.slice(0, 6))).toEqual(
    pieces.map((_, at) => `(${at + 1}/${pieces.length}) `),
  )
  expect(pieces.map((piece) => piece.slice(6)).join(' ')).toBe(text)
  for (const [at] of pieces.entries()) {
    expect(await ways()).toEqual(['sent'])
    await report(message, 'delivered', at + 1)
  }
  expect(await ways()).toEqual(['arrived'])
})

test('an answer that no telephone can get is not tried for ever, and the desk sees it; so is one that failed later', async () => {
  world.gateway.next('not-a-number')
  await answer('Verzonnen: nergens.')
  await world.send()
  expect(await ways()).toEqual(['failed'])
  const later = await answer('Verzonnen: uit.')
  await world.send()
  await report(later, 'failed')
  expect(await ways()).toEqual(['failed', 'failed'])
})

test('what was answered before the end still goes; after STOP nothing goes any more, and nobody can answer', async () => {
  await answer('Verzonnen: tot later.')
  await world.line.perform(endConversation, world.line.named('Sara'), { conversation })
  await world.send()
  expect(got()).toHaveLength(1)
  await world.brings('made-up-again', { from, text: 'Verzonnen: nog iets.' })
  await world.takeIn()
  conversation = (await world.waiting()).at(-1) ?? ''
  contact = (await world.take(conversation)).contact
  await answer('Verzonnen: te laat.')
  await world.brings('made-up-stop', { from, text: 'STOP' })
  await world.takeIn()
  await world.send()
  expect(got()).toHaveLength(1)
  expect(await ways()).toEqual(['stopped'])
  await expect(answer('Verzonnen: toch.')).rejects.toThrow('conversation-over')
})

test('three workers at once send it once', async () => {
  await answer('Verzonnen: samen.')
  const asked = world.gateway.asked()
  await Promise.all([world.send(), world.send(), world.send()])
  expect(world.gateway.asked() - asked).toBe(1)
})

test('the database refuses a second sending of what went, and any of what nobody asked for', async () => {
  const message = await answer('Verzonnen: een.')
  await world.send()
  const again = (one: string) =>
    sql`insert into helpline.sending (message, outcome, pieces, why, tried_at)
      values (${one}, 'accepted', 1, 'made-up', now())`.execute(world.worker.house.books)
  await expect(again(message)).rejects.toThrow('not-to-send')
  await expect(again(crypto.randomUUID())).rejects.toThrow('not-to-send')
})

test('neither login that carries can ask whose number it is: the public reads nothing, the worker only what waits', async () => {
  const { callers } = world.line
  for (const table of ['way_back', 'live_way_back', 'way_back_end', 'arrival', 'arrived_text', 'sending'])
    await expect(
      sql.raw(`select from helpline.${table}`).execute(callers.house.books),
      table,
    ).rejects.toThrow('permission denied')
  for (const table of ['way_back', 'live_way_back', 'message', 'conversation', 'open_conversation'])
    await expect(
      sql.raw(`select from helpline.${table}`).execute(world.worker.house.books),
      table,
    ).rejects.toThrow('permission denied')
  const message = await answer('Verzonnen: weg.')
  await world.send()
  const { rows } = await sql`select from helpline.answer_to_send(${message})`.execute(
    world.worker.house.books,
  )
  expect(rows).toEqual([])
})

test('in the books no number and no text stands anywhere, and after its days nothing finds it', async () => {
  await answer('Verzonnen: einmalig-zeichen.')
  await world.brings('made-up-waiting', { from, text: 'Verzonnen: einmalig-zeichen.' })
  const everything = async () =>
    (
      await sql<{ row: string }>`select row_to_json(w)::text as row from helpline.way_back w
        union all select row_to_json(m)::text from helpline.message m
        union all select row_to_json(s)::text from helpline.sending s
        union all select row_to_json(d)::text from helpline.delivery_report d
        union all select row_to_json(a)::text from helpline.arrived_text a
        union all select row_to_json(f)::text from outbox.fact f`.execute(world.line.desk.house.books)
    ).rows
      .map(({ row }) => row)
      .join('\n')
  const hex = (text: string) => Buffer.from(text).toString('hex')
  for (const secret of [from, 'einmalig-zeichen', hex(from), hex('einmalig-zeichen')])
    expect(await everything()).not.toContain(secret)
  world.pass(62 * 24 * 60 * 60)
  await retainAt({ ...world.line.place }, 'helpline')
  const { rows } = await sql`select from helpline.way_back where reach <> '' or found_by <> ''
    union all select from helpline.live_way_back union all select from helpline.open_sending
    union all select from helpline.arrived_text where reach <> '' or found_by <> '' or said <> ''`.execute(
    world.line.desk.house.books,
  )
  expect(rows).toEqual([])
})
