import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAskedToClose, findDueTasks, findOpenSupports, getSupport } from '../index.ts'
import { approveClosing } from '../verbs/approve-closing.ts'
import { askClosing } from '../verbs/ask-closing.ts'
import { endTask } from '../verbs/end-task.ts'
import { joinContact } from '../verbs/join-contact.ts'
import { openContact } from '../verbs/open-contact.ts'
import { openSupport } from '../verbs/open-support.ts'
import { reopenSupport } from '../verbs/reopen-support.ts'
import { sendBackClosing } from '../verbs/send-back-closing.ts'
import { setTask } from '../verbs/set-task.ts'
import { writeEntry } from '../verbs/write-entry.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const named = (name: string) => line.named(name)
const call = async (name = 'Sara') =>
  (await line.perform(openContact, named(name), { channel: 'phone' })).contact
const opened = async (name = 'Sara') => line.perform(openSupport, named(name), { contact: await call(name) })
const see = (number: number) => line.read(named('Karim'), (desk) => getSupport(desk, number))
const asked = async (name: string, support: string) =>
  line.perform(askClosing, named(name), { support, closing: 'on-their-way', summary: 'Verzonnen.' })
const aMinuteLater = () => line.clock.moveTo(new Date(line.clock().getTime() + 60_000))
const books = (): Kysely<Record<never, never>> => line.desk.house.books

test('out of a contact opens a support case; what the next shift writes stands in it, sealed, and so does another contact', async () => {
  const { support, number } = await opened()
  await line.perform(writeEntry, named('Sara'), { support, entry: 'plan', written: 'Verzonnen plan.' })
  aMinuteLater()
  await line.perform(writeEntry, named('Karim'), { support, written: 'Made up: rang again.' })
  const again = await call('Karim')
  await line.perform(joinContact, named('Karim'), { contact: again, which: String(number) })
  expect(await see(number)).toMatchObject({
    is_open: true,
    contacts: [{ channel: 'phone' }, { contact: again }],
    entries: [
      { kind: 'plan', text: 'Verzonnen plan.', by: named('Sara').id },
      { kind: 'note', text: 'Made up: rang again.', by: named('Karim').id },
    ],
  })
  const { rows } = await sql<{
    sealed: Buffer
  }>`select sealed from helpline.support_entry where support = ${support}`.execute(books())
  expect(rows.map(({ sealed }) => sealed.includes('Verzonnen') || sealed.includes('Made up'))).toEqual([
    false,
    false,
  ])
  await expect(
    line.perform(joinContact, named('Karim'), { contact: again, which: String(number) }),
  ).rejects.toThrow('contact-has-support')
  await expect(
    line.perform(joinContact, named('Karim'), { contact: await call(), which: '999999' }),
  ).rejects.toThrow('nothing-found')
})

test('a task rises on its day, whoever set it, and goes when somebody says how it ended, once', async () => {
  const { support, number } = await opened()
  const set = { support, sort: 'call-back', todo: 'Verzonnen: na school.' }
  const { task } = await line.perform(setTask, named('Sara'), {
    ...set,
    due: '2026-03-05',
    colleague: named('Karim').id,
  })
  const due = async (until: string) =>
    (await line.read(named('Lena'), ({ db }) => findDueTasks(db, { until, most: 50 }))).filter(
      (one) => one.number === number,
    )
  expect(await due('2026-03-04')).toEqual([])
  expect(await due('2026-03-05')).toMatchObject([{ id: task, sort: 'call-back', owner: named('Karim').id }])
  expect((await see(number)).tasks).toMatchObject([{ text: 'Verzonnen: na school.', ended: null }])
  await line.perform(endTask, named('Lena'), { task, how: 'done' })
  expect(await due('2026-03-05')).toEqual([])
  await expect(line.perform(endTask, named('Sara'), { task, how: 'not-needed' })).rejects.toThrow(
    'task-ended-already',
  )
  await expect(line.perform(setTask, named('Sara'), { ...set, due: '2026-03-01' })).rejects.toThrow(
    'day-over',
  )
  await expect(line.perform(setTask, named('Sara'), { ...set, due: '2028-03-01' })).rejects.toThrow(
    'too-far-ahead',
  )
  const officer = { ...set, due: '2026-03-05', colleague: named('Ruth').id }
  await expect(line.perform(setTask, named('Sara'), officer)).rejects.toThrow('not-a-listener')
})

