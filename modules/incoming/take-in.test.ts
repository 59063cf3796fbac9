import { randomUUID } from 'node:crypto'
import { openTestProvider, type TestProvider } from '@vigie/provider/testing'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findIncomingQueue } from './find-incoming-queue.ts'
import { sentByForm, sentByProtocol } from './fixtures.ts'
import { getIncomingNotice } from './get-incoming-notice.ts'
import { readOutcome } from './verbs/read-outcome.ts'
import { receiveNotice } from './verbs/receive-notice.ts'
import { submitNotice } from './verbs/submit-notice.ts'
import { takeNotice } from './verbs/take-notice.ts'

const ANYONE = { kind: 'anyone' } as const
const SYSTEM = { kind: 'system' } as const

let house: TestProvider
beforeAll(async () => {
  house = await openTestProvider()
})
afterAll(() => house.close())

const moderator = () => house.staff[2] ?? ANYONE
const opened = (notice: string) => house.read(moderator(), (desk) => getIncomingNotice(desk, notice))
const asOwner = async (work: (client: pg.Client) => Promise<unknown>) => {
  const url = new URL(house.place.superUrl)
  url.pathname = `/${house.place.databases.provider}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
const inBooks = <Row>(text: string) =>
  house.read(moderator(), async ({ db }) => (await sql.raw<Row>(text).execute(db)).rows)

test('a notice by the form is kept sealed, with its day and no moment, and opens for a moderator', async () => {
  const { notice } = await house.perform(submitNotice, ANYONE, sentByForm(randomUUID()))
  const whole = JSON.stringify(await inBooks('select row_to_json(n)::text from incoming.notice n'))
  for (const word of ['threatened', 'Nora', 'nora@home', 'pond.example']) expect(whole).not.toContain(word)
  expect(await opened(notice)).toMatchObject({
    channel: 'form',
    explanation: 'Made up: somebody is threatened there.',
    name: 'Nora Nobody',
    mail: 'nora@home.example',
    receivedOn: '2026-03-02',
    receivedAt: null,
    harm: 3,
    items: [
      { location: 'https://pond.example/post/1', category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE', waits: true },
      { location: 'https://pond.example/post/2', waits: true },
    ],
  })
})

test('a form that is sent twice is one notice with one code; other words under its number are refused', async () => {
  const sent = sentByForm(randomUUID())
  const first = await house.perform(submitNotice, ANYONE, sent)
  const second = await house.perform(submitNotice, ANYONE, sent)
  expect(second).toEqual({ ...first, again: true })
  const other = house.perform(submitNotice, ANYONE, { ...sent, explanation: 'Something else.' })
  await expect(other).rejects.toThrow('sent-otherwise')
})

test('the code opens what became of a notice, however it is typed, and no other code does', async () => {
  const { code, notice } = await house.perform(submitNotice, ANYONE, sentByForm(randomUUID()))
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
  const outcome = await house.perform(readOutcome, ANYONE, { code: typed })
  expect(outcome).toMatchObject({
    notice,
    receivedOn: '2026-03-02',
    items: [{ waits: true }, { waits: true }],
  })
  const wrong = house.perform(readOutcome, ANYONE, { code: '0000-0000-0000-0000' })
  await expect(wrong).rejects.toThrow('no-such-code')
})

test('only where a child is abused or approached may somebody stay unnamed', async () => {
  const unnamed = { name: undefined, mail: undefined }
  const refused = house.perform(submitNotice, ANYONE, sentByForm(randomUUID(), unnamed))
  await expect(refused).rejects.toThrow('bad-input')
  const sent = sentByForm(randomUUID(), { ...unnamed, matter: 'child-abuse' })
  const { notice } = await house.perform(submitNotice, ANYONE, sent)
  expect(await opened(notice)).toMatchObject({
    name: '',
    mail: '',
    harm: 4,
    unnamedAllowed: true,
    acknowledgement: { way: 'screen' },
  })
})

test('what the register said at receipt stays as it was: nobody changes it, removes it or adds it later', async () => {
  const { notice, receipt } = await house.perform(receiveNotice, SYSTEM, sentByProtocol(randomUUID()))
  await asOwner(async (owner) => {
    for (const change of [
      `update incoming.register_match set outcome = 'unreachable'`,
      'delete from incoming.register_match',
    ]) {
      await expect(owner.query(change)).rejects.toThrow('never changed')
    }
    await expect(owner.query('truncate incoming.register_match')).rejects.toThrow('never changed')
    const { notice: other } = await house.perform(submitNotice, ANYONE, sentByForm(randomUUID()))
    const late = owner.query(
      `insert into incoming.register_match select $1, channel, claimed, outcome, reason, organisation, register, serial,
        entry, outside, checked_at from incoming.register_match`,
      [other],
    )
    await expect(late).rejects.toThrow('violates foreign key')
  })
  expect(await opened(notice)).toMatchObject({
    domain: 'flagger.example',
    match: { outcome: 'matched', entry: 'TF-BE-0000', serial: 7 },
    acknowledgement: { way: 'protocol' },
  })
  expect(receipt).toMatch(/^receipt\.of\./)
})

test('the same notice over the protocol twice is one, with the receipt that was signed first', async () => {
  const sent = sentByProtocol(randomUUID())
  const first = await house.perform(receiveNotice, SYSTEM, sent)
  const second = await house.perform(receiveNotice, SYSTEM, { ...sent, receipt: 'another.receipt.now' })
  expect(second).toEqual({ notice: first.notice, receipt: sent.receipt, again: true })
})

test('a protocol notice of which nobody asked the register cannot be written', async () => {
  const { notice } = await house.perform(receiveNotice, SYSTEM, sentByProtocol(randomUUID()))
  const write = (client: pg.Client) =>
    client.query(`with one as (
        insert into incoming.notice (id, channel, sender, own_id, language, matter, harm, received_on, received_at,
          explanation, unnamed_allowed, good_faith, submission, submission_body)
        select gen_random_uuid(), channel, sender, 'another', language, matter, harm, received_on, received_at, '',
          unnamed_allowed, good_faith, 'another', '' from incoming.notice where id = '${notice}' returning id
      )
      insert into incoming.item (id, notice, position, location, blind_index, matter, category)
      select gen_random_uuid(), id, 1, '', '', 'other', 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE' from one`)
  await expect(asOwner(write)).rejects.toThrow('nobody asked the register')
})

