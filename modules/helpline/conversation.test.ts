import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { type Actor, visit } from '@vigie/platform/operation'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  findCallersQueue,
  findConversation,
  findHeld,
  findOpenContacts,
  getContact,
  getConversation,
} from './index.ts'
import { answerCaller } from './verbs/answer-caller.ts'
import { beginConversation } from './verbs/begin-conversation.ts'
import { endConversation } from './verbs/end-conversation.ts'
import { handOverConversation } from './verbs/hand-over-conversation.ts'
import { leaveConversation } from './verbs/leave-conversation.ts'
import { readConversation } from './verbs/read-conversation.ts'
import { recordContact } from './verbs/record-contact.ts'
import { takeConversation } from './verbs/take-conversation.ts'
import { writeToHelpline } from './verbs/write-to-helpline.ts'
import { countCallersWaiting, lookAtConversation } from './writing.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const CHILD: Actor = { kind: 'anyone' }
const pass = (minutes: number) => line.clock.moveTo(new Date(line.clock().getTime() + minutes * 60_000))
const begin = (text: string, more: Record<string, unknown> = {}) =>
  line.perform(beginConversation, CHILD, { language: 'nl', text, ...more })
const reads = (receipt: string) => line.perform(readConversation, CHILD, { receipt })
const writes = (receipt: string, text: string, submission?: string) =>
  line.perform(writeToHelpline, CHILD, { receipt, text, ...(submission ? { submission } : {}) })
const queue = () => line.read(line.named('Sara'), async (desk) => (await findCallersQueue(desk, 50)).waiting)
const held = (name: string) =>
  line.read(line.named(name), (desk) =>
    findHeld(desk.db, { holder: line.named(name).id, today: desk.today, most: 50 }),
  )
const takes = (name: string, conversation: string) =>
  line.perform(takeConversation, line.named(name), { conversation })

test('a child writes without a name, waits in its place, and a case manager takes it, answers and is answered', async () => {
  const first = await begin('Verzonnen: ik durf het thuis niet zeggen.', { ageBand: '12-15' })
  pass(3)
  const second = await begin('Verzonnen: nog iemand.')
  const child = await reads(second.receipt)
  expect(child).toMatchObject({ isHeard: false, isOver: false, before: 1, messages: 1 })
  expect((await queue()).map(({ conversation, age_band }) => [conversation, age_band])).toEqual([
    [first.conversation, '12-15'],
    [second.conversation, null],
  ])
  pass(4)
  const { number, contact } = await takes('Sara', first.conversation)
  const sara = line.named('Sara')
  const record = await line.read(sara, (desk) => getContact(desk, number))
  expect(record).toMatchObject({ channel: 'chat', direction: 'in', held_by: sara.id })
  expect(record.versions[0]?.answers).toMatchObject({ language: 'nl', ageBand: '12-15' })
  expect((await reads(second.receipt)).before).toBe(0)

  await line.perform(answerCaller, sara, { conversation: first.conversation, text: 'Fijn dat je schrijft.' })
  expect((await held('Sara'))[0]).toMatchObject({ waits_since: null, number })
  const back = await reads(first.receipt)
  expect(back.written.map(({ author, text }) => [author, text])).toEqual([
    ['caller', 'Verzonnen: ik durf het thuis niet zeggen.'],
    ['counsellor', 'Fijn dat je schrijft.'],
  ])
  expect(back.isHeard).toBe(true)
  // The page goes on with what it made of the words, and does not stretch them again.
  await writes(back.pass, 'Dank u.')
  expect((await held('Sara'))[0]?.waits_since).toEqual(new Date('2026-03-02T09:07:00Z'))
  const desk = await line.read(sara, (at) => getConversation(at, contact))
  expect(desk?.messages.map(({ text, by }) => [text, by === null])).toEqual([
    ['Verzonnen: ik durf het thuis niet zeggen.', true],
    ['Fijn dat je schrijft.', false],
    ['Dank u.', true],
  ])
  const { rows } = await sql<{
    waited: number
  }>`select waited_minutes as waited from helpline.taking`.execute(line.desk.house.books)
  expect(rows).toEqual([{ waited: 7 }])
})