test('it closes with the yes of a coordinator who did not ask; until then it can be sent back and asked anew', async () => {
  const { support, number } = await opened()
  const { request } = await asked('Sara', support)
  await expect(asked('Karim', support)).rejects.toThrow('closing-asked-already')
  const waiting = await line.read(named('Nele'), ({ db }) => findAskedToClose(db, 50))
  expect(waiting.map((one) => one.number)).toContain(number)
  await expect(line.perform(approveClosing, named('Karim'), { request })).rejects.toThrow('not-for-you')
  await line.perform(sendBackClosing, named('Nele'), { request, remark: 'Bel nog één keer.' })
  await expect(line.perform(approveClosing, named('Nele'), { request })).rejects.toThrow(
    'closing-ruled-already',
  )
  aMinuteLater()
  const { request: second } = await asked('Nele', support)
  await expect(line.perform(approveClosing, named('Nele'), { request: second })).rejects.toThrow(
    'closing-is-your-own',
  )
  expect(await see(number)).toMatchObject({
    is_open: true,
    request: second,
    closings: [{ summary: 'Verzonnen.', ruling: { isApproved: false, remark: 'Bel nog één keer.' } }, {}],
  })
})

test('with a task that waits nothing closes; closed, nothing joins it until somebody opens it again', async () => {
  const { support, number } = await opened()
  const { task } = await line.perform(setTask, named('Sara'), {
    support,
    sort: 'check-in',
    due: '2026-03-09',
  })
  const { request } = await asked('Sara', support)
  await expect(line.perform(approveClosing, named('Nele'), { request })).rejects.toThrow('tasks-still-wait')
  await line.perform(endTask, named('Karim'), { task, how: 'not-needed' })
  await line.perform(approveClosing, named('Nele'), { request })
  const isOpen = async () =>
    (await line.read(named('Sara'), ({ db }) => findOpenSupports(db, { after: 0, most: 500 }))).some(
      (one) => one.number === number,
    )
  expect([await isOpen(), (await see(number)).is_open]).toEqual([false, false])
  const note = { support, written: 'Made up.' }
  await expect(line.perform(writeEntry, named('Sara'), note)).rejects.toThrow('support-closed')
  await expect(
    line.perform(joinContact, named('Sara'), { contact: await call(), which: String(number) }),
  ).rejects.toThrow('support-closed')
  await line.perform(reopenSupport, named('Karim'), { support, reopening: 'came-back' })
  await expect(
    line.perform(reopenSupport, named('Sara'), { support, reopening: 'came-back' }),
  ).rejects.toThrow('support-still-open')
  await line.perform(writeEntry, named('Sara'), note)
  expect(await isOpen()).toBe(true)
  const { request: second } = await asked('Sara', support)
  await line.perform(approveClosing, named('Nele'), { request: second })
  expect(await isOpen()).toBe(false)
})

test('the books refuse, under any hand: a yes of whoever asked or of no coordinator, another asker, a second yes, a mark', async () => {
  const { support } = await opened()
  const { request } = await asked('Nele', support)
  const { sara, nele } = { sara: named('Sara').id, nele: named('Nele').id }
  const rule = (askedBy: string, by: string) =>
    sql`insert into helpline.closing_ruling (request, asked_by, ruling, ruled_by, ruled_at)
      values (${request}, ${askedBy}, 'approved', ${by}, now())`.execute(books())
  await expect(rule(nele, nele)).rejects.toThrow('closing_ruling_check')
  await expect(rule(sara, nele)).rejects.toThrow('foreign key')
  await expect(rule(nele, sara)).rejects.toThrow()
  await expect(
    sql`insert into helpline.support_reopening (request, why, reopened_by, reopened_at)
      values (${request}, 'too-soon', ${sara}, now())`.execute(books()),
  ).rejects.toThrow('foreign key')
  for (const table of ['open_support', 'open_task', 'live_pseudonym', 'closing_request', 'support'])
    await expect(sql`delete from ${sql.table(`helpline.${table}`)}`.execute(books())).rejects.toThrow(
      'permission denied',
    )
  expect(
    (await line.read(named('Sara'), ({ db }) => findAskedToClose(db, 500))).map(({ id }) => id),
  ).toContain(support)
})

test('whoever writes while somebody closes is in before it or is refused: nothing stands in what was closed', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { support } = await opened()
    const { request } = await asked('Sara', support)
    const due = { support, sort: 'check-in', due: '2026-03-09' }
    const [closed, task] = await Promise.allSettled([
      line.perform(approveClosing, named('Nele'), { request }),
      line.perform(setTask, named('Karim'), due),
    ])
    expect([closed.status, task.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  }
})

test('only whoever listens opens, writes, asks and sees; what is not there says so', async () => {
  const { support } = await opened()
  const ruth = named('Ruth')
  await expect(line.perform(openSupport, ruth, { contact: await call() })).rejects.toThrow('not-for-you')
  await expect(line.perform(writeEntry, ruth, { support, written: 'x' })).rejects.toThrow('not-for-you')
  const nowhere = crypto.randomUUID()
  await expect(line.perform(writeEntry, named('Sara'), { support: nowhere, written: 'x' })).rejects.toThrow(
    'no-such-support',
  )
  await expect(line.perform(approveClosing, named('Nele'), { request: nowhere })).rejects.toThrow(
    'no-such-closing',
  )
  await expect(line.perform(endTask, named('Nele'), { task: nowhere, how: 'done' })).rejects.toThrow(
    'no-such-task',
  )
  await expect(see(99_999)).rejects.toThrow('no-such-support')
})