test('a colleague writes down what was told, and nobody else than who moderates may', async () => {
  const given = {
    language: 'nl',
    matter: 'fraud',
    places: 'https://pond.example/a\nhttps://pond.example/a\npost 7',
    explanation: 'Verzonnen: per brief.',
  }
  const [administrator] = house.staff
  await expect(house.perform(takeNotice, administrator ?? ANYONE, given)).rejects.toThrow('not-for-you')
  const { notice } = await house.perform(takeNotice, moderator(), given)
  const { takenBy, items } = await opened(notice)
  expect(takenBy).toBe(house.staff[2]?.id)
  expect(items.map(({ location }) => location)).toEqual(['https://pond.example/a', 'post 7'])
})

test('the queue puts trusted flaggers first, then the most harm, then what waited longest', async () => {
  house.clock.moveBy(86_400_000)
  await house.perform(submitNotice, ANYONE, sentByForm(randomUUID(), { matter: 'grooming' }))
  await house.perform(receiveNotice, SYSTEM, sentByProtocol(randomUUID()))
  const { lines } = await house.read(moderator(), (desk) => findIncomingQueue(desk, {}))
  const ranks = lines.map(({ priority, harm }) => (priority ? 0 : 4) + (4 - harm))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  expect(lines[0]).toMatchObject({ priority: true, flagger: 'Demonstration flagger' })
  const grooming = lines.filter(({ harm, priority }) => harm === 4 && !priority)
  expect(grooming.map(({ receivedOn }) => receivedOn)).toEqual(
    grooming.map(({ receivedOn }) => receivedOn).toSorted(),
  )
  expect(grooming.length).toBeGreaterThan(1)
})
