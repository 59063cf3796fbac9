import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { getContact, getSupport } from '../index.ts'
import { approveClosing } from '../verbs/approve-closing.ts'
import { askClosing } from '../verbs/ask-closing.ts'
import { endTask } from '../verbs/end-task.ts'
import { givePseudonym } from '../verbs/give-pseudonym.ts'
import { joinContact } from '../verbs/join-contact.ts'
import { openContact } from '../verbs/open-contact.ts'
import { openSupport } from '../verbs/open-support.ts'
import { recordContact } from '../verbs/record-contact.ts'
import { reopenSupport } from '../verbs/reopen-support.ts'
import { setTask } from '../verbs/set-task.ts'
import { writeEntry } from '../verbs/write-entry.ts'

let line: TestHelpline
const opened: TestHelpline[] = []
beforeEach(async () => {
  line = await openTestHelpline()
  opened.push(line)
})
afterAll(async () => {
  for (const one of opened) await one.close()
})

const sara = () => line.named('Sara')
const call = () => line.perform(openContact, sara(), { channel: 'phone' })
const begin = async () => line.perform(openSupport, sara(), { contact: (await call()).contact })
const comeBack = async (which: string) =>
  line.perform(joinContact, sara(), { contact: (await call()).contact, which })
const moveTo = (day: string) => line.clock.moveTo(new Date(`${day}T09:00:00Z`))
const see = (number: number) => line.read(sara(), (desk) => getSupport(desk, number))

test('whoever comes back is found by a pseudonym, however it is typed, until its day; then it is destroyed', async () => {
  const { support, number } = await begin()
  await line.perform(givePseudonym, sara(), { support, pseudonym: 'Blauwe  Vos', term: 'month' })
  expect((await comeBack(' blauwe vos ')).number).toBe(number)
  expect((await see(number)).pseudonyms).toEqual([{ text: 'Blauwe  Vos', expires: '2026-04-02' }])
  moveTo('2026-04-02')
  await expect(comeBack('blauwe vos')).rejects.toThrow('nothing-found')
  expect((await see(number)).pseudonyms).toEqual([])
  await retainAt(line.place, 'helpline')
  const { rows } = await sql<{
    sealed: Buffer
    found_by: Buffer
  }>`select sealed, found_by from helpline.pseudonym
    where support = ${support}`.execute(line.desk.house.books)
  expect(rows.map(({ sealed, found_by }) => sealed.length + found_by.length)).toEqual([0])
  expect((await sql`select from helpline.live_pseudonym`.execute(line.desk.house.books)).rows).toEqual([])
})

test('a pseudonym finds one support case: another one is refused it until it is over, and given again it holds longer', async () => {
  const { support, number } = await begin()
  const other = await begin()
  const give = (which: string, term: string) =>
    line.perform(givePseudonym, sara(), { support: which, pseudonym: 'Blauwe Vos', term })
  await give(support, 'month')
  await expect(give(other.support, 'month')).rejects.toThrow('pseudonym-of-another')
  await give(support, 'quarter')
  moveTo('2026-04-03')
  await retainAt(line.place, 'helpline')
  expect((await comeBack('BLAUWE VOS')).number).toBe(number)
  moveTo('2026-06-02')
  await retainAt(line.place, 'helpline')
  await give(other.support, 'month')
  expect((await comeBack('blauwe vos')).number).toBe(other.number)
  await expect(
    line.perform(givePseudonym, sara(), { support, pseudonym: '112', term: 'month' }),
  ).rejects.toThrow()
})

test('the books refuse a pseudonym without an end, or with one more than a year away', async () => {
  const { support } = await begin()
  const give = (days: number) =>
    sql`insert into helpline.pseudonym (id, support, sealed, found_by, given_by, given_on, expires_on)
      values (${crypto.randomUUID()}, ${support}, '\\x01', ${Buffer.from(`mark ${days}`)}, ${sara().id}, '2026-03-02',
        '2026-03-02'::date + ${days}::integer)`.execute(line.desk.house.books)
  await expect(give(0)).rejects.toThrow('pseudonym_check')
  await expect(give(367)).rejects.toThrow('pseudonym_check')
})

const close = async (support: string) => {
  const asked = { support, closing: 'no-answer', summary: 'Verzonnen.' }
  const { request } = await line.perform(askClosing, sara(), asked)
  await line.perform(approveClosing, line.named('Nele'), { request })
}

test('what was written is destroyed two years after it was closed for good, and stays destroyed; notes of its contacts wait for that', async () => {
  const { contact, number: called } = await call()
  await line.perform(recordContact, sara(), { contact, note: 'Made up note.', afterwards: 'close' })
  const { support, number } = await line.perform(openSupport, sara(), { contact })
  await line.perform(writeEntry, sara(), { support, written: 'Verzonnen.' })
  const { task } = await line.perform(setTask, sara(), {
    support,
    sort: 'check-in',
    due: '2026-03-09',
    todo: 'Verzonnen.',
  })
  await line.perform(endTask, sara(), { task, how: 'done' })
  const note = async () =>
    (await line.read(sara(), (desk) => getContact(desk, called))).notes.map(({ text }) => text)

  moveTo('2028-03-04')
  await retainAt(line.place, 'helpline')
  expect(await note()).toEqual(['Made up note.'])
  await close(support)
  moveTo('2029-03-04')
  await line.perform(reopenSupport, sara(), { support, reopening: 'came-back' })
  moveTo('2030-03-05')
  await retainAt(line.place, 'helpline')
  expect((await see(number)).entries).toMatchObject([{ text: 'Verzonnen.' }])
  await close(support)
  moveTo('2032-03-04')
  await retainAt(line.place, 'helpline')
  expect((await see(number)).entries).toMatchObject([{ text: 'Verzonnen.' }])
  moveTo('2032-03-06')
  await retainAt(line.place, 'helpline')
  const gone = await see(number)
  expect(gone.is_destroyed).toBe(true)
  expect([gone.entries, gone.tasks].flat().map(({ text }) => text)).toEqual(['', ''])
  expect(gone.closings.map(({ summary }) => summary)).toEqual(['', ''])
  expect(await note()).toEqual([''])
  await expect(line.perform(reopenSupport, sara(), { support, reopening: 'came-back' })).rejects.toThrow(
    'support-destroyed',
  )
})
