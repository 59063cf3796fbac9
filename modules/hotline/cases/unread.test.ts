import { answerDesk } from '@vigie/intake/verbs/answer-desk'
import { markMessagesRead } from '@vigie/intake/verbs/mark-messages-read'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { DAY } from '@vigie/kernel'
import { type OpenKeeper, openKeeper } from '@vigie/platform/house'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_LEGAL, report } from '../fixtures.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { closeCase } from '../verbs/close-case.ts'
import { takeCase } from '../verbs/take-case.ts'
import { findToDo } from './find-to-do.ts'
import { findWroteElsewhere } from './find-wrote-elsewhere.ts'

let register: Register
let keeper: OpenKeeper
beforeAll(async () => {
  register = await openRegister()
  keeper = await openKeeper(register.centre.place)
})
afterAll(async () => {
  await keeper.close()
  await register.centre.close()
})

const ANYONE = { kind: 'anyone' } as const
let turn = 0
const reported = async (kind: 'csam' | 'other' = 'csam') => {
  const { act, queue, centre } = register
  turn += 1
  const sent = await act(submitReport, ANYONE, report([`https://wrote.example/${turn}`], kind))
  await centre.deliver()
  const id = kind === 'other' ? '' : ((await queue(centre.staff.hanne)).lines[0]?.id ?? '')
  const write = (text: string) => act(answerDesk, ANYONE, { receipt: sent.receipt, text })
  return { ...sent, case: id, write }
}
const lineOf = async (id: string) =>
  (await register.queue(register.centre.staff.hanne)).lines.find((line) => line.id === id)
const elsewhere = async () => {
  const { hanne } = register.centre.staff
  return register.centre.read(hanne, async (desk) =>
    findWroteElsewhere(desk, (await findToDo(desk, {})).wroteElsewhere),
  )
}

test('a reporter who wrote brings a case to the head for whoever has it, and reading it takes it down again', async () => {
  const { act, see, toDo, centre } = register
  const { hanne, bram } = centre.staff
  const older = await reported()
  const one = await reported()
  for (const { case: id } of [older, one]) await act(takeCase, hanne, { case: id })
  expect((await toDo(hanne)).yours.slice(0, 2)).toEqual([older.case, one.case])
  const { message } = await one.write('I found it a second time.')
  expect((await toDo(hanne)).yours.slice(0, 2)).toEqual([one.case, older.case])
  expect(await lineOf(one.case)).toMatchObject({ wroteOn: expect.any(String), waitsFor: 'first-look' })
  // For everybody else it waits for whoever has it.
  expect((await toDo(bram)).others).toContain(one.case)

  const [seen] = (await see(hanne, one.case)).reports
  expect(seen?.opened.messages).toMatchObject([{ id: message, isUnread: true }])
  // What came while somebody read stays to be read.
  await one.write('And once more.')
  await act(markMessagesRead, bram, { report: one.report, upTo: message })
  expect((await lineOf(one.case))?.wroteOn).not.toBeNull()
  const last = (await see(hanne, one.case)).reports[0]?.opened.messages.at(-1)
  await act(writeToReporter, hanne, { report: one.report, text: 'Thank you.', upTo: last?.id })
  expect((await lineOf(one.case))?.wroteOn).toBeNull()
  expect((await toDo(hanne)).yours.slice(0, 2)).toEqual([older.case, one.case])
})

test('only somebody at the desk notes it, of a message that there is in that mailbox', async () => {
  const { act, centre } = register
  const { hanne, louis } = centre.staff
  const [one, other] = [await reported(), await reported()]
  const { message } = await one.write('Made up.')
  await expect(act(markMessagesRead, louis, { report: one.report, upTo: message })).rejects.toThrow(
    'not-for-you',
  )
  await expect(act(markMessagesRead, hanne, { report: other.report, upTo: message })).rejects.toThrow(
    'no-such-message',
  )
  const { message: ours } = await act(writeToReporter, hanne, { report: one.report, text: 'Made up.' })
  // Who answers without having had the message before them has not read it.
  expect((await lineOf(one.case))?.wroteOn).not.toBeNull()
  await expect(
    sql`insert into intake.message_reading (message, read_by, read_at) values (${ours}, ${hanne.id}, now())`.execute(
      centre.desk.house.books,
    ),
  ).rejects.toThrow('a reporter did not write this')
  await expect(sql`delete from intake.unread_message`.execute(centre.desk.house.books)).rejects.toThrow(
    'permission denied',
  )
})

test('who writes about a closed case, or a report that made none, is met on the queue all the same', async () => {
  const { act, agreeOn, see, centre } = register
  const { hanne } = centre.staff
  const closed = await reported()
  await agreeOn((await see(hanne, closed.case)).items[0]?.id ?? '', FOUND_LEGAL)
  await act(closeCase, hanne, { case: closed.case, outcome: 'not-illegal' })
  const other = await reported('other')
  expect(await elsewhere()).toEqual([])
  await closed.write('Made up.')
  await other.write('Made up.')
  const { number } = await see(hanne, closed.case)
  const found = (await elsewhere()).map((one) => [one.report.id, one.caseNumber])
  expect(found).toHaveLength(2)
  expect(found).toContainEqual([closed.report, number])
  expect(found).toContainEqual([other.report, null])
})

const step = fc.record({
  act: fc.constantFrom('write', 'write', 'answer', 'read', 'destroy'),
  which: fc.nat({ max: 1 }),
})

test('after any history the marks are the messages of reporters that nobody read and that can still be opened', async () => {
  const { act, centre } = register
  const { hanne } = centre.staff
  const { books } = centre.desk.house
  const ids = async (query: ReturnType<typeof sql<{ id: string }>>) =>
    (await query.execute(books)).rows.map(({ id }) => id).sort()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 10 }), async (steps) => {
      const two = [await reported(), await reported()]
      const last = new Map<string, string>()
      for (const { act: what, which } of steps) {
        const one = two[which]
        if (one === undefined) continue
        const upTo = last.get(one.report)
        if (what === 'write') last.set(one.report, (await one.write('Made up.')).message)
        if (what === 'answer')
          await act(writeToReporter, hanne, { report: one.report, text: 'Made up.', upTo })
        if (what === 'read' && upTo !== undefined)
          await act(markMessagesRead, hanne, { report: one.report, upTo })
        if (what === 'destroy' && upTo !== undefined)
          await sql`update intake.message set for_desk = '' where id = ${upTo}`.execute(keeper.books)
      }
      expect(await ids(sql`select message as id from intake.unread_message`)).toEqual(
        await ids(sql`select m.id from intake.message m where m.author = 'reporter' and m.for_desk <> ''
          and not exists (select from intake.message_reading r where r.message = m.id)`),
      )
    }),
    { numRuns: 5 },
  )
  centre.clock.moveBy(200 * DAY)
  expect(await elsewhere()).toEqual([])
})
