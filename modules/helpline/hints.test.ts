import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import type { Actor } from '@vigie/platform/operation'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRunning, getHints } from './index.ts'
import { answerCaller } from './verbs/answer-caller.ts'
import { beginConversation } from './verbs/begin-conversation.ts'
import { endContact } from './verbs/end-contact.ts'
import { hint } from './verbs/hint.ts'
import { openContact } from './verbs/open-contact.ts'
import { readConversation } from './verbs/read-conversation.ts'
import { recordContact } from './verbs/record-contact.ts'
import { takeConversation } from './verbs/take-conversation.ts'
import { takeOverConversation } from './verbs/take-over-conversation.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const CHILD: Actor = { kind: 'anyone' }
const pass = (minutes: number) => line.clock.moveTo(new Date(line.clock().getTime() + minutes * 60_000))
const begin = () => line.perform(beginConversation, CHILD, { language: 'nl', text: 'Verzonnen: hallo.' })
const hints = (contact: string, hinted: string, by = 'Nele') =>
  line.perform(hint, line.named(by), { contact, hinted })
const heard = (name: string, contact: string) =>
  line.read(line.named(name), async (desk) => (await getHints(desk, contact)).map(({ text }) => text))
const running = async () =>
  (await line.read(line.named('Nele'), (desk) => findRunning(desk.db, desk.today, 50))).map(
    ({ number, holder, since, waits_since }) => ({ number, holder, since, waits_since }),
  )

test('the hint of a coordinator reaches whoever talks, and nothing that the words open', async () => {
  const { conversation, receipt } = await begin()
  const { contact } = await line.perform(takeConversation, line.named('Sara'), { conversation })
  await hints(contact, 'Verzonnen: vraag of er iemand bij is.')
  expect(await heard('Sara', contact)).toEqual(['Verzonnen: vraag of er iemand bij is.'])
  const child = await line.perform(readConversation, CHILD, { receipt })
  expect(JSON.stringify(child)).not.toContain('vraag of er iemand bij is')
  expect(child).toMatchObject({ messages: 1 })
  await expect(hints(contact, 'Verzonnen.', 'Karim')).rejects.toThrow('not-for-you')
})

test('the login of the public is refused the hints by the database, and none of its functions reads them', async () => {
  for (const statement of [
    'select * from helpline.hint',
    'select count(*) from helpline.hint',
    'select id from helpline.hint limit 1',
    `insert into helpline.hint (id, contact, sealed, hinted_by, hinted_at)
      select gen_random_uuid(), gen_random_uuid(), '', gen_random_uuid(), now()`,
  ])
    await expect(sql.raw(statement).execute(line.callers.house.books), statement).rejects.toThrow(
      'permission denied',
    )
  const { rows } = await sql<{ name: string; body: string }>`select p.proname as name, p.prosrc as body
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'helpline' and has_function_privilege('vigie_centre_helpline_public', p.oid, 'execute')`.execute(
    line.desk.house.books,
  )
  expect(rows.map(({ name }) => name)).toContain('messages_of')
  expect(rows.filter(({ body }) => body.includes('hint'))).toEqual([])
  const { rows: copies } = await sql<{
    column: string
  }>`select column_name as column from information_schema.columns
    where table_schema = 'helpline' and table_name = 'hint' and data_type = 'bytea'`.execute(
    line.desk.house.books,
  )
  expect(copies).toEqual([{ column: 'sealed' }])
})

test('a hint is for whoever talks: not after the end, by no case manager, and never readable in the table', async () => {
  const { contact } = await line.perform(openContact, line.named('Lena'), { channel: 'phone' })
  await hints(contact, 'Verzonnen: rustig aan.')
  await line.perform(endContact, line.named('Lena'), { contact })
  await expect(hints(contact, 'Verzonnen: te laat.')).rejects.toThrow('contact-over')
  const { rows } = await sql<{
    kept: string
  }>`select row_to_json(w)::text as kept from helpline.hint w`.execute(line.desk.house.books)
  expect(JSON.stringify(rows)).not.toContain('Verzonnen')
  const { contact: open } = await line.perform(openContact, line.named('Lena'), { channel: 'phone' })
  const by = (name: string) =>
    sql
      .raw(`insert into helpline.hint (id, contact, sealed, hinted_by, hinted_at)
      values (gen_random_uuid(), '${open}', '', '${line.named(name).id}', now())`)
      .execute(line.desk.house.books)
  await expect(by('Sara')).rejects.toThrow()
  await by('Nele')
  await line.perform(endContact, line.named('Lena'), { contact: open })
})

test('a coordinator sees who talks how long and where an answer is awaited, and takes a conversation over by one press', async () => {
  const before = (await running()).length
  pass(10)
  const called = await line.perform(openContact, line.named('Karim'), { channel: 'phone' })
  const { conversation } = await begin()
  pass(5)
  const { number } = await line.perform(takeConversation, line.named('Sara'), { conversation })
  pass(7)
  const [sara, nele] = [line.named('Sara').id, line.named('Nele').id]
  const now = line.clock().getTime()
  const found = (await running()).filter((one) => [number, called.number].includes(one.number))
  expect(found).toMatchObject([
    { number, holder: sara, since: new Date(now - 7 * 60_000) },
    { number: called.number, holder: line.named('Karim').id, waits_since: null },
  ])
  expect(Math.floor((now - (found[0]?.waits_since?.getTime() ?? now)) / 60_000)).toBe(12)
  await expect(line.perform(takeOverConversation, line.named('Karim'), { conversation })).rejects.toThrow(
    'not-for-you',
  )
  await line.perform(takeOverConversation, line.named('Nele'), { conversation })
  await expect(line.perform(takeOverConversation, line.named('Nele'), { conversation })).rejects.toThrow(
    'yours-already',
  )
  const text = 'Verzonnen: ik lees verder.'
  await expect(line.perform(answerCaller, line.named('Sara'), { conversation, text })).rejects.toThrow()
  await line.perform(answerCaller, line.named('Nele'), { conversation, text })
  expect((await running()).find((one) => one.number === number)).toMatchObject({
    holder: nele,
    waits_since: null,
  })
  await line.perform(endContact, line.named('Karim'), { contact: called.contact })
  expect(await running()).toHaveLength(before + 1)
})

test('a hint is destroyed with the notes of its contact', async () => {
  const { contact } = await line.perform(openContact, line.named('Sara'), { channel: 'phone' })
  await hints(contact, 'Verzonnen: goed bezig.')
  await line.perform(recordContact, line.named('Sara'), { contact, afterwards: 'close' })
  pass(25 * 31 * 24 * 60)
  await retainAt(line.place, 'helpline')
  expect(await heard('Sara', contact)).toEqual([''])
})