test('what is sent twice is there once: the first message, another, and both at the same moment', async () => {
  const submission = 'a-form-of-its-own'
  const [one, two] = await Promise.all([
    begin('Verzonnen: eerst.', { submission }),
    begin('Verzonnen: eerst.', { submission }),
  ])
  expect(two?.receipt).toBe(one?.receipt)
  expect([one?.again, two?.again].toSorted()).toEqual([false, true])
  const receipt = one?.receipt ?? ''
  const { pass: opener } = await reads(receipt)
  await Promise.all([1, 2, 3].map(() => writes(opener, 'Verzonnen: en dan.', 'another-form')))
  await writes(opener, 'Verzonnen: en dan, verbeterd.', 'another-form')
  expect((await reads(receipt)).written.map(({ text }) => text)).toEqual([
    'Verzonnen: eerst.',
    'Verzonnen: en dan.',
    'Verzonnen: en dan, verbeterd.',
  ])
})

test('messages that come at the same moment from both sides each have a place, without a gap', async () => {
  const { receipt, conversation } = await begin('Verzonnen: nul.')
  await takes('Sara', conversation)
  const { pass: opener } = await reads(receipt)
  const sara = line.named('Sara')
  await Promise.all(
    [1, 2, 3, 4, 5, 6].flatMap((n) => [
      writes(opener, `kind ${n}`),
      line.perform(answerCaller, sara, { conversation, text: `lijn ${n}` }),
    ]),
  )
  const { rows } = await sql<{ position: number }>`select position from helpline.message
    where conversation = ${conversation} order by position`.execute(line.desk.house.books)
  expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1))
})

