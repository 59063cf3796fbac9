import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOpenDispatches, getDispatches } from './index.ts'
import { callEmergency } from './verbs/call-emergency.ts'
import { noteDispatch } from './verbs/note-dispatch.ts'
import { openContact } from './verbs/open-contact.ts'
import { recordContact } from './verbs/record-contact.ts'
import { seeAlert } from './verbs/see-alert.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline()
})
afterAll(() => line.close())

const calls = async (name: string) => {
  const { contact } = await line.perform(openContact, line.named('Sara'), { channel: 'phone' })
  return line.perform(callEmergency, line.named(name), { contact })
}
const open = async () =>
  (await line.read(line.named('Sara'), ({ db }) => findOpenDispatches(db))).map(({ id }) => id)

test('who calls is not alone: the alert stays until somebody else has seen it, once', async () => {
  const { contact, dispatch } = await calls('Sara')
  expect(await open()).toContain(dispatch)
  await expect(line.perform(seeAlert, line.named('Sara'), { dispatch })).rejects.toThrow('alert-is-your-own')
  const seen = await Promise.allSettled(
    ['Karim', 'Lena', 'Nele'].map((name) => line.perform(seeAlert, line.named(name), { dispatch })),
  )
  expect(seen.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(seen.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.message)] : []))).toEqual([
    'alert-seen-already',
    'alert-seen-already',
  ])
  expect(await open()).not.toContain(dispatch)
  const [found] = await line.read(line.named('Sara'), (desk) => getDispatches(desk, contact))
  expect(found).toMatchObject({ called_by: line.named('Sara').id })
  expect(found?.seen_by).not.toBe(line.named('Sara').id)
})

test('the books refuse, under any hand: to see one’s own call, in one’s own name or another’s', async () => {
  const { dispatch } = await calls('Sara')
  const [sara, karim, ruth] = [line.named('Sara').id, line.named('Karim').id, line.named('Ruth').id]
  const see = (called: string, by: string) =>
    sql`insert into helpline.second_person values (${dispatch}, ${called}, ${by}, now())`.execute(
      line.desk.house.books,
    )
  await expect(see(sara, sara)).rejects.toThrow('second_person_check')
  await expect(see(karim, sara)).rejects.toThrow('foreign key')
  await expect(see(sara, ruth)).rejects.toThrow()
  await expect(
    sql`delete from helpline.open_dispatch where dispatch = ${dispatch}`.execute(line.desk.house.books),
  ).rejects.toThrow('permission denied')
  expect(await open()).toContain(dispatch)
})

test('only whoever listens calls, notes and sees; what is not there says so', async () => {
  const { contact, dispatch } = await calls('Karim')
  const ruth = line.named('Ruth')
  await expect(line.perform(callEmergency, ruth, { contact })).rejects.toThrow('not-for-you')
  await expect(line.perform(noteDispatch, ruth, { dispatch, said: 'Made up.' })).rejects.toThrow(
    'not-for-you',
  )
  await expect(line.perform(seeAlert, ruth, { dispatch })).rejects.toThrow('not-for-you')
  const nowhere = crypto.randomUUID()
  await expect(line.perform(callEmergency, line.named('Sara'), { contact: nowhere })).rejects.toThrow(
    'no-such-contact',
  )
  await expect(line.perform(seeAlert, line.named('Sara'), { dispatch: nowhere })).rejects.toThrow(
    'no-such-dispatch',
  )
})

test('what the services were told is sealed, opened for the desk, and destroyed with its contact; that somebody called stays', async () => {
  const { contact, dispatch } = await calls('Sara')
  const told = { dispatch, said: 'Verzonnen: het adres.', reference: 'REF-1' }
  await line.perform(noteDispatch, line.named('Karim'), told)
  line.clock.moveTo(new Date(line.clock().getTime() + 60_000))
  await line.perform(noteDispatch, line.named('Sara'), { dispatch, said: 'Verzonnen: zij zijn er.' })
  const notes = async () =>
    (await line.read(line.named('Sara'), (desk) => getDispatches(desk, contact)))[0]?.notes
  expect((await notes())?.map(({ said, reference }) => [said, reference])).toEqual([
    ['Verzonnen: het adres.', 'REF-1'],
    ['Verzonnen: zij zijn er.', ''],
  ])
  const { rows } = await sql<{ said: Buffer; reference: Buffer | null }>`
    select said, reference from helpline.dispatch_note where dispatch = ${dispatch}`.execute(
    line.desk.house.books,
  )
  for (const { said, reference } of rows) {
    expect(said.toString('latin1')).not.toContain('Verzonnen')
    expect(reference?.toString('latin1') ?? '').not.toContain('REF')
  }
  await line.perform(recordContact, line.named('Sara'), { contact, afterwards: 'close' })
  line.clock.moveTo(new Date('2028-03-04T09:00:00Z'))
  await retainAt(line.place, 'helpline')
  expect((await notes())?.map(({ said, reference }) => said + reference)).toEqual(['', ''])
})