test('two who take at once: one of them has it, and only one contact was opened', async () => {
  const { conversation } = await begin('Verzonnen: wie is er?')
  const tried = await Promise.allSettled(
    ['Sara', 'Karim', 'Lena', 'Nele'].map((name) => takes(name, conversation)),
  )
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of tried)
    if (one.status === 'rejected') expect(String(one.reason)).toContain('conversation-taken')
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from helpline.taking
    where conversation = ${conversation}`.execute(line.desk.house.books)
  expect(rows[0]?.n).toBe(1)
})

test('a conversation is handed over with a note; from then on the next one answers and writes the record', async () => {
  const { conversation, receipt } = await begin('Verzonnen: in het Duits graag.')
  const { contact, number } = await takes('Sara', conversation)
  const [sara, lena, karim] = [line.named('Sara'), line.named('Lena'), line.named('Karim')]
  const over = { conversation, colleague: lena.id, note: 'Verzonnen: schrijft liever Duits.' }
  await expect(line.perform(handOverConversation, karim, over)).rejects.toThrow('contact-of-another')
  await expect(line.perform(handOverConversation, sara, { ...over, colleague: sara.id })).rejects.toThrow(
    'holds-it-already',
  )
  const wout = line.named('Wout').id
  await expect(line.perform(handOverConversation, sara, { ...over, colleague: wout })).rejects.toThrow(
    'not-a-listener',
  )
  await line.perform(handOverConversation, sara, over)
  await expect(line.perform(answerCaller, sara, { conversation, text: 'nog iets' })).rejects.toThrow(
    'contact-of-another',
  )
  await expect(line.perform(recordContact, sara, { contact, risk: 'some' })).rejects.toThrow(
    'contact-of-another',
  )
  await line.perform(answerCaller, lena, { conversation, text: 'Ich bin jetzt da.' })
  await line.perform(recordContact, lena, { contact, risk: 'some' })
  const found = await line.read(lena, (desk) => getContact(desk, number))
  expect([found.held_by, found.notes[0]?.text]).toEqual([lena.id, over.note])
  expect(
    (await line.read(lena, (desk) => findOpenContacts(desk.db, lena.id, 9))).map(({ id }) => id),
  ).toContain(contact)
  expect((await reads(receipt)).written.at(-1)?.text).toBe('Ich bin jetzt da.')
  // A coordinator takes over what somebody left behind; the schema lets nobody write who does not hold it.
  const nele = line.named('Nele')
  await expect(line.perform(answerCaller, nele, { conversation, text: 'x' })).rejects.toThrow(
    'conversation-of-another',
  )
  await line.perform(handOverConversation, nele, { conversation, colleague: nele.id, note: 'Lena is ziek.' })
  await line.perform(answerCaller, nele, { conversation, text: 'Ik lees even mee.' })
})

test('nobody writes into what is over: ended by the desk, left by the child, or past its day', async () => {
  const ended = await begin('Verzonnen: klaar.')
  await takes('Sara', ended.conversation)
  const sara = line.named('Sara')
  await line.perform(endConversation, sara, { conversation: ended.conversation })
  await expect(writes(ended.receipt, 'nog')).rejects.toThrow('conversation-over')
  await expect(
    line.perform(answerCaller, sara, { conversation: ended.conversation, text: 'nog' }),
  ).rejects.toThrow('conversation-over')

  const left = await begin('Verzonnen: ik moet weg.')
  await line.perform(leaveConversation, CHILD, { receipt: left.receipt })
  await line.perform(leaveConversation, CHILD, { receipt: left.receipt })
  await expect(takes('Sara', left.conversation)).rejects.toThrow('conversation-over')
  expect((await reads(left.receipt)).isOver).toBe(true)
  expect((await queue()).map(({ conversation }) => conversation)).not.toContain(left.conversation)
})

test('the login of the public reads no table and writes into none; wrong words open nothing', async () => {
  const { conversation } = await begin('Verzonnen: geheim.')
  for (const statement of [
    'select * from helpline.message',
    'select id from helpline.conversation',
    'select * from helpline.open_conversation',
    `insert into helpline.conversation_end (conversation, ended_on) values ('${conversation}', '2026-03-02')`,
    `delete from helpline.open_conversation where conversation = '${conversation}'`,
  ]) {
    await expect(sql.raw(statement).execute(line.callers.house.books), statement).rejects.toThrow(
      'permission denied',
    )
  }
  await expect(reads('appel peer kers pruim noot vijg mango limoen')).rejects.toThrow('no-such-conversation')
  await expect(reads(`${'A'.repeat(43)}.${'A'.repeat(43)}`)).rejects.toThrow('no-such-conversation')
  // A look opens nothing and takes no words that would have to be stretched.
  const look = (typed: string) =>
    visit(line.callers.house, CHILD, null, (desk) => lookAtConversation(desk, typed))
  const again = await begin('Verzonnen: nog een.')
  await expect(look(again.receipt)).rejects.toThrow('no-such-conversation')
  const { pass: opener } = await reads(again.receipt)
  expect(await look(opener)).toMatchObject({ conversation: again.conversation, messages: 1, isHeard: false })
  const waiting = await visit(line.callers.house, CHILD, null, (desk) =>
    countCallersWaiting(desk.db, desk.today),
  )
  expect(waiting).toBe((await queue()).length)
})

test('what was written lies sealed, with days only, and is destroyed on its day with what finds it', async () => {
  const { receipt, conversation } = await begin('Verzonnen: leesbaar zolang het mag.')
  const { contact } = await takes('Sara', conversation)
  const { rows } = await sql<{ kept: string }>`select row_to_json(m)::text || row_to_json(v)::text as kept
    from helpline.message m join helpline.conversation v on v.id = m.conversation where v.id = ${conversation}`.execute(
    line.desk.house.books,
  )
  expect(rows[0]?.kept).not.toMatch(/leesbaar|\d\d:\d\d/)
  const day = 24 * 60
  pass(29 * day)
  await retainAt(line.place, 'helpline')
  expect((await reads(receipt)).written).toHaveLength(1)
  pass(day)
  await expect(reads(receipt)).rejects.toThrow('no-such-conversation')
  expect((await queue()).length).toBe(0)
  await expect(
    line.perform(answerCaller, line.named('Sara'), { conversation, text: 'te laat' }),
  ).rejects.toThrow('conversation-over')
  await retainAt(line.place, 'helpline')
  const gone = await line.read(line.named('Sara'), (desk) => getConversation(desk, contact))
  expect(gone?.messages.map(({ text }) => text)).toEqual([''])
  const row = await line.read(line.named('Sara'), (desk) => findConversation(desk.db, conversation))
  expect([row?.mailbox_key.length, row?.is_over]).toEqual([0, true])
  const { rows: marks } = await sql<{ n: number }>`select count(*)::int as n from helpline.open_conversation
    where expires_on <= '2026-04-01'`.execute(line.desk.house.books)
  expect(marks[0]?.n).toBe(0)
})
